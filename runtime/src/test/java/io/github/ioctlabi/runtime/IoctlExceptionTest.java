package io.github.ioctlabi.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class IoctlExceptionTest {

  private static final IoctlCommand SET = IoctlCommand.raw("S_SET", 0x4008be01);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ENOTTY | the device does not know S_SET (0x4008be01)",
        "ENOIOCTLCMD | the driver does not implement S_SET (0x4008be01)",
        "ENOSYS | the driver does not implement S_SET (0x4008be01)",
        "EOPNOTSUPP | the device knows S_SET (0x4008be01) but does not support it, or a value in"
            + " its argument",
        "EINVAL | the device refuses the argument of S_SET (0x4008be01): a value, an unknown flag,"
            + " or a reserved member that is not zero; some drivers say so of a command that they"
            + " do not know",
        "E2BIG | the argument of S_SET (0x4008be01) is larger than the device understands or"
            + " allows, or the caller gave too little room for the answer",
        "EFAULT | the kernel cannot read or write the memory that S_SET (0x4008be01) points to",
        "EDOM | a value of S_SET (0x4008be01) is out of range",
        "ERANGE | a value of S_SET (0x4008be01) is out of range, or the caller gave too little room"
            + " for the answer",
        "EOVERFLOW | a value of S_SET (0x4008be01) is out of range, or the caller gave too little"
            + " room for the answer",
        "EMSGSIZE | the argument of S_SET (0x4008be01) is too long, or the caller gave too little"
            + " room for the answer",
        "ENOBUFS | the kernel has no buffer for S_SET (0x4008be01), or the caller gave too little"
            + " room for the answer",
        "ENAMETOOLONG | a name in S_SET (0x4008be01) is too long, or the caller gave too little"
            + " room for the answer",
        "EPERM | S_SET (0x4008be01) is not permitted to this process: it may need a capability",
        "EACCES | S_SET (0x4008be01) is refused on this descriptor: it may need to be opened for"
            + " writing or reading",
        "EBADF | S_SET (0x4008be01) needs an open descriptor, opened for this use",
        "ENODEV | the device of S_SET (0x4008be01) is gone, or has no hardware behind it",
        "EBUSY | the device is busy, and S_SET (0x4008be01) cannot be done now",
        "EINTR | S_SET (0x4008be01) was interrupted by a signal before it was done",
        "EAGAIN | S_SET (0x4008be01) would have to wait: try again",
        "ETIMEDOUT | the device did not answer S_SET (0x4008be01) in time",
        "EIO | the device failed while it did S_SET (0x4008be01)",
        "ENOMEM | the kernel has not enough memory for S_SET (0x4008be01), or the caller gave too"
            + " little room for the answer",
        "ENOSPC | the device has no room for what S_SET (0x4008be01) asks, or the caller gave too"
            + " little room for the answer",
        "ENOENT | what S_SET (0x4008be01) names does not exist",
        "EEXIST | what S_SET (0x4008be01) would make exists already",
        "EROFS | S_SET (0x4008be01) would change something that is read-only",
        "EXDEV | S_SET (0x4008be01) failed: cross-device link (errno 18)"
      })
  void saysWhatTheErrorMeans(Errno errno, String meaning) {
    assertEquals(errno + ": " + meaning, new IoctlException(SET, errno.number()).getMessage());
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"UNKNOWN", "EDEADLOCK"})
  void everyErrorNamesItselfAndTheCommand(Errno errno) {
    String message = String.valueOf(new IoctlException(SET, errno.number()).getMessage());
    assertTrue(message.startsWith(errno + ": "), message);
    assertTrue(message.contains("S_SET (0x4008be01)"), message);
  }

  @Test
  void anUnknownNumberIsShown() {
    IoctlException e = new IoctlException(SET, 1000);
    assertEquals("errno 1000: S_SET (0x4008be01) failed", e.getMessage());
    assertSame(Errno.UNKNOWN, e.error());
    assertEquals(1000, e.errno());
  }

  @Test
  void aCommandWithoutANameIsShownByItsNumber() {
    IoctlException e = new IoctlException(IoctlCommand.raw("", 0x5413), 25);
    assertEquals("ENOTTY: the device does not know 0x00005413", e.getMessage());
  }

  @Test
  void thoseWhoPlayTheKernelHaveNoCommand() {
    IoctlException e = IoctlException.of(Errno.EBUSY);
    assertEquals("EBUSY: the device is busy, and the command cannot be done now", e.getMessage());
    assertEquals(16, e.errno());
    assertEquals(IoctlCommand.raw("", 0), e.command());
    var refused =
        assertThrows(IllegalArgumentException.class, () -> IoctlException.of(Errno.UNKNOWN));
    assertEquals("UNKNOWN is the name of no error", refused.getMessage());
  }

  @Test
  void namesWhatMayBeTooNew() {
    assertEquals(
        new IoctlException(SET, 7).getMessage()
            + "; it may be older than Foo.flags, Foo.limit, which are not zero",
        IoctlException.ofNewer(SET, 7, List.of("Foo.flags", "Foo.limit")).getMessage());
    assertEquals(
        new IoctlException(SET, 7).getMessage(),
        IoctlException.ofNewer(SET, 7, List.of()).getMessage());
  }

  @Test
  void carriesCommandErrorAndResult() {
    IOException e = new IoctlException(SET, 25, "as found");
    assertSame(SET, ((IoctlException) e).command());
    assertSame(Errno.ENOTTY, ((IoctlException) e).error());
    assertEquals(Optional.of("as found"), ((IoctlException) e).result());
    assertEquals(Optional.empty(), new IoctlException(SET, 25).result());
  }
}
