package io.github.ioctlabi.cli.decode;

import io.github.ioctlabi.core.contract.NumberSize;
import io.github.ioctlabi.core.layout.AbiAnswers;
import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.model.commands.Command;
import io.github.ioctlabi.core.model.commands.CommandNumber;
import io.github.ioctlabi.core.model.commands.Parameter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which commands a number may be of. It stays a text, whose lines begin with the type and the nr: a
 * number is looked up without reading the others.
 *
 * @param text the lines, sorted
 */
record Index(String text) {
  /** What the build made of the kernel's headers: {@link KernelIndex}. */
  static final String KERNEL = "kernel.tsv";

  /** The index of the kernel's own headers. */
  static Index ofKernel() {
    try (InputStream in = Objects.requireNonNull(Index.class.getResourceAsStream(KERNEL), KERNEL)) {
      return new Index(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The index of some headers. */
  static Index of(List<Header> headers) {
    AbiAnswers.Layers layers = new AbiAnswers.Layers();
    Set<String> lines = new TreeSet<>();
    for (Header header : headers) {
      for (Command command : header.commands()) {
        entries(command, header.path(), layers).map(Entry::line).forEach(lines::add);
      }
    }
    return new Index(lines.stream().map(line -> line + "\n").collect(Collectors.joining()));
  }

  /** The commands that have a number, by their names. */
  List<Entry.Named> of(int number, Machine machine) {
    List<Entry.Named> found = new ArrayList<>();
    String start = Entry.start(number);
    int at = text.startsWith(start) ? 0 : text.indexOf("\n" + start) + 1;
    // There is none where the search ends before the first line.
    while (text.startsWith(start, at)) {
      int end = text.indexOf('\n', at);
      Entry.parse(text.substring(at, end)).named(number, machine).ifPresent(found::add);
      at = end + 1;
    }
    return found;
  }

  private static Stream<Entry> entries(Command command, String header, AbiAnswers.Layers layers) {
    return switch (command.number()) {
      case CommandNumber.Raw raw -> whole(command, header, raw.request(), raw.except());
      case CommandNumber.DevicePrivate(int index) ->
          whole(command, header, CommandNumber.DevicePrivate.FIRST + index, Map.of());
      case CommandNumber.Encoded _ -> inScheme(command, header, layers);
    };
  }

  private static Stream<Entry> whole(
      Command command, String header, int request, Map<String, Integer> except) {
    Form form = new Form.Whole(request, except);
    return Stream.concat(Stream.of(request), except.values().stream().filter(number -> number != 0))
        .map(number ->
            new Entry(number & 0xffff, form, OptionalInt.empty(), command.cName(), header));
  }

  private static Stream<Entry> inScheme(Command command, String header, AbiAnswers.Layers layers) {
    Form form = form(command, layers);
    int key = command.type() << 8 | command.nr();
    return command
        .nrOffset()
        .map(Parameter.NrOffset::max)
        .map(most ->
            IntStream.rangeClosed(0, most)
                .mapToObj(offset ->
                    new Entry(key + offset, form, OptionalInt.of(offset), command.cName(), header)))
        .orElseGet(
            () -> Stream.of(new Entry(key, form, OptionalInt.empty(), command.cName(), header)));
  }

  private static Form form(Command command, AbiAnswers.Layers layers) {
    NumberSize size = NumberSize.of(command);
    AbiAnswers bytes = layers.ask(size::bytes);
    return switch (size) {
      case NumberSize.PerElement _ -> new Form.Elements(command.direction(), bytes.natural());
      case NumberSize.None _, NumberSize.OfData _, NumberSize.OfOther _, NumberSize.Whole _ ->
          new Form.Sized(command.direction(), bytes.values().stream().distinct().toList());
    };
  }
}
