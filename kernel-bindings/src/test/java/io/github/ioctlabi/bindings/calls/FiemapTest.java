package io.github.ioctlabi.bindings.calls;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;

import io.github.ioctlabi.bindings.fs.Fiemap;
import io.github.ioctlabi.bindings.fs.FileRangesIoctl;
import io.github.ioctlabi.runtime.Errno;
import io.github.ioctlabi.runtime.Flags;
import io.github.ioctlabi.runtime.IoctlException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file with three extents, which the kernel fills into a flexible array. */
class FiemapTest {
  private static final long[] OFFSETS = {0, 1 << 20, 2 << 20};
  private static final int PIECE = 1 << 16;

  @TempDir Path directory;
  private Path file;

  @BeforeEach
  void makeFile() throws IOException {
    file = directory.resolve("three");
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      for (long offset : OFFSETS) {
        channel.write(ByteBuffer.wrap(new byte[PIECE]), offset);
      }
      channel.force(true);
    }
  }

  private Fiemap.Map extents(int room) throws IOException {
    try (FileRangesIoctl ranges = FileRangesIoctl.open(file, StandardOpenOption.READ)) {
      return ranges.map(request(room, new Fiemap.Extent[room]));
    } catch (IoctlException refused) {
      if (refused.error() == Errno.EOPNOTSUPP) {
        return abort("the file system of " + file.getParent() + " tells no extents");
      }
      throw refused;
    }
  }

  private static Fiemap.Map request(int count, Fiemap.Extent[] extents) {
    return new Fiemap.Map(0, Fiemap.MAX_OFFSET, Flags.of(Fiemap.Flag.SYNC), 0, count, 0, extents);
  }

  private static long[] offsets(Fiemap.Map map) {
    return Arrays.stream(map.extents()).mapToLong(Fiemap.Extent::logical).toArray();
  }

  @Test
  void theKernelFillsThreeOfEight() throws IOException {
    Fiemap.Map map = extents(8);
    assertEquals(3, map.mappedExtents());
    assertEquals(8, map.extentCount());
    assertArrayEquals(OFFSETS, offsets(map));
    for (Fiemap.Extent extent : map.extents()) {
      assertEquals(PIECE, extent.length());
    }
    assertTrue(map.extents()[2].flags().contains(Fiemap.ExtentFlag.LAST));
  }

  @Test
  void noMoreThanThereIsRoomFor() throws IOException {
    Fiemap.Map map = extents(2);
    assertEquals(2, map.mappedExtents());
    assertArrayEquals(new long[] {OFFSETS[0], OFFSETS[1]}, offsets(map));
  }

  @Test
  void withoutRoomTheKernelOnlyCounts() throws IOException {
    Fiemap.Map map = extents(0);
    assertEquals(3, map.mappedExtents());
    assertEquals(0, map.extents().length);
  }

  @Test
  void aCountThatDoesNotMatchTheArraySendsNothing() throws IOException {
    try (FileRangesIoctl ranges = FileRangesIoctl.open(file, StandardOpenOption.READ)) {
      IllegalArgumentException refused =
          assertThrows(
              IllegalArgumentException.class, () -> ranges.map(request(3, new Fiemap.Extent[2])));
      assertTrue(refused.getMessage().startsWith("Map.extentCount: 3"), refused::getMessage);
    }
  }
}
