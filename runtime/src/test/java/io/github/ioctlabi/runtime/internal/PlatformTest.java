package io.github.ioctlabi.runtime.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlatformTest {

  @ParameterizedTest
  @CsvSource({
    "Linux, amd64, true", "Linux, aarch64, true", "Linux, ppc64le, true", "Linux, riscv64, true",
    "Linux, s390x, true", "Linux, loongarch64, true", "Linux, arm, false", "Linux, mips64el, false",
    "Linux, i386, false", "Mac OS X, aarch64, false", "Windows 11, amd64, false"
  })
  void machines(String osName, String osArch, boolean supported) {
    assertEquals(supported, Platform.isSupported(osName, osArch));
  }

  @Test
  void aRefusalNamesTheMachine() {
    assertEquals(
        "devices need Linux on x86-64, aarch64, riscv64, s390x, loongarch64 or ppc64; this is Mac OS"
            + " X on aarch64",
        Platform.refusal("Mac OS X", "aarch64"));
  }

  @ParameterizedTest
  @CsvSource({
    "amd64, 131072",
    "riscv64, 131072",
    "s390x, 131072",
    "loongarch64, 131072",
    "aarch64, 32768",
    "ppc64le, 32768"
  })
  void noFollowDiffersByMachine(String osArch, int flag) {
    assertEquals(flag, Platform.noFollow(osArch));
  }

  @Test
  void errorsOfOpen() {
    assertInstanceOf(NoSuchFileException.class, OpenFlags.failure("/x", 2));
    assertInstanceOf(AccessDeniedException.class, OpenFlags.failure("/x", 13));
    assertEquals("/x: EPERM: operation not permitted", OpenFlags.failure("/x", 1).getMessage());
    FileSystemException unknown = OpenFlags.failure("/x", 999);
    assertEquals("/x: errno 999", unknown.getMessage());
  }
}
