package io.github.ioctlabi.abi.compilers;

import static io.github.ioctlabi.runtime.IoctlEncoding.GENERIC;
import static io.github.ioctlabi.runtime.IoctlEncoding.MIPS;
import static io.github.ioctlabi.runtime.IoctlEncoding.PARISC;
import static io.github.ioctlabi.runtime.IoctlEncoding.SPARC;

import io.github.ioctlabi.core.layout.Abi;
import io.github.ioctlabi.runtime.IoctlEncoding;

/** What is expected of each architecture: this is the only place that says so. */
public enum Architecture {
  X86_64("x86_64-linux-gnu", GENERIC),
  I686("i686-linux-gnu", GENERIC),
  AARCH64("aarch64-linux-gnu", GENERIC),
  ARM("arm-linux-gnueabi", GENERIC),
  /** The ABI before EABI, which the compiler for EABI knows as well. */
  ARM_OLD("arm-linux-gnueabi", GENERIC),
  POWERPC("powerpc-linux-gnu", MIPS),
  POWERPC64("powerpc64-linux-gnu", MIPS),
  POWERPC64LE("powerpc64le-linux-gnu", MIPS),
  MIPS_32("mips-linux-gnu", MIPS),
  MIPS64EL("mips64el-linux-gnuabi64", MIPS),
  SPARC64("sparc64-linux-gnu", SPARC),
  S390X("s390x-linux-gnu", GENERIC),
  RISCV64("riscv64-linux-gnu", GENERIC),
  HPPA("hppa-linux-gnu", PARISC),
  ALPHA("alpha-linux-gnu", MIPS),
  SH4("sh4-linux-gnu", GENERIC),
  M68K_LINUX("m68k-linux-gnu", GENERIC),
  ARC("arc-linux-gnu", GENERIC);

  private final String triple;
  private final IoctlEncoding encoding;

  Architecture(String triple, IoctlEncoding encoding) {
    this.triple = triple;
    this.encoding = encoding;
  }

  /** What the names of its tools begin with, such as {@code m68k-linux-gnu}. */
  public String triple() {
    return triple;
  }

  /** How structs are laid out. */
  public Abi abi() {
    return switch (this) {
      case I686, SH4, ARC -> Abi.I386;
      case M68K_LINUX -> Abi.M68K;
      case ARM_OLD -> Abi.ARM_OABI;
      case X86_64,
          AARCH64,
          ARM,
          POWERPC,
          POWERPC64,
          POWERPC64LE,
          MIPS_32,
          MIPS64EL,
          SPARC64,
          S390X,
          RISCV64,
          HPPA,
          ALPHA ->
          Abi.NATURAL;
    };
  }

  /** How command numbers are made. */
  public IoctlEncoding encoding() {
    return encoding;
  }
}
