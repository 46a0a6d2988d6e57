package io.github.ioctlabi.cli.decode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ioctlabi.core.layout.Encoding;
import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.kit.Project;
import io.github.ioctlabi.runtime.Direction;
import io.github.ioctlabi.runtime.IoctlCommand;
import io.github.ioctlabi.runtime.IoctlEncoding;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Which commands numbers are of. */
final class DecoderTest {
  private static final Path BINDINGS = Project.root().resolve("kernel-bindings/abi");

  /** A machine of each encoding, with the runtime's own, which is written apart from ours. */
  private static final Map<IoctlEncoding, String> MACHINES =
      Map.of(
          IoctlEncoding.GENERIC,
          "x86_64",
          IoctlEncoding.MIPS,
          "ppc64le",
          IoctlEncoding.SPARC,
          "sparc64",
          IoctlEncoding.PARISC,
          "parisc64");

  private static Machine machine(String name) {
    return Machine.of(name).orElseThrow();
  }

  private static List<String> names(int number, String machine) {
    return new Decoder(machine(machine), List.of(Index.ofKernel()))
        .commands(number).stream().map(Entry.Named::name).toList();
  }

  @Test
  void theIndexIsOfTheHeadersAsTheyAre() throws Exception {
    assertEquals(Index.of(KernelIndex.headers(BINDINGS)).text(), Index.ofKernel().text());
  }

  /** Each line of the index, in all encodings: the runtime makes the numbers. */
  @Test
  void knownNumbersAreDecoded() {
    int decoded = 0;
    for (String line : Index.ofKernel().text().lines().toList()) {
      Entry entry = Entry.parse(line);
      assertEquals(line, entry.line());
      for (Map.Entry<IoctlEncoding, String> each : MACHINES.entrySet()) {
        for (long elements : new long[] {1, 2, 7}) {
          Optional<IoctlCommand> command = command(entry, elements, each.getKey());
          if (command.isPresent()) {
            decoded++;
            hold(command.get(), each.getKey(), machine(each.getValue()), entry);
          }
        }
      }
    }
    assertTrue(decoded > 3_000, decoded + " numbers");
  }

  private static Optional<IoctlCommand> command(
      Entry entry, long elements, IoctlEncoding encoding) {
    Optional<IoctlCommand> command =
        switch (entry.form()) {
          case Form.Sized sized -> inScheme(sized.direction(), sized.sizes().getFirst(), entry);
          case Form.Elements of -> inScheme(of.direction(), elements * of.element(), entry);
          case Form.Whole _ -> Optional.empty();
        };
    return command.filter(each -> each.size() <= encoding.maxSize(each.direction()));
  }

  private static Optional<IoctlCommand> inScheme(
      io.github.ioctlabi.core.model.commands.Direction direction, long size, Entry entry) {
    Direction same = Direction.valueOf(direction.name());
    return Optional.of(
        IoctlCommand.of(entry.name(), same, entry.key() >> 8, entry.key() & 0xff, (int) size));
  }

  private static void hold(
      IoctlCommand command, IoctlEncoding encoding, Machine machine, Entry entry) {
    int number = command.number(encoding);
    Decoder decoder = new Decoder(machine, List.of(Index.ofKernel()));
    String name = machine + " " + Integer.toHexString(number) + " " + entry.name();
    assertEquals(command.type(), Request.type(number), name);
    assertEquals(command.nr(), Request.nr(number), name);
    Encoding own = machine.encoding();
    assertEquals(encoding.name(), own.name());
    assertEquals(command.direction().name(), own.direction(number).orElseThrow().name(), name);
    assertEquals(command.size(), own.size(number, own.direction(number).orElseThrow()), name);
    assertTrue(
        decoder.commands(number).stream()
            .anyMatch(each ->
                each.name().replaceFirst("\\(.*", "").equals(entry.name())
                    && each.header().equals(entry.header())),
        name);
  }

  /** As the runtime decodes it, or as it says that it cannot be. */
  @Test
  void anyNumberHasItsParts() {
    Random random = new Random(15);
    int whole = 0;
    for (int i = 0; i < 10_000; i++) {
      int number = random.nextInt();
      for (Map.Entry<IoctlEncoding, String> each : MACHINES.entrySet()) {
        Encoding encoding = machine(each.getValue()).encoding();
        String written = Request.written(number, encoding);
        assertEquals(Optional.of(number), Request.parse(written, encoding), written);
        if (encoding.direction(number).isPresent()) {
          IoctlCommand command = IoctlCommand.decode(number, each.getKey());
          assertEquals(command.direction().name(), encoding.direction(number).get().name());
          assertEquals(command.size(), encoding.size(number, encoding.direction(number).get()));
          whole++;
        }
      }
    }
    assertTrue(whole > 25_000, whole + " in the scheme");
  }

  @Test
  void oldNumbersAreThoseOfTheArchitecture() {
    assertEquals(List.of("FIONREAD"), names(0x541b, "x86_64"));
    assertEquals(List.of("FIONREAD"), names(0x4004667f, "ppc64"));
    assertEquals(List.of(), names(0x541b, "ppc64"));
    // What has a JVM is declared; others have numbers of their own, which nobody has said.
    assertEquals(List.of(), names(0x541b, "sh4"));
    assertEquals(List.of(), names(0x541b, "parisc"));
    assertEquals(List.of(), names(0, "mips64"));
  }

  @Test
  void macrosHaveTheirArguments() {
    assertEquals(List.of("EVIOCGBIT(3, 96)"), names(0x80604523, "arm64"));
    assertEquals(List.of("SPI_IOC_MESSAGE(2)"), names(0x40406b00, "riscv64"));
    assertEquals(List.of(), names(0x40416b00, "riscv64"));
  }

  @Test
  void aNameIsToldOnceAndTheOwnComesFirst() throws Exception {
    List<Header> sensor = KernelIndex.headers(Project.root().resolve("sample/abi/linux"));
    Decoder decoder = new Decoder(machine("i386"), List.of(Index.of(sensor), Index.ofKernel()));
    assertEquals(
        List.of(new Entry.Named("SENSOR_SET_CONFIG", "linux/sensor.h")),
        decoder.commands(0x4008be01));
    assertEquals(List.of(new Entry.Named("KVM_RUN", "linux/kvm.h")), decoder.commands(0xae80));
  }

  @Test
  void architecturesAreKnownByTheNamesThatTheyHave() {
    for (String generic :
        List.of("amd64", "x86_64", "aarch64", "arm64", "s390x", "riscv64", "sh")) {
      assertEquals(Encoding.GENERIC, machine(generic).encoding(), generic);
    }
    for (String mips : List.of("mips", "MIPS64el", "powerpc", "ppc64le", "alpha")) {
      assertEquals(Encoding.MIPS, machine(mips).encoding(), mips);
    }
    assertEquals(List.of("mips", "mips64"), machine("mips").keys());
    assertEquals(List.of("powerpc64le", "ppc64le"), machine("powerpc64le").keys());
    assertEquals(Optional.empty(), Machine.of("pdp11"));
    assertEquals(Optional.empty(), Machine.of(""));
  }
}
