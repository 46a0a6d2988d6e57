package io.github.ioctlabi.core.emit.c.selftest.data;

import io.github.ioctlabi.core.contract.Path;
import io.github.ioctlabi.core.emit.c.CType;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.Member;

/**
 * A member, or a whole element, of an array of objects of one type. A single object is an array of
 * one.
 *
 * @param memory where the array begins
 * @param index which element it is
 * @param type the type of the elements in C
 * @param path the member within the element, such as {@code config.rates[3]}; empty for the element
 * @param behind the part of the member whose end is the place's beginning, as a path within the
 *     member; empty if the place is the member
 * @param label what a person calls it
 */
public record Location(
    Memory memory, int index, String type, String path, String behind, String label) {

  /** An object of its own, or the first element of the array that it is. */
  public static Location of(Memory memory, DataType type, String label) {
    return new Location(memory, 0, CType.of(type.elementary()).name(), "", "", label);
  }

  /** A member of this struct or union. */
  public Location member(String name) {
    String dot = label.isEmpty() ? "" : ".";
    return new Location(
        memory, index, type, path.isEmpty() ? name : path + "." + name, "", label + dot + name);
  }

  /** A member of a struct inside of this one. */
  public Location member(Path path) {
    Location at = this;
    for (Member member : path.members()) {
      at = at.member(member.cName());
    }
    return at;
  }

  /** The struct inside of this one that a member stands in. */
  public Location around(Path path) {
    Location at = this;
    for (Member member : path.members().subList(0, path.members().size() - 1)) {
      at = at.member(member.cName());
    }
    return at;
  }

  /**
   * An element of this array.
   *
   * @param flat its index, as if the array had one dimension
   */
  public Location element(DataType array, int flat) {
    String subscript = Elements.subscript(array, flat);
    return path.isEmpty()
        ? new Location(memory, index + flat, type, "", "", label + subscript)
        : new Location(memory, index, type, path + subscript, "", label + subscript);
  }

  /** The bytes of this union that its member leaves. */
  public Location behind(String member) {
    return new Location(
        memory, index, type, path, member, "the bytes of " + label + " behind " + member);
  }

  /** The same under another name. */
  Location called(String name) {
    return new Location(memory, index, type, path, behind, name);
  }

  /** The address of its first byte, as a C expression. */
  public String address() {
    StringBuilder address = new StringBuilder(memory.pointer());
    if (index > 0) {
      address.append(" + %d * sizeof(%s)".formatted(index, type));
    }
    if (!path.isEmpty()) {
      address.append(" + offsetof(%s, %s)".formatted(type, path));
    }
    return address.toString();
  }

  /** Its size, as a C expression. */
  public String size() {
    return path.isEmpty()
        ? "sizeof(%s)".formatted(type)
        : "SELFTEST_SIZE(%s, %s)".formatted(type, path);
  }
}
