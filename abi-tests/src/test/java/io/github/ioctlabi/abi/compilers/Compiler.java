package io.github.ioctlabi.abi.compilers;

import io.github.ioctlabi.kit.Abilities;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A C compiler for one architecture.
 *
 * @param name what reports call it, such as {@code gcc m68k}
 * @param command the program, with the arguments that choose the architecture
 * @param target the architecture
 * @param headers where the kernel's headers for it are
 */
public record Compiler(String name, List<String> command, Architecture target, Path headers) {
  /**
   * Where clang 14 has the kernel's layout; it has m68k wrong, and the others of gcc not at all.
   */
  private static final Set<Architecture> CLANG =
      EnumSet.complementOf(
          EnumSet.of(
              Architecture.ARM_OLD,
              Architecture.HPPA,
              Architecture.ALPHA,
              Architecture.SH4,
              Architecture.M68K_LINUX,
              Architecture.ARC));

  private static final Map<List<String>, Boolean> INSTALLED = new ConcurrentHashMap<>();

  public Compiler {
    command = List.copyOf(command);
  }

  /** All compilers that are asked if they are there, gcc before clang. */
  public static List<Compiler> all() {
    List<Compiler> all = new ArrayList<>();
    for (Architecture target : Architecture.values()) {
      all.add(gcc(target));
    }
    CLANG.forEach(target -> all.add(clang(target)));
    return all;
  }

  /** Those that read the headers of their architecture here. */
  public static List<Compiler> installed() {
    return all().stream().filter(Compiler::isInstalled).toList();
  }

  /** The names of those that are not. */
  public static List<String> absent() {
    return all().stream().filter(each -> !each.isInstalled()).map(Compiler::name).toList();
  }

  private static Compiler gcc(Architecture target) {
    String triple = target.triple();
    List<String> command =
        switch (target) {
          case X86_64 -> List.of("gcc");
          case ARM_OLD -> List.of(triple + "-gcc", "-mabi=apcs-gnu");
          // Debian has no headers for arc. Those of sh4 serve: the types and the numbers of both
          // are
          // the kernel's asm-generic ones.
          case ARC -> List.of(triple + "-gcc", "-nostdinc", "-isystem", headers(target).toString());
          default -> List.of(triple + "-gcc");
        };
    return new Compiler("gcc " + nameOf(target), command, target, headers(target));
  }

  private static Compiler clang(Architecture target) {
    List<String> command = new ArrayList<>(List.of("clang", "--target=" + target.triple()));
    if (target != Architecture.X86_64) {
      command.addAll(List.of("-nostdlibinc", "-isystem", headers(target).toString()));
    }
    return new Compiler("clang " + nameOf(target), command, target, headers(target));
  }

  private static String nameOf(Architecture target) {
    return target == Architecture.ARM_OLD
        ? "arm OABI"
        : target.triple().replaceFirst("-linux-gnu", " ").strip();
  }

  private static Path headers(Architecture target) {
    return switch (target) {
      case X86_64 -> Path.of("/usr/include");
      case ARC -> headers(Architecture.SH4);
      default -> Path.of("/usr", target.triple(), "include");
    };
  }

  private boolean isInstalled() {
    return INSTALLED.computeIfAbsent(command, words -> Abilities.reads(String.join(" ", words)));
  }

  @Override
  public String toString() {
    return name;
  }
}
