package io.github.ioctlabi.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ErrnoTest {

  /** glibc's own table is the independent answer. */
  @Test
  @SuppressWarnings("restricted")
  void namesAreTheCLibrarys() throws Throwable {
    Linker linker = Linker.nativeLinker();
    Optional<MemorySegment> function = linker.defaultLookup().find("strerrorname_np");
    Kernel.skipIf(function.isEmpty(), "this C library has no strerrorname_np to compare with");
    MethodHandle name =
        linker.downcallHandle(
            function.orElseThrow(),
            FunctionDescriptor.of(ValueLayout.ADDRESS, ValueLayout.JAVA_INT));
    for (int number = 1; number <= 133; number++) {
      MemorySegment text = (MemorySegment) name.invokeExact(number);
      String expected =
          text.equals(MemorySegment.NULL)
              ? "UNKNOWN"
              : text.reinterpret(Long.MAX_VALUE).getString(0);
      String found = Errno.of(number).name();
      // glibc prefers its own spelling of some shared numbers.
      assertEquals(expected.equals("ENOTSUP") ? "EOPNOTSUPP" : expected, found, "" + number);
    }
  }

  @Test
  void numbersAndNamesAgree() {
    for (Errno errno : Errno.values()) {
      if (errno != Errno.UNKNOWN && errno != Errno.EDEADLOCK) {
        assertSame(errno, Errno.of(errno.number(), "amd64"));
      }
      assertFalse(errno.text().isEmpty());
    }
  }

  /** Each is what some driver says where the caller's array is too short. */
  @ParameterizedTest
  @EnumSource(
      names = {
        "E2BIG",
        "ENOMEM",
        "ENOSPC",
        "ERANGE",
        "ENAMETOOLONG",
        "EOVERFLOW",
        "EMSGSIZE",
        "ENOBUFS"
      })
  void textsDoNotHideThatTheRoomWasTooSmall(Errno errno) {
    assertTrue(errno.text().contains("room for") || errno.text().contains("room in"), errno::text);
  }

  @ParameterizedTest
  @ValueSource(
      ints = {0, -1, -25, 41, 134, 511, 514, 525, 4096, Integer.MAX_VALUE, Integer.MIN_VALUE})
  void aNumberWithoutANameIsUnknown(int number) {
    assertSame(Errno.UNKNOWN, Errno.of(number));
  }

  @ParameterizedTest
  @CsvSource({
    "58, amd64, UNKNOWN",
    "58, ppc64le, EDEADLOCK",
    "35, amd64, EDEADLK",
    "35, ppc64le, EDEADLK",
    "95, aarch64, EOPNOTSUPP",
    "95, riscv64, EOPNOTSUPP",
    "95, s390x, EOPNOTSUPP",
    "95, loongarch64, EOPNOTSUPP",
    "95, arm, EOPNOTSUPP",
    "25, mips64el, ENOTTY",
    "95, mips64el, UNKNOWN",
    "95, sparcv9, UNKNOWN",
    "95, alpha, UNKNOWN",
    "95, parisc, UNKNOWN",
    "34, alpha, ERANGE",
    "35, alpha, UNKNOWN",
    "515, mips, ENOIOCTLCMD"
  })
  void architectures(int number, String osArch, Errno errno) {
    assertSame(errno, Errno.of(number, osArch));
  }

  @Test
  void otherNames() {
    assertSame(Errno.EAGAIN, Errno.EWOULDBLOCK);
    assertSame(Errno.EOPNOTSUPP, Errno.ENOTSUP);
  }
}
