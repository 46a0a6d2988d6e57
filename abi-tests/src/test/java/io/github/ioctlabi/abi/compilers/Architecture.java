package io.github.ioctlabi.abi.compilers;

import static io.github.ioctlabi.processor.layout.Abi.ARM_OABI;
import static io.github.ioctlabi.processor.layout.Abi.I386;
import static io.github.ioctlabi.processor.layout.Abi.M68K;
import static io.github.ioctlabi.processor.layout.Abi.NATURAL;
import static io.github.ioctlabi.runtime.IoctlEncoding.GENERIC;
import static io.github.ioctlabi.runtime.IoctlEncoding.MIPS;
import static io.github.ioctlabi.runtime.IoctlEncoding.PARISC;
import static io.github.ioctlabi.runtime.IoctlEncoding.SPARC;

import io.github.ioctlabi.processor.layout.Abi;
import io.github.ioctlabi.runtime.IoctlEncoding;

/** What is expected of each architecture: this is the only place that says so. */
public enum Architecture {
  X86_64("x86_64-linux-gnu", NATURAL, GENERIC),
  I686("i686-linux-gnu", I386, GENERIC),
  AARCH64("aarch64-linux-gnu", NATURAL, GENERIC),
  ARM("arm-linux-gnueabi", NATURAL, GENERIC),
  /** The ABI before EABI, which the compiler for EABI knows as well. */
  ARM_OLD("arm-linux-gnueabi", ARM_OABI, GENERIC),
  POWERPC("powerpc-linux-gnu", NATURAL, MIPS),
  POWERPC64("powerpc64-linux-gnu", NATURAL, MIPS),
  POWERPC64LE("powerpc64le-linux-gnu", NATURAL, MIPS),
  MIPS_32("mips-linux-gnu", NATURAL, MIPS),
  MIPS64EL("mips64el-linux-gnuabi64", NATURAL, MIPS),
  SPARC64("sparc64-linux-gnu", NATURAL, SPARC),
  S390X("s390x-linux-gnu", NATURAL, GENERIC),
  RISCV64("riscv64-linux-gnu", NATURAL, GENERIC),
  HPPA("hppa-linux-gnu", NATURAL, PARISC),
  ALPHA("alpha-linux-gnu", NATURAL, MIPS),
  SH4("sh4-linux-gnu", I386, GENERIC),
  M68K_LINUX("m68k-linux-gnu", M68K, GENERIC),
  ARC("arc-linux-gnu", I386, GENERIC);

  private final String triple;
  private final Abi abi;
  private final IoctlEncoding encoding;

  Architecture(String triple, Abi abi, IoctlEncoding encoding) {
    this.triple = triple;
    this.abi = abi;
    this.encoding = encoding;
  }

  /** What the names of its tools begin with, such as {@code m68k-linux-gnu}. */
  public String triple() {
    return triple;
  }

  /** How structs are laid out. */
  public Abi abi() {
    return abi;
  }

  /** How command numbers are made. */
  public IoctlEncoding encoding() {
    return encoding;
  }
}
