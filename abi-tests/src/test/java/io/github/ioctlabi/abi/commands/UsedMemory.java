package io.github.ioctlabi.abi.commands;

import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.model.InterfaceDeclaration;
import io.github.ioctlabi.core.model.commands.Command;
import io.github.ioctlabi.runtime.IoctlException;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * No byte of an earlier call reaches the kernel. Each call is made three times: from memory that
 * nobody has used, where all is zero, and twice from memory that earlier calls have left full of
 * another byte. What the kernel reads is the same but for addresses: so what nobody writes, padding
 * and reserved members, the ends of strings and of unions, is zero on used memory, too.
 */
final class UsedMemory {
  private static final int ROUNDS = 6;

  /** No two bits of it are what they are in an address by chance. */
  private static final byte ONES = (byte) 0xff;

  private static final byte OTHERS = (byte) 0xa5;

  private final InterfaceDeclaration owner;
  private final Samples samples;
  private final Arguments arguments;
  private final Library library;
  private final Used ones;
  private final Used others;

  /** A device whose calls are made by one object, in the same memory again and again. */
  private record Used(SoilingDevice device, Wrapper wrapper) {
    static Used of(InterfaceDeclaration owner, Samples samples, Library library, byte dirt)
        throws ReflectiveOperationException {
      SoilingDevice device = new SoilingDevice(library, dirt);
      return new Used(device, Wrapper.of(owner, samples, device));
    }

    /** What the kernel reads in a call. */
    List<String> read(Command command, List<Object> arguments) throws ReflectiveOperationException {
      try {
        Object _ = wrapper.call(command, arguments);
      } catch (InvocationTargetException e) {
        if (!(e.getCause() instanceof IoctlException)) {
          throw e;
        }
      }
      return device.read();
    }
  }

  /**
   * Makes every command's calls on used memory.
   *
   * @param header a header of one interface
   * @param file the library with the dispatcher
   * @param loader has the generated classes
   * @return what went wrong, if something did
   */
  static Optional<Trial.Failure> after(Header header, Path file, ClassLoader loader)
      throws ReflectiveOperationException, IOException {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(0);
    try (Library library = new Library(file);
        Arena arena = Arena.ofConfined()) {
      library.begin(0);
      Samples samples = new Samples(loader, random, arena, false);
      InterfaceDeclaration owner = header.interfaces().getFirst();
      return new UsedMemory(owner, samples, new Arguments(samples, random), library).look();
    }
  }

  private UsedMemory(
      InterfaceDeclaration owner, Samples samples, Arguments arguments, Library library)
      throws ReflectiveOperationException {
    this.owner = owner;
    this.samples = samples;
    this.arguments = arguments;
    this.library = library;
    this.ones = Used.of(owner, samples, library, ONES);
    this.others = Used.of(owner, samples, library, OTHERS);
  }

  private Optional<Trial.Failure> look() throws ReflectiveOperationException, IOException {
    List<Command> commands = new ArrayList<>(owner.commands());
    commands.removeIf(Conversation::isOpen);
    for (int round = 0; round < ROUNDS; round++) {
      for (Command command : commands) {
        List<Object> sent = arguments.of(command, new HashMap<>());
        Used fresh = Used.of(owner, samples, library, (byte) 0);
        Optional<String> stale =
            stale(fresh.read(command, sent), ones.read(command, sent), others.read(command, sent));
        if (stale.isPresent()) {
          String text = "used memory, %s: %s".formatted(command.javaName(), stale.get());
          return Optional.of(new Trial.Failure(Conversation.JAVA + "used memory", text));
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<String> stale(
      List<String> fresh, List<String> ones, List<String> others) {
    Optional<String> broken =
        ones.stream().filter(line -> line.startsWith("!") && !fresh.contains(line)).findFirst();
    if (broken.isPresent()) {
      return broken;
    }
    if (fresh.size() != ones.size() || fresh.size() != others.size()) {
      return Optional.of("read %s%nfrom used memory %s%nand %s".formatted(fresh, ones, others));
    }
    for (int i = 0; i < fresh.size(); i++) {
      Optional<String> stale = stale(fresh.get(i), ones.get(i), others.get(i));
      if (stale.isPresent()) {
        return stale;
      }
    }
    return Optional.empty();
  }

  private static Optional<String> stale(String fresh, String ones, String others) {
    byte[] clean = bytes(fresh);
    byte[] first = bytes(ones);
    byte[] second = bytes(others);
    if (clean.length != first.length || clean.length != second.length) {
      return Optional.of("%d bytes, not %d".formatted(first.length, clean.length));
    }
    for (int at = 0; at < clean.length; at++) {
      if (clean[at] == 0 && first[at] == ONES && second[at] == OTHERS) {
        return Optional.of("byte %d of %s is of an earlier call".formatted(at, ones));
      }
    }
    return Optional.empty();
  }

  private static byte[] bytes(String line) {
    return line.startsWith("@") ? HexFormat.of().parseHex(line.substring(1)) : new byte[0];
  }
}
