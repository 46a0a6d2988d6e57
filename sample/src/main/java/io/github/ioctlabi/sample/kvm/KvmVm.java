package io.github.ioctlabi.sample.kvm;

import io.github.ioctlabi.annotations.Io;
import io.github.ioctlabi.annotations.IoW;
import io.github.ioctlabi.annotations.IoctlInterface;
import io.github.ioctlabi.annotations.IoctlStruct;
import io.github.ioctlabi.annotations.Retained;
import io.github.ioctlabi.annotations.ReturnsValue;
import io.github.ioctlabi.annotations.U32;
import io.github.ioctlabi.annotations.U64;
import io.github.ioctlabi.annotations.Unit;
import io.github.ioctlabi.annotations.UserPointer;
import io.github.ioctlabi.annotations.legacy.NativeULong;
import io.github.ioctlabi.runtime.IoctlException;
import java.lang.foreign.MemorySegment;

/** A virtual machine. */
@IoctlInterface(header = "linux/kvm.h", type = 0xAE, prefix = "KVM", existing = true)
public interface KvmVm extends AutoCloseable {
  /**
   * A piece of the guest's memory.
   *
   * @param slot its number
   * @param flags 0 for memory that the guest reads and writes
   * @param guestPhysAddr where the guest sees it
   * @param memorySize its length in bytes, whole pages
   * @param userspaceAddr the memory behind it, which must live as long as the machine
   */
  @IoctlStruct
  record UserspaceMemoryRegion(
      @U32 int slot,
      @U32 int flags,
      @U64 long guestPhysAddr,
      @U64 long memorySize,
      @Retained @UserPointer(count = "memorySize", unit = Unit.BYTES)
          MemorySegment userspaceAddr) {}

  /** Makes a processor; returns its descriptor, by which it is mapped too. */
  @Io(nr = 0x41)
  @ReturnsValue
  int createVcpu(@NativeULong long id) throws IoctlException;

  /** Gives the guest memory. */
  @IoW(nr = 0x46)
  void setUserMemoryRegion(UserspaceMemoryRegion region) throws IoctlException;

  @Override
  void close();
}
