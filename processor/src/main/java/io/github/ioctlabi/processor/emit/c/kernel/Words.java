package io.github.ioctlabi.processor.emit.c.kernel;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Names that C and the kernel leave free. */
final class Words {
  /** Keywords, and what the kernel's headers define as macros without arguments or as types. */
  private static final Set<String> TAKEN =
      Set.of(
          ("auto break case char const continue default do double else enum extern float for goto if"
                  + " inline int long register restrict return short signed sizeof static struct"
                  + " switch typedef union unsigned void volatile while asm typeof bool true false"
                  + " current linux unix i386 noinline u8 u16 u32 u64 s8 s16 s32 s64 size_t ssize_t"
                  + " loff_t")
              .split(" "));

  /** Macros with arguments that a call of a member of the same name would be taken for. */
  private static final Set<String> MACROS =
      Set.of(
          ("abs min max clamp swap round_up round_down roundup rounddown get_user put_user"
                  + " container_of barrier access_ok likely unlikely mb rmb wmb cond_resched"
                  + " might_sleep schedule_work wait_event wake_up test_bit set_mask_bits")
              .split(" "));

  /** What the functions of a dispatcher call their own. */
  static final Set<String> LOCALS =
      Set.of("ret call user count size told i j k l m n fd opened ops file dev cmd arg".split(" "));

  private Words() {}

  /** A name for a variable or parameter that stands for what the user declared. */
  static String local(String wanted) {
    return Names.free(wanted, new HashSet<>(LOCALS));
  }

  /** Whether nothing can be named so. */
  static boolean isTaken(String name) {
    return TAKEN.contains(name);
  }

  /** Whether a call needs parentheses around the name. */
  static boolean isMacro(String name) {
    return MACROS.contains(name);
  }

  /** The words of a Java name in small letters; a word begins where one begins in C. */
  static String snake(String javaName) {
    return javaName
        .replaceAll("(?<=[\\p{Ll}\\d])(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})", "_")
        .toLowerCase(Locale.ROOT);
  }
}
