package io.github.ioctlabi.benchmarks.declared;

import io.github.ioctlabi.annotations.Flow;
import io.github.ioctlabi.annotations.IoctlInterface;
import io.github.ioctlabi.annotations.IoctlStruct;
import io.github.ioctlabi.annotations.S32;
import io.github.ioctlabi.annotations.legacy.IoRaw;
import io.github.ioctlabi.annotations.legacy.NativePointer;
import io.github.ioctlabi.runtime.IoctlException;

/**
 * The machine's network interfaces, as any socket tells: data behind an address, on a file that
 * waits.
 */
@IoctlInterface(header = "linux/sockios.h", prefix = "SIOC", existing = true)
public interface Interfaces {
  /** Room for the list, as raw bytes. */
  @SuppressWarnings("ArrayRecordComponent") // The kernel's struct has an array.
  @IoctlStruct(name = "ifconf")
  record Room(
      @S32 int length,
      @NativePointer(count = "length", max = 1 << 16, flow = Flow.OUT) byte[] list) {}

  /** Lists the interfaces that have an address of IPv4. */
  @IoRaw(request = 0x8912, name = "SIOCGIFCONF")
  Room list(Room room) throws IoctlException;
}
