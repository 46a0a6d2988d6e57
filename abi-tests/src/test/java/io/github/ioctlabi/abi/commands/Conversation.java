package io.github.ioctlabi.abi.commands;

import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.model.InterfaceDeclaration;
import io.github.ioctlabi.core.model.commands.CallResult;
import io.github.ioctlabi.core.model.commands.Command;
import io.github.ioctlabi.core.model.commands.CommandNumber;
import io.github.ioctlabi.core.model.commands.Payload;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.runtime.Errno;
import io.github.ioctlabi.runtime.IoctlException;
import io.github.ioctlabi.runtime.IoctlResult;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Calls through the generated Java to the generated dispatcher. What Java sends arrives in the
 * driver, what the driver answers arrives in Java, and so do errors.
 */
final class Conversation {
  /** What the kinds of failures begin with that show here. */
  static final String JAVA = "Java: ";

  private static final int CALLS = 6;

  /** What a dispatcher refuses calls with: Java may send nothing of the kind. */
  private static final Set<Errno> REFUSALS =
      Set.of(
          Errno.E2BIG,
          Errno.EBADF,
          Errno.EFAULT,
          Errno.EINVAL,
          Errno.ENOTTY,
          Errno.EOPNOTSUPP,
          Errno.EPERM);

  /** A number or a string in a member of the argument. */
  private static final Pattern OF_STRUCT = Pattern.compile("[<>]argument\\.(\\w+)\\S* (.*)");

  private static final Set<String> ZERO = Set.of("0", "\"\"");

  private final InterfaceDeclaration owner;
  private final Samples samples;
  private final RandomGenerator random;
  private final Library library;
  private final Wrapper wrapper;

  /**
   * Calls every command some times with each driver.
   *
   * @param header a header of one interface
   * @param file the library with the dispatcher
   * @param loader has the generated classes
   * @return what went wrong, if something did
   */
  static Optional<Trial.Failure> with(Header header, Path file, ClassLoader loader, int drivers)
      throws ReflectiveOperationException, IOException {
    InterfaceDeclaration owner = header.interfaces().getFirst();
    try (Library library = new Library(file);
        Arena arena = Arena.ofConfined()) {
      for (int seed = 0; seed < drivers; seed++) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        library.begin(seed);
        for (boolean straying : List.of(false, true)) {
          Samples samples = new Samples(loader, random, arena, straying);
          Optional<Trial.Failure> failure =
              new Conversation(owner, samples, random, library).talk();
          if (failure.isPresent()) {
            return failure;
          }
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Trial.Failure> talk() throws ReflectiveOperationException, IOException {
    for (Command command : owner.commands()) {
      if (isOpen(command)) {
        continue;
      }
      Optional<String> wrong = isAskable(command) ? ask(command) : Optional.empty();
      for (int i = 0; wrong.isEmpty() && i < CALLS; i++) {
        wrong = call(command);
      }
      if (wrong.isPresent()) {
        String kind = wrong.get().replaceAll("\\b(?:m\\d+|[0-9a-f]+)\\b|\\[\\d+\\]", "N");
        String text = "Java, %s: %s".formatted(command.javaName(), wrong.get());
        return Optional.of(new Trial.Failure(JAVA + kind, text));
      }
    }
    return Optional.empty();
  }

  /** Whether the driver gets an array of the caller and nobody tells it how long that is. */
  static boolean isOpen(Command command) {
    return command.payload() instanceof Payload.Varying
        && command.number() instanceof CommandNumber.DevicePrivate;
  }

  /** Whether a null address is refused before the driver: what is only read runs it first. */
  private static boolean isAskable(Command command) {
    return command.payload() instanceof Payload.ByAddress data
        && data.argument().isPresent()
        && command.nrOffset().isEmpty();
  }

  /** Asks whether the device knows a command; what is wrong with the answer. */
  private Optional<String> ask(Command command) throws ReflectiveOperationException {
    boolean answer = wrapper.supports(command);
    return answer && library.told().isEmpty()
        ? Optional.empty()
        : Optional.of("supports() says " + answer + ", the driver " + library.told());
  }

  private Conversation(
      InterfaceDeclaration owner, Samples samples, RandomGenerator random, Library library)
      throws ReflectiveOperationException {
    this.owner = owner;
    this.samples = samples;
    this.random = random;
    this.library = library;
    this.wrapper = Wrapper.of(owner, samples, library);
  }

  /** Makes a call; what is wrong with it, if something is. */
  private Optional<String> call(Command command) throws ReflectiveOperationException, IOException {
    Map<String, String> sent = new HashMap<>();
    List<Object> arguments = new Arguments(samples, random).of(command, sent);
    int before = library.calls();
    Optional<Object> result = Optional.empty();
    Optional<Throwable> thrown = Optional.empty();
    try {
      result = Optional.ofNullable(wrapper.call(command, arguments));
    } catch (InvocationTargetException e) {
      thrown = Optional.of(e.getCause());
    }
    if (library.calls() == before) {
      boolean refused =
          samples.isStraying()
              && thrown
                  .filter(each ->
                      each instanceof IllegalArgumentException
                          || each instanceof NullPointerException)
                  .isPresent();
      return refused ? Optional.empty() : Optional.of("nothing is sent: " + thrown);
    }
    List<String> told = ownOf(command, library.told());
    Optional<String> fault = told.stream().filter(line -> line.startsWith("!")).findFirst();
    if (fault.isPresent()) {
      return fault;
    }
    if (library.result() < 0) {
      return failed(command, sent, told, thrown);
    }
    if (thrown.isPresent()) {
      return Optional.of("%s where the kernel says %d".formatted(thrown.get(), library.result()));
    }
    Optional<String> lost = missing('>', told, sent);
    return lost.isPresent() ? lost : answered(command, told, result);
  }

  /**
   * What a driver tells of a command. Of one that it does along with another it tells what the
   * other's struct has, too: that is zero, and no answer.
   */
  private List<String> ownOf(Command command, List<String> told) {
    if (owner.wrapped(command).isEmpty()) {
      return told;
    }
    StructDeclaration struct = command.payload().struct().orElseThrow();
    List<String> own = new ArrayList<>();
    for (String line : told) {
      Matcher member = OF_STRUCT.matcher(line);
      if (!member.matches()
          || struct.members().stream()
              .anyMatch(each ->
                  each.cName().equals(member.group(1)) && each.flow() != Member.Flow.RESERVED)) {
        own.add(line);
      } else if (line.startsWith(">") && !ZERO.contains(member.group(2))) {
        own.add("!" + line + " where the old command has nothing");
      }
    }
    return own;
  }

  /** What one side tells and the other one does not know. */
  private static Optional<String> missing(char mark, List<String> told, Map<String, String> known) {
    return told.stream()
        .filter(line -> line.charAt(0) == mark)
        .map(line -> line.substring(1).split(" ", 2))
        .filter(line -> !isSame(line[1], known.get(line[0])))
        .findFirst()
        .map(line ->
            "%s %s is %s in C, %s in Java"
                .formatted(
                    mark == '>' ? "sent" : "answered", line[0], line[1], known.get(line[0])));
  }

  private static boolean isSame(String inC, String inJava) {
    return inC.equals(inJava) || Leaves.NAMELESS.equals(inJava);
  }

  private Optional<String> failed(
      Command command, Map<String, String> sent, List<String> told, Optional<Throwable> thrown) {
    int number = Math.toIntExact(-library.result());
    if (thrown.isEmpty()
        || !(thrown.get() instanceof IoctlException exception)
        || exception.errno() != number) {
      return Optional.of("%s where the kernel says %d".formatted(thrown, -number));
    }
    if (REFUSALS.contains(exception.error())) {
      return Optional.of("the dispatcher refuses what Java sends: " + exception.error());
    }
    Optional<String> lost = missing('>', told, sent);
    boolean readBack = command.calling().readBackOn().contains(exception.error().name());
    if (lost.isPresent() || !readBack) {
      return lost;
    }
    return exception.result().isPresent()
        ? data(command, told, exception.result().get())
        : Optional.of("nothing is read back: " + Arrays.toString(exception.getSuppressed()));
  }

  private Optional<String> answered(Command command, List<String> told, Optional<Object> result) {
    return switch (command.calling().result()) {
      case CallResult.Returned _ ->
          result.equals(Optional.of((int) library.result()))
              ? Optional.empty()
              : Optional.of("returns %s, not %d".formatted(result, library.result()));
      case CallResult.WithData _ -> beside(command, told, (IoctlResult<?>) result.orElseThrow());
      case CallResult.NewDescriptor _ -> close(result.orElseThrow());
      case CallResult.Unused _, CallResult.Dropped _, CallResult.ElementCount _ ->
          result.isPresent() ? data(command, told, result.get()) : Optional.empty();
    };
  }

  private Optional<String> beside(Command command, List<String> told, IoctlResult<?> result) {
    return result.value() == library.result()
        ? data(command, told, result.data())
        : Optional.of("returns %d, not %d".formatted(result.value(), library.result()));
  }

  private static Optional<String> close(Object opened) {
    try {
      ((AutoCloseable) opened).close();
      return Optional.empty();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static Optional<String> data(Command command, List<String> told, Object result) {
    try {
      Map<String, String> known =
          switch (command.payload()) {
            case Payload.ByAddress(DataType type, var _, var _) -> Leaves.of(type, result);
            case Payload.Varying(DataType element, var _, var _) ->
                Leaves.elements(element, result);
            case Payload.None _, Payload.ByValue _, Payload.Terminated _ -> Map.of();
          };
      return missing('<', told, known);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
