package io.github.ioctlabi.abi.declare;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A command.
 *
 * @param name the method
 * @param kind the annotation: Io, IoR, IoW, IoWR or SiocDevPrivate
 * @param nr its number, or the index of a private one
 * @param offsets the largest offset that is added to the number, or 0 for none
 * @param argument what is passed
 * @param range the values that may be passed, if it is an integer that says so
 * @param result what comes back
 * @param varies whether argument and result are elements of an array whose length the call decides
 * @param capacity whether a parameter says how much room there is
 * @param own the method's type where ioctl(2)'s own result is what it returns; {@link #BESIDE}
 *     where it is beside the data; or empty
 * @param marks more annotations on the method
 */
public record DeclaredCommand(
    String name,
    String kind,
    int nr,
    int offsets,
    Optional<ComponentType> argument,
    Optional<Component.Range> range,
    Optional<ComponentType> result,
    boolean varies,
    boolean capacity,
    String own,
    List<String> marks) {
  /** The type that has ioctl(2)'s own result beside the data. */
  static final String BESIDE = "IoctlResult";

  public DeclaredCommand {
    marks = List.copyOf(marks);
  }

  /** One that takes nothing and returns nothing. */
  public static DeclaredCommand of(String name, String kind, int nr) {
    return new DeclaredCommand(
        name,
        kind,
        nr,
        0,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false,
        false,
        "",
        List.of());
  }

  /** The declared type that it refers to. */
  public Optional<String> declared() {
    return argument.or(() -> result).flatMap(ComponentType::declared);
  }

  /** Whether it is one of a network device. */
  public boolean isPrivate() {
    return kind.equals("SiocDevPrivate");
  }

  /** Whether one of its annotations begins so, such as {@code @ReturnsCount}. */
  public boolean has(String mark) {
    return marks.stream().anyMatch(each -> each.startsWith(mark));
  }

  /** With an offset up to this one. */
  public DeclaredCommand plus(int most) {
    return new DeclaredCommand(
        name, kind, nr, most, argument, range, result, varies, capacity, own, marks);
  }

  /** With data. */
  public DeclaredCommand with(Optional<ComponentType> sent, Optional<ComponentType> returned) {
    return new DeclaredCommand(
        name, kind, nr, offsets, sent, range, returned, varies, capacity, own, marks);
  }

  /** With an integer that has a range. */
  public DeclaredCommand within(Component.Range values) {
    return new DeclaredCommand(
        name,
        kind,
        nr,
        offsets,
        argument,
        Optional.of(values),
        result,
        varies,
        capacity,
        own,
        marks);
  }

  /** With arrays of its data in place of one. */
  public DeclaredCommand varying() {
    return new DeclaredCommand(
        name, kind, nr, offsets, argument, range, result, true, capacity, own, marks);
  }

  /** With a parameter for the room. */
  public DeclaredCommand withCapacity() {
    return new DeclaredCommand(
        name, kind, nr, offsets, argument, range, result, varies, true, own, marks);
  }

  /** With ioctl(2)'s own result, as an {@code int} or an interface. */
  public DeclaredCommand returning(String type) {
    return new DeclaredCommand(
        name, kind, nr, offsets, argument, range, Optional.empty(), varies, capacity, type, marks);
  }

  /** With ioctl(2)'s own result beside the data that it returns. */
  public DeclaredCommand beside() {
    return new DeclaredCommand(
        name, kind, nr, offsets, argument, range, result, varies, capacity, BESIDE, marks);
  }

  /** With its argument as its result, and with ioctl(2)'s own beside it if it has that. */
  public DeclaredCommand answering() {
    return new DeclaredCommand(
        name,
        kind.equals("IoW") ? "IoWR" : kind,
        nr,
        offsets,
        argument,
        range,
        argument,
        varies,
        capacity,
        own.equals("int") ? BESIDE : "",
        marks);
  }

  /** With its result as its argument, which tells how much room there is. */
  DeclaredCommand sending() {
    return new DeclaredCommand(
        name,
        kind.equals("IoR") ? "IoWR" : kind,
        nr,
        offsets,
        result,
        range,
        result,
        varies,
        false,
        own,
        marks);
  }

  /** With these annotations. */
  public DeclaredCommand marked(List<String> others) {
    return new DeclaredCommand(
        name, kind, nr, offsets, argument, range, result, varies, capacity, own, others);
  }

  /** The same with less to say. */
  Stream<DeclaredCommand> plainer() {
    Stream<DeclaredCommand> unmarked =
        IntStream.range(0, marks.size())
            .mapToObj(i ->
                marked(
                    IntStream.range(0, marks.size())
                        .filter(j -> j != i)
                        .mapToObj(marks::get)
                        .toList()));
    DeclaredCommand plain =
        new DeclaredCommand(
            name, kind, nr, 0, argument, Optional.empty(), result, varies, capacity, own, marks);
    return Stream.concat(unmarked, Stream.of(plain, returning("")))
        .filter(each -> !each.equals(this));
  }
}
