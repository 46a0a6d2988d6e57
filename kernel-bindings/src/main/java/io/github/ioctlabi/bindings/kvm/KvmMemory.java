package io.github.ioctlabi.bindings.kvm;

import io.github.ioctlabi.annotations.Bit;
import io.github.ioctlabi.annotations.CName;
import io.github.ioctlabi.annotations.Flow;
import io.github.ioctlabi.annotations.IoctlFlags;
import io.github.ioctlabi.annotations.IoctlInterface;
import io.github.ioctlabi.annotations.IoctlStruct;
import io.github.ioctlabi.annotations.PadAfter;
import io.github.ioctlabi.annotations.Retained;
import io.github.ioctlabi.annotations.U32;
import io.github.ioctlabi.annotations.U64;
import io.github.ioctlabi.annotations.Unit;
import io.github.ioctlabi.annotations.UserPointer;
import io.github.ioctlabi.annotations.legacy.NativePointer;
import io.github.ioctlabi.runtime.Flags;
import java.lang.foreign.MemorySegment;

/** The memory of a machine. */
@IoctlInterface(header = "linux/kvm.h", prefix = "KVM", existing = true)
public interface KvmMemory {
  /**
   * Memory in its first form, which the kernel has dropped.
   *
   * @param slot its number
   * @param flags its flags
   * @param guestPhysAddr where the guest sees it
   * @param memorySize its length in bytes
   */
  @IoctlStruct
  record MemoryRegion(
      @U32 int slot, @U32 int flags, @U64 long guestPhysAddr, @U64 long memorySize) {}

  /** What is special about a piece of memory. */
  @CName("kvm_mem")
  @IoctlFlags
  @U32
  enum MemoryFlag {
    /** The kernel notes which pages are written. */
    @Bit(0)
    LOG_DIRTY_PAGES,
    /** The guest only reads it; what it writes is an MMIO exit. */
    @Bit(1)
    READONLY
  }

  /**
   * A piece of the guest's memory. One without bytes takes the slot away.
   *
   * @param slot its number
   * @param flags what is special about it
   * @param guestPhysAddr where the guest sees it
   * @param memorySize its length in bytes, whole pages
   * @param userspaceAddr the memory behind it, which must live as long as the machine
   */
  @IoctlStruct(name = "kvm_userspace_memory_region")
  record UserMemory(
      @U32 int slot,
      Flags<MemoryFlag> flags,
      @U64 long guestPhysAddr,
      @U64 long memorySize,
      @Retained @UserPointer(count = "memorySize", unit = Unit.BYTES)
          MemorySegment userspaceAddr) {}

  /**
   * The pages of a slot that were written.
   *
   * @param slot the slot
   * @param dirtyBitmap room for a bit a page, in words of eight bytes
   */
  @SuppressWarnings("ArrayRecordComponent") // The kernel's struct has an array.
  @IoctlStruct
  record DirtyLog(
      @PadAfter(value = 4, name = "padding1") @U32 int slot,
      @NativePointer(flow = Flow.OUT) byte[] dirtyBitmap) {}

  /**
   * Pages whose writes are to be noted anew.
   *
   * @param slot the slot
   * @param numPages how many pages, a multiple of 64 but for the end
   * @param firstPage the first page, a multiple of 64
   * @param dirtyBitmap a bit a page, set for those
   */
  @SuppressWarnings("ArrayRecordComponent") // The kernel's struct has an array.
  @IoctlStruct
  record ClearDirtyLog(
      @U32 int slot,
      @U32 int numPages,
      @U64 long firstPage,
      @NativePointer(flow = Flow.IN) byte[] dirtyBitmap) {}

  /**
   * Memory that is to be encrypted, and stays where it is.
   *
   * @param addr the memory
   * @param size its bytes
   */
  @IoctlStruct
  record EncRegion(
      @Retained @UserPointer(count = "size", unit = Unit.BYTES) MemorySegment addr,
      @U64 long size) {}
}
