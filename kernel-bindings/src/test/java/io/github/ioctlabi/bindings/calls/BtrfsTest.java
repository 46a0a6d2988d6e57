package io.github.ioctlabi.bindings.calls;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.ioctlabi.bindings.KernelText;
import io.github.ioctlabi.bindings.fs.Fiemap;
import io.github.ioctlabi.bindings.fs.FileRanges;
import io.github.ioctlabi.bindings.fs.FileRangesIoctl;
import io.github.ioctlabi.bindings.fs.FileSystemIoctls;
import io.github.ioctlabi.bindings.fs.FileSystemIoctlsIoctl;
import io.github.ioctlabi.bindings.fs.InodePaths;
import io.github.ioctlabi.bindings.fs.InodePathsIoctl;
import io.github.ioctlabi.runtime.Device;
import io.github.ioctlabi.runtime.Flags;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Clones, shared extents and trims on a btrfs of the test's own. */
class BtrfsTest {
  private static final long DISK = 128L << 20;
  private static final int LENGTH = 1 << 18;

  @TempDir Path directory;
  private AttachedFile disk;
  private Path mount;
  private boolean mounted;
  private byte[] content;

  @BeforeEach
  void mountDisk() throws IOException, InterruptedException {
    assumeTrue(
        Files.readString(Path.of("/proc/filesystems")).contains("btrfs"),
        "this kernel has no btrfs");
    Path file = directory.resolve("disk");
    try (RandomAccessFile made = new RandomAccessFile(file.toFile(), "rw")) {
      made.setLength(DISK);
    }
    Machine.run("mkfs.btrfs", "-q", file.toString());
    mount = Files.createDirectory(directory.resolve("mount"));
    disk = AttachedFile.attach(file);
    Machine.run("mount", "-t", "btrfs", disk.path().toString(), mount.toString());
    mounted = true;
    content = new byte[LENGTH];
    for (int i = 0; i < LENGTH; i++) {
      content[i] = (byte) (i * 31 / 7);
    }
  }

  @AfterEach
  void unmountDisk() throws IOException, InterruptedException {
    // In the reverse order, and each even if the one before fails.
    try (AttachedFile _ = disk) {
      if (mounted) {
        Machine.run("umount", mount.toString());
      }
    }
  }

  private static Fiemap.Extent extent(Path file) throws IOException {
    try (FileRangesIoctl ranges = FileRangesIoctl.open(file, StandardOpenOption.READ)) {
      Fiemap.Map map =
          ranges.map(
              new Fiemap.Map(
                  0, Fiemap.MAX_OFFSET, Flags.of(Fiemap.Flag.SYNC), 0, 4, 0, new Fiemap.Extent[4]));
      assertEquals(1, map.mappedExtents());
      return map.extents()[0];
    }
  }

  @Test
  void aCloneSharesItsBlocks() throws IOException {
    Path original = Files.write(mount.resolve("original"), content);
    Path clone = Files.createFile(mount.resolve("clone"));
    try (Device source = Device.open(original, StandardOpenOption.READ);
        FileRangesIoctl target = FileRangesIoctl.open(clone)) {
      target.cloneFrom(source.fd());
    }
    assertArrayEquals(content, Files.readAllBytes(clone));
    Fiemap.Extent one = extent(original);
    Fiemap.Extent other = extent(clone);
    assertEquals(one.physical(), other.physical());
    assertTrue(other.flags().contains(Fiemap.ExtentFlag.SHARED), other::toString);
  }

  @Test
  void aRangeIsCloned() throws IOException {
    Path original = Files.write(mount.resolve("original"), content);
    Path clone = Files.createFile(mount.resolve("clone"));
    int half = LENGTH / 2;
    try (Device source = Device.open(original, StandardOpenOption.READ);
        FileRangesIoctl target = FileRangesIoctl.open(clone)) {
      target.cloneRange(new FileRanges.CloneRange(source.fd(), half, half, 0));
    }
    assertArrayEquals(Arrays.copyOfRange(content, half, LENGTH), Files.readAllBytes(clone));
  }

  @Test
  void equalBlocksAreShared() throws IOException {
    Path one = Files.write(mount.resolve("one"), content);
    Path other = Files.write(mount.resolve("other"), content);
    byte[] changed = content.clone();
    changed[5]++;
    Path different = Files.write(mount.resolve("different"), changed);
    try (FileRangesIoctl source = FileRangesIoctl.open(one, StandardOpenOption.READ);
        Device same = Device.open(other);
        Device unlike = Device.open(different)) {
      FileRanges.DedupeRange done =
          source.dedupe(
              new FileRanges.DedupeRange(
                  0, LENGTH, 2, 0, 0, new FileRanges.DedupeTarget[] {at(same), at(unlike)}));
      assertEquals(FileRanges.DEDUPE_SAME, done.info()[0].status());
      assertEquals(LENGTH, done.info()[0].bytesDeduped());
      assertEquals(FileRanges.DEDUPE_DIFFERS, done.info()[1].status());
    }
  }

  private static FileRanges.DedupeTarget at(Device device) {
    return new FileRanges.DedupeTarget(device.fd(), 0, 0, 0, 0);
  }

  @Test
  void freeBlocksAreTrimmedAndTheLabelIsKept() throws IOException {
    Path here = Files.createFile(mount.resolve("here"));
    try (FileSystemIoctlsIoctl system = FileSystemIoctlsIoctl.open(here, StandardOpenOption.READ)) {
      FileSystemIoctls.TrimRange trimmed = system.trim(new FileSystemIoctls.TrimRange(0, -1L, 0));
      assertTrue(trimmed.len() > 0 && trimmed.len() < DISK, trimmed::toString);
      system.setLabel(KernelText.of("ioctlabi", 256));
      assertEquals("ioctlabi", KernelText.text(system.label()));
    }
  }

  @Test
  void aFileIsNamedByItsNumber() throws IOException {
    Path one = Files.write(mount.resolve("one"), content);
    Path folder = Files.createDirectory(mount.resolve("folder"));
    Files.createLink(folder.resolve("other"), one);
    long number = ((Number) Files.getAttribute(one, "unix:ino")).longValue();
    try (InodePathsIoctl paths = InodePathsIoctl.open(mount, StandardOpenOption.READ)) {
      assertEquals(Set.of("one", "folder/other"), Set.copyOf(paths.paths(number)));
      // The room is too small for one of them, and nothing is written beyond it.
      var args = new InodePaths.Args(number, 32, new long[4], InodePaths.Container.empty());
      InodePaths.Container little = paths.inoPaths(args).fspath();
      assertEquals(2, little.elemCnt() + little.elemMissed(), little::toString);
      assertTrue(little.bytesMissing() > 0, little::toString);
    }
  }
}
