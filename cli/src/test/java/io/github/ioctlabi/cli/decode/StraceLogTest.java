package io.github.ioctlabi.cli.decode;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of the lines of a log. */
final class StraceLogTest {
  private static StraceLog log() {
    return new StraceLog(
        new Decoder(Machine.of("x86_64").orElseThrow(), List.of(Index.ofKernel())));
  }

  private static byte[] decoded(InputStream in) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream print = new PrintStream(out, false, UTF_8);
    log().decode(in, print);
    print.flush();
    return out.toByteArray();
  }

  private static byte[] decoded(byte[] log) throws IOException {
    return decoded(new ByteArrayInputStream(log));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "ioctl(3, 0xae80, 0) = 0#ioctl(3, KVM_RUN, 0) = 0",
        "ioctl(3, 44672, 0) = 0#ioctl(3, KVM_RUN, 0) = 0",
        "ioctl(3, _IOC(_IOC_NONE, 0xae, 0x80, 0), 0) = 0#ioctl(3, KVM_RUN, 0) = 0",
        "ioctl(-1, 0xae80) = -1 EBADF (Bad file descriptor)"
            + "#ioctl(-1, KVM_RUN) = -1 EBADF (Bad file descriptor)",
        "ioctl(0x3, 0x80084502, 0x7ffc) = 0#ioctl(0x3, EVIOCGID, 0x7ffc) = 0",
        "[pid  12] ioctl(3</dev/a, b>, 0xae80, 0) = 0#[pid  12] ioctl(3</dev/a, b>, KVM_RUN, 0) = 0",
        "12 09:00:01.5 ioctl(5</dev/pts/0<char 136:0>>, 0x5401, 0x7f) = 0"
            + "#12 09:00:01.5 ioctl(5</dev/pts/0<char 136:0>>, TCGETS, 0x7f) = 0",
        "ioctl(4<TCP:[10.0.0.1:5->10.0.0.2:80]>, 0xae80, 0) = 0"
            + "#ioctl(4<TCP:[10.0.0.1:5->10.0.0.2:80]>, KVM_RUN, 0) = 0",
        "ioctl(3, 0xae80 <unfinished ...>#ioctl(3, KVM_RUN <unfinished ...>",
        "ioctl(3, 0x8010be02, 0x7f) = 0#ioctl(3, _IOC(_IOC_READ, 0xbe, 0x2, 0x10), 0x7f) = 0",
        "ioctl(3, 0xc008be05, 0x7f) = 0"
            + "#ioctl(3, _IOC(_IOC_READ|_IOC_WRITE, 0xbe, 0x5, 0x8), 0x7f) = 0",
        "ioctl(3, _IOC(_IOC_READ|_IOC_WRITE, 0xae, 0x1, 0x4), 0x7f) = 0"
            + "#ioctl(3, _IOC(_IOC_READ|_IOC_WRITE, 0xae, 0x1, 0x4), 0x7f) = 0",
      })
  void numbersAreDecodedInPlace(String line, String expected) {
    assertEquals(expected, log().line(line));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ioctl(3, TCGETS, {c_iflag=ICRNL}) = 0",
        "ioctl(3, SNDCTL_TMR_STOP or TCSETSW, {}) = 0",
        "ioctl(3, 0xae80 /* KVM_RUN */, 0) = 0",
        "ioctl(3, 0x1ffffffff, 0) = 0",
        "ioctl(3, 0xae80",
        "ioctl(3, _IOC(0, 0xae, 0x80, 0), 0) = 0",
        "ioctl(3, _IOC(_IOC_NONE, 0x1ae, 0x80, 0), 0) = 0",
        "ioctl(3</dev/x>, TCGETS, {s=\"<a>, 0xae80, \"}) = 0",
        "write(1, \"ioctl(3, 0xae80, 0)\", 20) = 20",
        "my_ioctl(3, 0xae80, 0) = 0",
        "<... ioctl resumed>, 0xae80) = 0",
        "--- SIGINT {si_signo=SIGINT} ---",
        "",
        "(",
        "ioctl(",
      })
  void allElseStaysAsItIs(String line) {
    assertEquals(line, log().line(line));
  }

  @Test
  void bytesThatAreNoTextStayAsTheyAre() throws IOException {
    byte[] noise = new byte[300_000];
    new Random(3).nextBytes(noise);
    assertArrayEquals(noise, decoded(noise));
    byte[] empty = {};
    assertArrayEquals(empty, decoded(empty));
    byte[] line = "ioctl(3</\u00ff>, 0xae80, \"\u0080\") = 0\r\n\0".getBytes(ISO_8859_1);
    assertEquals(
        "ioctl(3</\u00ff>, KVM_RUN, \"\u0080\") = 0\r\n\0", new String(decoded(line), ISO_8859_1));
  }

  /** Longer than what is held of one, with a call in the middle that is no beginning of a line. */
  @Test
  void aLineMayHaveAnyLength() throws IOException {
    String begin = "ioctl(3, 0xae80, \"";
    String text = "x".repeat((1 << 16) - begin.length()) + begin + "y".repeat(200_000) + "\n";
    String log = begin + text + begin + "\n" + begin;
    String done = begin.replace("0xae80", "KVM_RUN");
    assertEquals(done + text + done + "\n" + done, new String(decoded(log.getBytes(UTF_8)), UTF_8));
  }

  /** However the pipe cuts it. */
  @Test
  void piecesMakeLines() throws IOException {
    String line = "ioctl(3, 0xae80, 0) = 0\n";
    InputStream drops =
        new ByteArrayInputStream(line.repeat(100).getBytes(UTF_8)) {
          @Override
          public synchronized int read(byte[] into, int offset, int length) {
            return super.read(into, offset, Math.min(7, length));
          }
        };
    assertEquals(line.replace("0xae80", "KVM_RUN").repeat(100), new String(decoded(drops), UTF_8));
  }

  /** A program that is watched while it runs. */
  @Test
  void whatHasComeIsWrittenBeforeMoreIsWaitedFor() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    InputStream in =
        new InputStream() {
          private boolean first = true;

          @Override
          public int read() {
            throw new AssertionError("it is read in pieces");
          }

          @Override
          public int read(byte[] into, int offset, int length) {
            if (!first) {
              assertEquals("ioctl(3, KVM_RUN, 0) = 0\n", out.toString(UTF_8));
              return -1;
            }
            first = false;
            byte[] line = "ioctl(3, 0xae80, 0) = 0\n".getBytes(UTF_8);
            System.arraycopy(line, 0, into, offset, line.length);
            return line.length;
          }
        };
    log().decode(in, new PrintStream(new BufferedOutputStream(out), false, UTF_8));
  }

  @Test
  void itEndsWhenNobodyReads() throws IOException {
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            return '\n';
          }
        };
    PrintStream closed =
        new PrintStream(
            new OutputStream() {
              @Override
              public void write(int each) throws IOException {
                throw new IOException("Broken pipe");
              }
            });
    assertTimeoutPreemptively(Duration.ofMinutes(1), () -> log().decode(endless, closed));
  }

  /** A hundred thousand lines, of which none is like another, take seconds: here far more. */
  @Test
  void longLogsTakeSeconds() throws IOException {
    StringBuilder lines = new StringBuilder();
    Random random = new Random(1);
    for (int i = 0; i < 100_000; i++) {
      lines
          .append("ioctl(3, 0x")
          .append(Integer.toHexString(random.nextInt()))
          .append(", 0) = 0\n");
    }
    byte[] log = lines.toString().getBytes(UTF_8);
    assertTimeoutPreemptively(
        Duration.ofMinutes(2),
        () -> assertEquals(100_000, new String(decoded(log), UTF_8).lines().count()));
  }
}
