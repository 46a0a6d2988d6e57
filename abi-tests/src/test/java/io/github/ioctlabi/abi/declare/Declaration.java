package io.github.ioctlabi.abi.declare;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * An interface with everything that belongs to its header, in a package of its own.
 *
 * @param seed what it was made from
 * @param types in their order: each refers to those before it
 * @param constants the numbers that the interface defines
 * @param commands in their order
 */
public record Declaration(
    long seed,
    List<DeclaredType> types,
    List<DeclaredType.Constant> constants,
    List<DeclaredCommand> commands) {
  public Declaration {
    types = List.copyOf(types);
    constants = List.copyOf(constants);
    commands = List.copyOf(commands);
  }

  /** The package, another for every seed, such as {@code fuzz.f1a}. */
  public String packageName() {
    return "fuzz." + stem();
  }

  /** The interface, such as {@code F1aDevice}; the classes {@code F1aDeviceIoctl} come from it. */
  public String interfaceName() {
    return "F" + Long.toHexString(seed) + "Device";
  }

  /** The interface with its package. */
  public String qualifiedName() {
    return packageName() + "." + interfaceName();
  }

  /** What C names begin with in lower case, such as {@code f1a}. */
  public String stem() {
    return "f" + Long.toHexString(seed);
  }

  /** What macros begin with, such as {@code F1A}. */
  public String prefix() {
    return stem().toUpperCase(Locale.ROOT);
  }

  /** The header as C includes it, such as {@code linux/f1a.h}. */
  public String header() {
    return "linux/" + stem() + ".h";
  }

  /** The ioctl type; type and number are another for each of 8192 seeds in a row. */
  public int ioctlType() {
    return (int) (seed & 0xff);
  }

  /** The structs, those that are members of unions too, in their order. */
  public List<DeclaredType.Struct> structs() {
    return types.stream().flatMap(type -> type.structs().stream()).toList();
  }

  /** A declared type by its name in Java. */
  public Optional<DeclaredType> type(String name) {
    return types.stream().filter(type -> type.name().equals(name)).findFirst();
  }

  /**
   * The name in Java as the package sees it: {@code F1aDevice.Struct0} of a nested type. Structs in
   * unions have their union before their name as well.
   */
  public String javaName(DeclaredType.Struct struct) {
    for (DeclaredType type : types) {
      if (type instanceof DeclaredType.Union union && union.structs().contains(struct)) {
        return outer(union) + union.name() + "." + struct.name();
      }
    }
    return outer(struct) + struct.name();
  }

  /** A struct's tag in C, such as {@code f1a_struct0}. */
  public String cName(DeclaredType.Struct struct) {
    String name = struct.name().replaceFirst("^F" + Long.toHexString(seed), "");
    return stem() + "_" + name.replaceAll("(?<=.)(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
  }

  private String outer(DeclaredType type) {
    return type.topLevel() ? "" : interfaceName() + ".";
  }

  /** What a type takes in bytes, with everything at a multiple of its size. */
  public long size(ComponentType type) {
    return new Natural(this).size(type);
  }

  /** The source, one compilation unit that begins with its package. */
  public String source() {
    return new JavaSource(this).text();
  }

  /** With other types. */
  public Declaration with(List<? extends DeclaredType> others) {
    return new Declaration(seed, List.copyOf(others), constants, commands);
  }

  /** With other commands. */
  public Declaration withCommands(List<DeclaredCommand> others) {
    return new Declaration(seed, types, constants, others);
  }

  /** Without the numbers that the interface defines. */
  public Declaration withoutConstants() {
    return new Declaration(seed, types, List.of(), commands);
  }

  /** With one type in the place of another. */
  public Declaration replacing(DeclaredType old, DeclaredType by) {
    List<DeclaredType> changed = new ArrayList<>(types);
    changed.set(types.indexOf(old), by);
    return with(changed);
  }

  /** Whether a command opens another descriptor of the same kind. */
  public boolean opensItself() {
    return commands.stream().anyMatch(each -> each.own().equals(interfaceName()));
  }

  /** Whether something refers to a type. */
  public boolean isUsed(DeclaredType type) {
    return types.stream()
            .flatMap(each -> each.allComponents().stream())
            .anyMatch(each -> each.type().declared().filter(type.name()::equals).isPresent())
        || commands.stream()
            .anyMatch(each -> each.declared().filter(type.name()::equals).isPresent());
  }
}
