package io.github.ioctlabi.bindings.calls;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.ioctlabi.bindings.KernelText;
import io.github.ioctlabi.bindings.loop.Loop;
import io.github.ioctlabi.bindings.loop.LoopIoctl;
import io.github.ioctlabi.runtime.Device;
import io.github.ioctlabi.runtime.Errno;
import io.github.ioctlabi.runtime.Flags;
import io.github.ioctlabi.runtime.IoctlException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A loop device from the free number to the detached file. */
class LoopDeviceTest {
  private static final int SIZE = 1 << 20;

  @TempDir Path directory;

  @Test
  void aFileIsAttachedDescribedAndDetached() throws IOException {
    byte[] content = new byte[SIZE];
    for (int i = 0; i < SIZE; i++) {
      content[i] = (byte) (i / 512);
    }
    Path file = Files.write(directory.resolve("disk"), content);
    Path device;
    try (AttachedFile attached = AttachedFile.attach(file)) {
      device = attached.path();
      assertArrayEquals(content, Files.readAllBytes(device));

      Loop.Info64 before = attached.loop().status64();
      assertEquals(Files.getAttribute(file, "unix:ino"), before.inode());
      assertEquals("/dev/loop" + before.number(), device.toString());
      assertEquals(0, before.flags().bits());

      attached.loop().setStatus64(from(before, 4096, "the disk"));
      Loop.Info64 after = attached.loop().status64();
      assertEquals(4096, after.offset());
      assertEquals("the disk", KernelText.text(after.fileName()));
      assertEquals(SIZE - 4096, Files.readAllBytes(device).length);
    }
    try (Device detached = Device.open(device, StandardOpenOption.READ)) {
      IoctlException none =
          assertThrows(IoctlException.class, () -> LoopIoctl.on(detached).status64());
      assertEquals(Errno.ENXIO, none.error());
      assertEquals("LOOP_GET_STATUS64", none.command().name());
    }
  }

  @Test
  void oneCallSetsEverythingUp() throws IOException {
    Path first = Files.write(directory.resolve("first"), new byte[SIZE]);
    try (AttachedFile attached = AttachedFile.attach(first);
        Device second = Device.open(first)) {
      Loop.Config config =
          new Loop.Config(second.fd(), 0, empty(Flags.of(Loop.Flag.READ_ONLY)), new long[8]);
      IoctlException busy =
          assertThrows(IoctlException.class, () -> attached.loop().configure(config));
      assertEquals(Errno.EBUSY, busy.error());
    }
  }

  private static Loop.Info64 from(Loop.Info64 info, long offset, String name) {
    return new Loop.Info64(
        info.device(),
        info.inode(),
        info.rdevice(),
        offset,
        info.sizeLimit(),
        info.number(),
        info.encryptType(),
        info.encryptKeySize(),
        info.flags(),
        KernelText.of(name, 64),
        info.cryptName(),
        info.encryptKey(),
        info.init());
  }

  private static Loop.Info64 empty(Flags<Loop.Flag> flags) {
    return new Loop.Info64(
        0,
        0,
        0,
        0,
        0,
        0,
        Loop.CRYPT_NONE,
        0,
        flags,
        new byte[64],
        new byte[64],
        new byte[32],
        new long[2]);
  }
}
