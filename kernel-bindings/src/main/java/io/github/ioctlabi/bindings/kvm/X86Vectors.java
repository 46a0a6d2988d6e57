package io.github.ioctlabi.bindings.kvm;

import io.github.ioctlabi.annotations.CName;
import io.github.ioctlabi.annotations.IoctlConstant;
import io.github.ioctlabi.annotations.IoctlInterface;

/** The vectors of an x86 processor's exceptions, as {@code asm/kvm.h} has them. */
@IoctlInterface(header = "asm/kvm.h", prefix = "KVM", existing = true)
public interface X86Vectors {

  /** Division by zero. */
  @CName("DE_VECTOR")
  @IoctlConstant
  int DE = 0;

  /** A debug exception. */
  @CName("DB_VECTOR")
  @IoctlConstant
  int DB = 1;

  /** A breakpoint. */
  @CName("BP_VECTOR")
  @IoctlConstant
  int BP = 3;

  /** An overflow that INTO found. */
  @CName("OF_VECTOR")
  @IoctlConstant
  int OF = 4;

  /** A bound exceeded. */
  @CName("BR_VECTOR")
  @IoctlConstant
  int BR = 5;

  /** An instruction that there is not. */
  @CName("UD_VECTOR")
  @IoctlConstant
  int UD = 6;

  /** No coprocessor. */
  @CName("NM_VECTOR")
  @IoctlConstant
  int NM = 7;

  /** A double fault. */
  @CName("DF_VECTOR")
  @IoctlConstant
  int DF = 8;

  /** A task segment that is not valid. */
  @CName("TS_VECTOR")
  @IoctlConstant
  int TS = 10;

  /** A segment that is not present. */
  @CName("NP_VECTOR")
  @IoctlConstant
  int NP = 11;

  /** A fault of the stack segment. */
  @CName("SS_VECTOR")
  @IoctlConstant
  int SS = 12;

  /** General protection. */
  @CName("GP_VECTOR")
  @IoctlConstant
  int GP = 13;

  /** A page fault. */
  @CName("PF_VECTOR")
  @IoctlConstant
  int PF = 14;

  /** An error of the x87. */
  @CName("MF_VECTOR")
  @IoctlConstant
  int MF = 16;

  /** An access that is not aligned. */
  @CName("AC_VECTOR")
  @IoctlConstant
  int AC = 17;

  /** A machine check. */
  @CName("MC_VECTOR")
  @IoctlConstant
  int MC = 18;

  /** An error of SSE. */
  @CName("XM_VECTOR")
  @IoctlConstant
  int XM = 19;

  /** A virtualization exception. */
  @CName("VE_VECTOR")
  @IoctlConstant
  int VE = 20;
}
