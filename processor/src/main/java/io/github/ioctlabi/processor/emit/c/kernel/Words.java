package io.github.ioctlabi.processor.emit.c.kernel;

import io.github.ioctlabi.processor.model.SnakeCase;
import java.util.HashSet;
import java.util.Set;

/** Names that C and the kernel leave free. */
final class Words {
  /** Keywords, and what the kernel's headers define as types or as macros without arguments. */
  private static final Set<String> TAKEN =
      words(
          """
          asm auto bool break case char const continue default do double else enum extern false
          float for goto if inline int long register restrict return short signed sizeof static
          struct switch true typedef typeof union unsigned void volatile while

          loff_t pgoff_t s16 s32 s64 s8 size_t ssize_t u16 u32 u64 u8

          asmlinkage console_loglevel current d_lock fallthrough get_cycles i386 inb inl inw
          ioremap iounmap jiffies linux noinline notrace outb outl outw readb readl readq readw
          swab unix vmemmap writeb writel writeq writew
          """);

  /**
   * Macros with arguments that the call of a member of the same name would be taken for: those of
   * the headers that drivers include, as far as a command may have such a name.
   */
  private static final Set<String> MACROS =
      words(
          """
          abs access_ok array_size barrier clamp cond_resched container_of do_div ffs ffz file_count
          flush_workqueue free_page get_cpu get_user guard hash_add hash_init htonl htons in_range
          init_wait likely lock_acquire lock_acquired lock_release max max3 mb mdelay memcpy memmove
          memset might_lock might_sleep min min3 ndelay next_node next_task nop ntohl ntohs offsetof
          personality prefetch printk put_cpu put_user rdmsr rdpmc read_lock read_trylock
          read_unlock release_region rename_region request_module request_region rmb round_down
          round_up rounddown roundup set_fixmap set_mask_bits set_personality shift_right
          special_file strlen swap test_bit time_after time_before timer_setup udelay umax umin
          unlikely unreachable wait_event wake_up wmb work_pending write_lock write_trylock
          write_unlock wrmsr xchg
          """);

  /** What the functions of a dispatcher call their own. */
  static final Set<String> LOCALS =
      words("arg call cmd count dev file i j k l m n ops ret size told");

  private Words() {}

  /** A name for a variable or parameter that stands for what the user declared. */
  static String local(String wanted) {
    return Names.free(wanted, new HashSet<>(LOCALS));
  }

  private static Set<String> words(String text) {
    return Set.of(text.strip().split("\\s+"));
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
    return SnakeCase.lower(javaName);
  }
}
