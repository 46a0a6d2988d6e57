package io.github.ioctlabi.core.names;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The names that a header cannot use, by where they come from.
 *
 * <p>A macro without parameters replaces every identifier of its name. A macro with parameters
 * replaces only what a parenthesis follows, so a member may be called {@code min} or {@code major};
 * but a header cannot define such a macro again.
 */
public final class ReservedNames {
  private static final String KEYWORD = "is a keyword of C";

  /** Why a name cannot be used for anything, by name. */
  private static final Map<String, String> ALWAYS = new LinkedHashMap<>();

  /** Why a name cannot be used for a macro, by name. */
  private static final Map<String, String> FOR_MACROS = new LinkedHashMap<>();

  static {
    // ISO/IEC 9899:2024, 6.4.1, and asm.
    add(
        ALWAYS,
        KEYWORD,
        """
        alignas alignof asm auto bool break case char const constexpr continue default do double
        else enum extern false float for goto if inline int long nullptr register restrict
        return short signed sizeof static static_assert struct switch thread_local true typedef
        typeof typeof_unqual union unsigned void volatile while
        """);
    // C++26, [lex.key], with what earlier versions reserved; the words with a meaning in places
    // only (final, override, import, module, pre, post) stay usable.
    add(
        ALWAYS,
        "is a keyword of C++",
        """
        catch char8_t char16_t char32_t class co_await co_return co_yield concept const_cast
        consteval constinit contract_assert decltype delete dynamic_cast explicit export friend
        mutable namespace new noexcept operator private protected public
        reinterpret_cast requires static_cast template this throw try typeid typename
        using virtual wchar_t
        """);
    // C++, [lex.digraph]; macros of iso646.h in C.
    add(
        ALWAYS,
        "is an operator of C++",
        "and and_eq bitand bitor compl not not_eq or or_eq xor xor_eq");
    // Predefined by gcc and clang with -std=gnu*, each on its own targets.
    add(
        ALWAYS,
        "is a macro that compilers predefine",
        """
        LANGUAGE_C MIPSEB MIPSEL PPC R3000 R4000 hppa host_mips i386 linux m68k mc68000 mc68010
        mc68020 mc68030 mc68040 mc68060 mips nios2 powerpc sparc sun unix vax
        """);
    // Macros of some C libraries, or of one source file of the kernel.
    add(
        ALWAYS,
        "is a macro of the C library",
        "imaginary noreturn sched_priority stderr stdin stdout");
    add(ALWAYS, "is a macro of the kernel", "KBUILD_MODNAME");
    // What the generated header itself says, and would be replaced in it.
    add(FOR_MACROS, "is a word that headers use", "aligned packed");
  }

  private ReservedNames() {}

  /**
   * Why a name cannot be used for anything, or for a macro.
   *
   * @param macro whether the header would define a macro of that name
   */
  public static Optional<String> reason(String name, boolean macro) {
    String always = ALWAYS.get(name);
    return Optional.ofNullable(always == null && macro ? FOR_MACROS.get(name) : always);
  }

  /** Whether a name is a keyword of C. */
  public static Optional<String> keyword(String name) {
    return Optional.ofNullable(ALWAYS.get(name)).filter(KEYWORD::equals);
  }

  /** Why C replaces or refuses a name: what only C++ knows is free. */
  public static Optional<String> inC(String name) {
    return reason(name, false).filter(why -> !why.endsWith("of C++"));
  }

  private static void add(Map<String, String> names, String reason, String words) {
    Arrays.stream(words.strip().split("\\s+", -1)).forEach(name -> names.putIfAbsent(name, reason));
  }
}
