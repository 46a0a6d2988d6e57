package io.github.ioctlabi.core.contract;

import io.github.ioctlabi.core.contract.data.Appended;
import io.github.ioctlabi.core.contract.data.Carried;
import io.github.ioctlabi.core.contract.data.Refusal;
import io.github.ioctlabi.core.model.commands.Command;
import io.github.ioctlabi.core.model.commands.CommandNumber;
import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import java.util.List;
import java.util.Optional;

/**
 * What a command promises and asks. For example {@code @IoW(nr = 1) void setConfig(Config config)}:
 * the argument is the address of one struct, it travels in, the number carries its size, and what
 * the struct's addresses lead to is read with it.
 *
 * @param command the command
 * @param size the size that its number carries
 * @param travel which way the argument travels
 * @param argument what the argument is
 * @param followed the addresses in it that the kernel follows, in the order in which it does
 * @param opened the descriptors that the driver gives
 * @param left the addresses that the driver has to follow itself
 * @param outcome what the result of ioctl(2) says
 */
public record Contract(
    Command command,
    NumberSize size,
    Travel travel,
    Argument argument,
    List<Followed> followed,
    List<Opened> opened,
    List<Left> left,
    Outcome outcome) {
  public Contract {
    followed = List.copyOf(followed);
    opened = List.copyOf(opened);
    left = List.copyOf(left);
  }

  /** Whether the command is one of a network device. */
  public boolean isPrivate() {
    return command.number() instanceof CommandNumber.DevicePrivate;
  }

  /** How a device refuses a command that it does not know. */
  public Refusal unknown() {
    return isPrivate() ? Refusal.UNKNOWN_PRIVATE_COMMAND : Refusal.UNKNOWN_COMMAND;
  }

  /** How a count is refused that says more elements behind an address than there may be. */
  public Refusal tooMany(Followed address) {
    return isCountOfTail(address) ? Refusal.TAIL_TOO_LONG : Refusal.DATA_TOO_LONG;
  }

  /**
   * Whether the count of an address is that of the array behind the struct, too. Then it is judged
   * for both before the array is read: there need not be as much of it.
   */
  public boolean isCountOfTail(Followed address) {
    return argument instanceof Argument.Tailed tailed
        && address.struct().equals(tailed.struct())
        && address.count().filter(tailed.count()::sharesCount).isPresent();
  }

  /** Whether the kernel writes the argument, as the number says or as the method does. */
  public boolean isWritten() {
    return travel.out() || command.payload().result();
  }

  /** Whether the result of ioctl(2) counts the elements of the array that the method returns. */
  public boolean countsResult() {
    return outcome instanceof Outcome.Elements && command.payload().result();
  }

  /** Whether the result of ioctl(2) counts the elements of the array behind the struct. */
  public boolean countsTail() {
    return argument instanceof Argument.Tailed tailed && counts(tailed.tail());
  }

  /** Whether the result of ioctl(2) counts the elements behind an address. */
  public boolean counts(Followed address) {
    return counted().filter(of -> address.path().equals(Path.START.member(of))).isPresent();
  }

  private boolean counts(Member member) {
    return counted().filter(member::equals).isPresent();
  }

  /** The member of the struct whose elements the result of ioctl(2) counts. */
  public Optional<Member> counted() {
    return outcome instanceof Outcome.Elements(Optional<Member> of) ? of : Optional.empty();
  }

  /** What this one, an old command, has in common with the newer one that does its work. */
  public List<Carried> carriedInto(Contract newer) {
    return Carried.between(
        command.payload().struct().orElseThrow(),
        newer.command.payload().struct().orElseThrow(),
        travel.in(),
        travel.isAnswered());
  }

  /** Whether the caller decides which size the number carries. */
  public boolean isSizedByCaller() {
    return size instanceof NumberSize.PerElement
        || (argument instanceof Argument.Single single && single.sizeTold() == SizeTold.IN_NUMBER);
  }

  /** The struct that the caller sends, if it may know more of it than the kernel does. */
  public Optional<StructDeclaration> outgrown() {
    return argument instanceof Argument.Single single
            && single.sizeTold() != SizeTold.NOWHERE
            && travel.in()
        ? single.type().struct().filter(struct -> !Appended.of(struct).isEmpty())
        : Optional.empty();
  }

  /** Whether the number has a part that says how many elements the call has. */
  public boolean isCountedByNumber() {
    return size instanceof NumberSize.PerElement;
  }

  /**
   * Whether a number is all that the caller gets: what comes before the driver's function may give
   * one, too. Elsewhere a number would promise an answer that nobody has made.
   */
  public boolean isNumberAlone() {
    return outcome.isNumber()
        && !travel.isAnswered()
        && followed.stream().noneMatch(address -> address.way().out())
        && !command.calling().handsOut();
  }

  /** Whether the result of ioctl(2) can be a success and not zero. */
  public boolean hasPositiveResult() {
    return !(outcome instanceof Outcome.Nothing);
  }
}
