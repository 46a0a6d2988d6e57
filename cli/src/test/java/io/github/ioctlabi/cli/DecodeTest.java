package io.github.ioctlabi.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The command decode. */
final class DecodeTest {
  @Test
  void saysWhatANumberIs() {
    assertEquals(
        """
          number      direction  type      nr    size  command                              registered for
          0x4008be01  write      0xbe      0x01  8     SENSOR_SET_CONFIG of linux/sensor.h  nobody
          0x80084502  read       0x45 'E'  0x02  8     EVIOCGID of linux/input.h            linux/input.h, xen/evtchn.h
          0x0000ae80  none       0xae      0x80  0     KVM_RUN of linux/kvm.h               linux/kvm.h
        """,
        Ran.of(
                "decode",
                "--abi",
                Ran.sample("linux/sensor"),
                "0x4008be01",
                "2148025602",
                "_IOC(_IOC_NONE, 0xae, 0x80, 0)")
            .nothing()
            .out());
  }

  /** In each encoding; an old number has no direction where its bits mean none. */
  @Test
  void anUnknownNumberHasItsParts() {
    parts("x86_64", "read/write  0xbe  0xef  7853", "none        0x00  0x1f  0   ");
    parts("mips64", "read/write  0xbe  0xef  7853", "-           0x00  0x1f  -   ");
    parts("sparc64", "read/write  0xbe  0xef  7853", "-           0x00  0x1f  -   ");
    parts("parisc", "read/write  0xbe  0xef  7853", "none        0x00  0x1f  0   ");
    assertEquals(
        List.of("write", "read", "read", "read"),
        Stream.of("arm64", "ppc64", "sparc", "parisc64")
            .map(arch -> Ran.of("decode", "--arch", arch, "0x4008be01").nothing().out())
            .map(out -> out.lines().toList().getLast().split(" +", -1)[2])
            .toList());
  }

  private static void parts(String arch, String unknown, String old) {
    String fs = "linux/fs.h, scsi/scsi_ioctl.h, linux/fb.h, linux/wavefront.h";
    assertEquals(
        """
          number      direction   type  nr    size  command  registered for
          0xdeadbeef  %s  unknown  nobody
          0x0000001f  %s  unknown  %s
        """
            .formatted(unknown, old, fs),
        Ran.of("decode", "--arch", arch, "0xdeadbeef", "0x1f").nothing().out());
  }

  @Test
  void wrongUseIsOneLine() {
    Ran.of("decode").stoppedWith("'NUMBER'");
    String how = "write it as 0x8010be02, 21505 or '_IOC(_IOC_READ, 0xbe, 0x2, 0x10)'";
    for (String wrong :
        new String[] {
          "0x1ffffffff",
          "4294967296",
          "0xffffffffffffffff",
          "0x",
          "x",
          "",
          "010",
          "1.5",
          "_IOC(_IOC_READ, 0x100, 2, 16)",
          "_IOC(_IOC_READ, 1, 2, 16384)",
          "_IOC(READ, 1, 2, 16)"
        }) {
      Ran.of("decode", "1", wrong)
          .stopped("'%s': is no number of 32 bits: %s".formatted(wrong, how));
    }
    Ran.of("decode", "--arch", "pdp11", "1")
        .stopped(
            "--arch: 'pdp11' is no architecture whose numbers are known: write one such as x86_64,"
                + " arm64, riscv64, mips64, ppc64le, sparc64 or parisc");
    Ran.of("decode", "-", "1")
        .stopped("-: a log and numbers cannot be decoded together: give one of them");
    Ran.of("decode", "--abi", "missing.json", "1")
        .stoppedWith("missing.json: there is no such file");
  }

  @Test
  void decodesALog() {
    InputStream in = System.in;
    System.setIn(new ByteArrayInputStream("ioctl(3, 0x4008be01, 0x7f) = 0\n".getBytes(UTF_8)));
    try {
      assertEquals(
          "ioctl(3, SENSOR_SET_CONFIG, 0x7f) = 0\n",
          Ran.of("decode", "--abi", Ran.sample("linux/sensor"), "-").nothing().out());
    } finally {
      System.setIn(in);
    }
  }
}
