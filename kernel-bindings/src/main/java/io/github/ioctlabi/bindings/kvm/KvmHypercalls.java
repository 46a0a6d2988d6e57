package io.github.ioctlabi.bindings.kvm;

import io.github.ioctlabi.annotations.CName;
import io.github.ioctlabi.annotations.IoctlEnum;
import io.github.ioctlabi.annotations.IoctlInterface;
import io.github.ioctlabi.annotations.IoctlStruct;
import io.github.ioctlabi.annotations.IoctlUnion;
import io.github.ioctlabi.annotations.Length;
import io.github.ioctlabi.annotations.Other;
import io.github.ioctlabi.annotations.PadAfter;
import io.github.ioctlabi.annotations.U32;
import io.github.ioctlabi.annotations.U64;
import io.github.ioctlabi.annotations.UnionMember;
import io.github.ioctlabi.annotations.Value;
import io.github.ioctlabi.annotations.legacy.Opaque;

/** What a guest says to Hyper-V or to Xen, in place of which the kernel and user space answer. */
@IoctlInterface(header = "linux/kvm.h", prefix = "KVM", existing = true)
public interface KvmHypercalls {
  /** What a guest wants of Hyper-V. */
  @CName("kvm_exit_hyperv")
  @IoctlEnum
  @U32
  enum HypervType {
    /** The synthetic interrupt controller. */
    @Value(1)
    SYNIC,
    /** A hypercall. */
    @Value(2)
    HCALL,
    /** The synthetic debugger. */
    @Value(3)
    SYNDBG,
    /** Something that this header does not name. */
    @Other
    OTHER
  }

  /** What a guest tells Hyper-V. */
  @CName("")
  @IoctlUnion
  sealed interface HypervCall permits HypervSynic, HypervHcall, HypervSyndbg, HypervOther {}

  /**
   * A change of the synthetic interrupt controller.
   *
   * @param msr the register that was written
   * @param control its control register
   * @param evtPage its page of events
   * @param msgPage its page of messages
   */
  @CName("")
  @IoctlStruct
  @UnionMember(tag = 1, name = "synic")
  record HypervSynic(
      @PadAfter(value = 4, name = "pad2") @U32 int msr,
      @U64 long control,
      @U64 long evtPage,
      @U64 long msgPage)
      implements HypervCall {}

  /**
   * A hypercall.
   *
   * @param input what the guest passes
   * @param result the place for the result
   * @param params its parameters
   */
  @SuppressWarnings("ArrayRecordComponent") // The kernel's struct has an array.
  @CName("")
  @IoctlStruct
  @UnionMember(tag = 2, name = "hcall")
  record HypervHcall(@U64 long input, @U64 long result, @U64 @Length(2) long[] params)
      implements HypervCall {}

  /**
   * A change of the synthetic debugger.
   *
   * @param msr the register that was written
   * @param control its control register
   * @param status its status
   * @param sendPage the page that it sends
   * @param recvPage the page that it receives into
   * @param pendingPage the page that tells what waits
   */
  @CName("")
  @IoctlStruct
  @UnionMember(tag = 3, name = "syndbg")
  record HypervSyndbg(
      @PadAfter(value = 4, name = "pad2") @U32 int msr,
      @U64 long control,
      @U64 long status,
      @U64 long sendPage,
      @U64 long recvPage,
      @U64 long pendingPage)
      implements HypervCall {}

  /**
   * Something that this header does not name.
   *
   * @param bytes the bytes of the union
   */
  @SuppressWarnings("ArrayRecordComponent") // The kernel's union has an array.
  @UnionMember(otherwise = true)
  record HypervOther(@Opaque @Length(48) byte[] bytes) implements HypervCall {}

  /** What a guest wants of Xen. */
  @CName("kvm_exit_xen")
  @IoctlEnum
  @U32
  enum XenType {
    /** A hypercall. */
    @Value(1)
    HCALL,
    /** Something that this header does not name. */
    @Other
    OTHER
  }

  /** What a guest tells Xen. */
  @CName("")
  @IoctlUnion
  sealed interface XenCall permits XenHcall, XenOther {}

  /**
   * A hypercall.
   *
   * @param longmode whether the guest is in 64-bit mode
   * @param cpl its privilege level
   * @param input the number
   * @param result the place for the result
   * @param params its parameters
   */
  @SuppressWarnings("ArrayRecordComponent") // The kernel's struct has an array.
  @CName("")
  @IoctlStruct
  @UnionMember(tag = 1, name = "hcall")
  record XenHcall(
      @U32 boolean longmode,
      @U32 int cpl,
      @U64 long input,
      @U64 long result,
      @U64 @Length(6) long[] params)
      implements XenCall {}

  /**
   * Something that this header does not name.
   *
   * @param bytes the bytes of the union
   */
  @SuppressWarnings("ArrayRecordComponent") // The kernel's union has an array.
  @UnionMember(otherwise = true)
  record XenOther(@Opaque @Length(72) byte[] bytes) implements XenCall {}
}
