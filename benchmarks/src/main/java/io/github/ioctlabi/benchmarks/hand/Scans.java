package io.github.ioctlabi.benchmarks.hand;

import static java.lang.foreign.ValueLayout.JAVA_LONG;

import io.github.ioctlabi.benchmarks.declared.PageMap;
import io.github.ioctlabi.benchmarks.declared.PageMapIoctl;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/** The struct with an array behind an address, and the command that takes it. */
public final class Scans {
  /** {@code PAGEMAP_SCAN}. */
  public static final long REQUEST = Integer.toUnsignedLong(PageMapIoctl.SCAN.number());

  /** The struct's size. */
  public static final int SIZE = 96;

  /** An element's size. */
  public static final int REGION_SIZE = 24;

  /** Where kept memory has the array: behind the struct. */
  public static final int KEPT_SIZE = SIZE + REGION_SIZE;

  private static final long PAGE = 4_096;
  private static final long PAGE_IS_PRESENT = 8;

  /** A page that is there: it was written to. */
  private static final MemorySegment PRESENT =
      Arena.global().allocate(2 * PAGE, PAGE).fill((byte) 1);

  /** Asks for that page, with room for one region. */
  public static final PageMap.Scan WANTED =
      new PageMap.Scan(
          SIZE,
          0,
          PRESENT.address(),
          PRESENT.address() + PAGE,
          0,
          new PageMap.Region[] {new PageMap.Region(0, 0, 0)},
          1,
          0,
          0,
          PAGE_IS_PRESENT,
          0,
          PAGE_IS_PRESENT);

  private Scans() {}

  /** Writes, calls, reads. */
  public static PageMap.Scan call(Kept kept, int fd, PageMap.Scan wanted) throws IOException {
    MemorySegment memory = kept.argument();
    write(wanted, memory);
    Libc.ioctl(kept.state(), fd, REQUEST, memory);
    return read(memory);
  }

  /** Writes every member; the array is filled by the kernel alone. */
  public static void write(PageMap.Scan scan, MemorySegment memory) {
    memory.set(JAVA_LONG, 0, scan.size());
    memory.set(JAVA_LONG, 8, scan.flags());
    memory.set(JAVA_LONG, 16, scan.start());
    memory.set(JAVA_LONG, 24, scan.end());
    memory.set(JAVA_LONG, 32, scan.walkEnd());
    memory.set(JAVA_LONG, 40, memory.address() + SIZE);
    memory.set(JAVA_LONG, 48, scan.vecLen());
    memory.set(JAVA_LONG, 56, scan.maxPages());
    memory.set(JAVA_LONG, 64, scan.categoryInverted());
    memory.set(JAVA_LONG, 72, scan.categoryMask());
    memory.set(JAVA_LONG, 80, scan.categoryAnyofMask());
    memory.set(JAVA_LONG, 88, scan.returnMask());
    memory.asSlice(SIZE, REGION_SIZE).fill((byte) 0);
  }

  /** Builds the records from every member. */
  public static PageMap.Scan read(MemorySegment memory) {
    PageMap.Region[] regions = {
      new PageMap.Region(
          memory.get(JAVA_LONG, SIZE),
          memory.get(JAVA_LONG, SIZE + 8),
          memory.get(JAVA_LONG, SIZE + 16))
    };
    return new PageMap.Scan(
        memory.get(JAVA_LONG, 0),
        memory.get(JAVA_LONG, 8),
        memory.get(JAVA_LONG, 16),
        memory.get(JAVA_LONG, 24),
        memory.get(JAVA_LONG, 32),
        regions,
        memory.get(JAVA_LONG, 48),
        memory.get(JAVA_LONG, 56),
        memory.get(JAVA_LONG, 64),
        memory.get(JAVA_LONG, 72),
        memory.get(JAVA_LONG, 80),
        memory.get(JAVA_LONG, 88));
  }
}
