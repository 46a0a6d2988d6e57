package io.github.ioctlabi.core.emit.c.selftest.scenes;

import io.github.ioctlabi.core.contract.data.Refusal;
import io.github.ioctlabi.core.emit.c.selftest.data.Location;
import io.github.ioctlabi.core.emit.c.selftest.data.Memory;
import java.util.List;
import java.util.Optional;

/** What is tried, and what must come of it. */
public sealed interface TestCase {
  /** The call in a few words; the verdict follows them. */
  String what();

  /**
   * A call that must be refused before the driver hears of it.
   *
   * @param reason why, and so what must come back
   */
  record Refused(String what, Refusal reason, Mutation mutation) implements TestCase {}

  /**
   * A valid call.
   *
   * @param garbage what is not zero before it, since the kernel does not look there
   * @param zero what must be zero after it, since nobody uses it
   * @param element the size of an element, as a C expression, if the call says how many come back
   */
  record Answer(String what, List<Location> garbage, List<Location> zero, Optional<String> element)
      implements TestCase {
    public Answer {
      garbage = List.copyOf(garbage);
      zero = List.copyOf(zero);
    }
  }

  /**
   * A call that a driver which agrees to everything lets succeed.
   *
   * @param mutation what is done to the valid data, which is valid after it, too
   * @param returned whether the same comes back
   */
  record Accepted(String what, Mutation mutation, boolean returned) implements TestCase {}

  /**
   * Many calls while somebody else makes the data wrong and right again: what is wrong must not
   * reach the driver.
   *
   * @param wrong what is wrong with it, in one byte
   * @param returned whether what the driver has got comes back
   */
  record Raced(Refused wrong, boolean returned) implements TestCase {
    @Override
    public String what() {
      return wrong.what();
    }
  }

  /**
   * A valid call after which a place has other bytes than before it, whatever they were.
   *
   * @param element the size of an element, as a C expression, if the call says how many come back
   */
  record Written(String what, Location at, Optional<String> element) implements TestCase {}

  /**
   * A valid call with memory that can be written only up to a place.
   *
   * @param memory which memory
   * @param writable how many bytes of it can be written, as a C expression
   * @param enough whether these are all that comes back; if not, the call must fail
   */
  record PartlyWritable(String what, Memory memory, String writable, boolean enough)
      implements TestCase {}

  /**
   * A valid call whose answer finds no memory to go to.
   *
   * @param readable whether the memory is there, but cannot be written
   * @param counted whether the call says how much comes back, which may be nothing
   */
  record NoRoom(String what, boolean readable, boolean counted) implements TestCase {}

  /**
   * A valid call whose answer goes to where an address leads, which is then no memory.
   *
   * @param pointer the address, which leads to memory otherwise
   * @param high whether it is beyond all memory, and its lower half that of memory
   * @param told where the driver says how many elements it has filled, if it says it there
   */
  record NoRoomElsewhere(String what, Location pointer, boolean high, Optional<Location> told)
      implements TestCase {}

  /**
   * A valid call that returns a new descriptor, which must not outlive {@code execve(2)}.
   *
   * @param at where the descriptor is; empty if it is what the call returns
   */
  record NewDescriptor(String what, Optional<Location> at) implements TestCase {}
}
