package io.github.ioctlabi.core.emit.c;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ioctlabi.core.contract.Contracts;
import io.github.ioctlabi.core.contract.LeftAddresses;
import io.github.ioctlabi.core.contract.data.Refusal;
import io.github.ioctlabi.core.contract.refusals.Cause;
import io.github.ioctlabi.core.contract.refusals.Ground;
import io.github.ioctlabi.core.contract.refusals.Refusals;
import io.github.ioctlabi.core.emit.c.kernel.KernelOutput;
import io.github.ioctlabi.core.emit.c.selftest.cases.Program;
import io.github.ioctlabi.core.emit.c.selftest.scenes.TestCase;
import io.github.ioctlabi.core.layout.Abi;
import io.github.ioctlabi.core.layout.Layouts;
import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.model.commands.Command;
import io.github.ioctlabi.core.model.commands.CommandNumber;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The list of a command's refusals against the dispatcher, which refuses, and the selftest. */
final class RefusalsTest {
  private static final int RANDOM = 25;

  /** An error in a dispatcher; behind a bracket, a success that is made one. */
  private static final Pattern ERROR = Pattern.compile("-(E[A-Z0-9]+)\\b");

  /** What comes of the driver, or after it; and what helps the driver. */
  private static final Set<String> LATER = Set.of("EIO", "EOVERFLOW");

  private static final Layouts LAYOUTS = new Layouts(Abi.NATURAL);

  private static Stream<Header> headers() {
    return Stream.concat(
        Stream.of(CHeaders.sensor(), CHeaders.other(), CHeaders.kitchenSink(), Vocabulary.header()),
        SoundHeaders.first(RANDOM));
  }

  private static List<Ground> grounds(Header header, Command command) {
    return Refusals.of(
        new Contracts(LAYOUTS).of(command), LeftAddresses.of(header, LAYOUTS), LAYOUTS);
  }

  /** A selftest provokes what it can: nothing that is not in the list. */
  @Test
  void nothingElseIsTried() {
    headers()
        .forEach(header -> {
          for (Program.Named named : Program.of(header).scenes()) {
            header.commands().stream()
                .filter(command -> command.cName().equals(named.scene().subject()))
                .forEach(command -> {
                  Set<Refusal> listed = listed(header, command);
                  Set<Refusal> tried = tried(named);
                  tried.removeAll(listed);
                  assertTrue(tried.isEmpty(), () -> header.path() + " " + command.cName() + tried);
                });
          }
        });
  }

  /** Nothing is listed without an error in the dispatcher, and no error there is left out. */
  @Test
  void theDispatcherHasTheSameErrors() {
    headers()
        .filter(header -> !header.commands().isEmpty() && !isMixed(header))
        .forEach(header -> {
          Set<String> listed = new TreeSet<>();
          for (Command command : header.commands()) {
            grounds(header, command).forEach(each -> listed.add(each.refusal().errno().toString()));
          }
          // Where data is written it can find no memory to go to.
          listed.add("EFAULT");
          Set<String> errors =
              ERROR
                  .matcher(dispatcher(header))
                  .results()
                  .map(found -> found.group(1))
                  .filter(each -> !LATER.contains(each))
                  .collect(Collectors.toCollection(TreeSet::new));
          errors.add("EFAULT");
          assertEquals(listed, errors, header::path);
        });
  }

  /** Commands of devices beside such of networks, which no rule lets pass. */
  private static boolean isMixed(Header header) {
    return header.interfaces().stream()
        .anyMatch(each ->
            each.isNetwork()
                && !each.commands().stream()
                    .allMatch(command -> command.number() instanceof CommandNumber.DevicePrivate));
  }

  @Test
  void theyStandInTheirOrder() {
    Header sensor = CHeaders.sensor();
    List<Ground> all = grounds(sensor, sensor.commands().getFirst());
    assertEquals(
        List.of(Refusal.UNKNOWN_COMMAND, Refusal.UNREADABLE, Refusal.VALUE),
        all.stream().map(Ground::refusal).toList());
    assertEquals("sample_hz", all.getLast().at());
    assertTrue(all.getLast().cause() instanceof Cause.Value);
  }

  private static Set<Refusal> listed(Header header, Command command) {
    return grounds(header, command).stream()
        .map(Ground::refusal)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Refusal.class)));
  }

  private static Set<Refusal> tried(Program.Named named) {
    return named.scene().cases().stream()
        .flatMap(
            each -> each instanceof TestCase.Refused refused ? Stream.of(refused) : Stream.of())
        .map(TestCase.Refused::reason)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Refusal.class)));
  }

  private static String dispatcher(Header header) {
    return new KernelOutput()
        .files(header).stream()
            .map(file -> file.content().replaceAll("(?s)/\\*.*?\\*/|pr_warn_once\\([^;]*;", ""))
            .filter(text -> text.contains("_do_"))
            .collect(Collectors.joining());
  }
}
