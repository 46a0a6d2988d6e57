package io.github.ioctlabi.benchmarks.declared;

import io.github.ioctlabi.annotations.Flow;
import io.github.ioctlabi.annotations.IoWR;
import io.github.ioctlabi.annotations.IoctlInterface;
import io.github.ioctlabi.annotations.IoctlStruct;
import io.github.ioctlabi.annotations.U64;
import io.github.ioctlabi.annotations.UserPointer;
import io.github.ioctlabi.runtime.IoctlException;

/**
 * The pages of this process, {@code /proc/self/pagemap} since Linux 6.7: an array behind an
 * address.
 */
@IoctlInterface(type = 'f', header = "linux/fs.h", prefix = "PAGEMAP", existing = true)
public interface PageMap {
  /** Pages beside each other of which the same is to be said. */
  @IoctlStruct(name = "page_region")
  record Region(@U64 long start, @U64 long end, @U64 long categories) {}

  /** Which pages to look for, and where they are told. */
  @IoctlStruct(name = "pm_scan_arg")
  @SuppressWarnings("ArrayRecordComponent")
  record Scan(
      @U64 long size,
      @U64 long flags,
      @U64 long start,
      @U64 long end,
      @U64 long walkEnd,
      @UserPointer(count = "vecLen", max = 4_096, flow = Flow.OUT) Region[] vec,
      @U64 long vecLen,
      @U64 long maxPages,
      @U64 long categoryInverted,
      @U64 long categoryMask,
      @U64 long categoryAnyofMask,
      @U64 long returnMask) {}

  /** Looks for pages. */
  @IoWR(nr = 16, name = "PAGEMAP_SCAN")
  Scan scan(Scan wanted) throws IoctlException;
}
