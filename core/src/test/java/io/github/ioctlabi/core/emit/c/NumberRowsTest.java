package io.github.ioctlabi.core.emit.c;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ioctlabi.core.emit.c.kernel.KernelOutput;
import io.github.ioctlabi.core.finding.Place;
import io.github.ioctlabi.core.model.commands.Calling;
import io.github.ioctlabi.core.model.commands.CommandNumber;
import io.github.ioctlabi.core.model.commands.Direction;
import io.github.ioctlabi.core.model.commands.Parameter;
import io.github.ioctlabi.core.model.commands.Payload;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The rows for the kernel's table of numbers, in the head of a dispatcher. */
class NumberRowsTest {
  private static final String COLUMNS = "                                            <mailto:...>";

  private final CHeaderBuilder header = new CHeaderBuilder("linux/sensor.h", "SENSOR");

  private void command(int type, int nr, Parameter... parameters) {
    header.command(
        "SENSOR_C%02X_%02X".formatted(type, nr),
        new CommandNumber.Encoded(Direction.NONE, type, nr, Optional.empty()),
        new Payload.None(),
        Calling.PLAIN,
        parameters);
  }

  private List<String> rows() {
    return new KernelOutput()
        .files(header.build())
        .getFirst()
        .content()
        .lines()
        .takeWhile(line -> !line.startsWith(" */"))
        .filter(line -> line.contains("mailto") || line.contains("ioctl-number.rst"))
        .toList();
  }

  @Test
  void fromTheLowestNumberToTheHighest() {
    command(0xbe, 4);
    command(0xbe, 1);
    assertEquals(
        List.of(
            " * For Documentation/userspace-api/ioctl/ioctl-number.rst, where a contact and",
            " * 0xBE  01-04  linux/sensor.h" + COLUMNS),
        rows());
  }

  @Test
  void aRowForEachType() {
    command('v', 0, new Parameter.NrOffset("axis", 255, Place.of("axis")));
    command(0xc5, 0xfe, new Parameter.NrOffset("axis", 1, Place.of("axis")));
    command('"', 1);
    command('\'', 2);
    command('\\', 3);
    command('!', 0x21);
    assertEquals(
        List.of(
            " * '!'   21-21  linux/sensor.h" + COLUMNS,
            " * 0x22  01-01  linux/sensor.h" + COLUMNS,
            " * 0x27  02-02  linux/sensor.h" + COLUMNS,
            " * 0x5C  03-03  linux/sensor.h" + COLUMNS,
            " * 'v'   all    linux/sensor.h" + COLUMNS,
            " * 0xC5  FE-FF  linux/sensor.h" + COLUMNS),
        rows().stream().skip(1).toList());
  }

  @Test
  void noneForNumbersThatTheTableGivesToTheHeader() {
    CHeaderBuilder counter = new CHeaderBuilder("linux/counter.h", "COUNTER");
    for (int nr : List.of(0, 0x0f)) {
      counter.command(
          "COUNTER_" + nr,
          new CommandNumber.Encoded(Direction.NONE, 0x3e, nr, Optional.empty()),
          new Payload.None(),
          Calling.PLAIN);
    }
    String text = new KernelOutput().files(counter.build()).getFirst().content();
    assertEquals(-1, text.indexOf("ioctl-number.rst"), text);
    counter.command(
        "COUNTER_MORE",
        new CommandNumber.Encoded(Direction.NONE, 0x3e, 0x10, Optional.empty()),
        new Payload.None(),
        Calling.PLAIN);
    String more = new KernelOutput().files(counter.build()).getFirst().content();
    assertEquals(1, more.lines().filter(line -> line.contains(" * 0x3E  00-10  ")).count(), more);
  }

  @Test
  void noneWhereNothingIsNumbered() {
    header.command(
        "SENSOR_RESET", new CommandNumber.DevicePrivate(1), new Payload.None(), Calling.PLAIN);
    assertEquals(List.of(), rows());
  }
}
