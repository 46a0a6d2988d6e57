package io.github.ioctlabi.core.emit.c.notes;

import io.github.ioctlabi.core.contract.data.Way;
import io.github.ioctlabi.core.emit.c.CType;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.core.model.types.PointerTarget;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.model.values.Count;
import io.github.ioctlabi.core.model.values.CountUnit;
import java.util.ArrayList;
import java.util.List;

/** What is to be said of data that goes along with a struct. */
final class FlowNotes {
  private FlowNotes() {}

  /**
   * What an address points to, how much is there and who touches it.
   *
   * @param around which way the address itself travels
   */
  static List<String> pointer(
      DataType.PointerType pointer, StructDeclaration struct, Way around, Tongue tongue) {
    List<String> notes = new ArrayList<>();
    String target =
        switch (pointer.target()) {
          case PointerTarget.Segment _ -> "memory";
          case PointerTarget.Elements(DataType element) -> array(element);
          case PointerTarget.Single(StructDeclaration single) -> "a struct " + single.cName();
        };
    Way way = Way.of(pointer);
    String use = way.out() ? (way.in() ? "reads and writes" : "fills") : "reads";
    notes.add("user-space address of " + target + " that the kernel " + use);
    if (around.in()) {
      notes.add("0 for none");
    }
    if (pointer.retained()) {
      notes.add("kept by the kernel after the call");
    }
    boolean bytes = pointer.isSegment();
    pointer.count().ifPresent(count -> notes.add(count(count, bytes, struct, tongue)));
    addMax(pointer.max(), bytes ? "bytes" : "elements", notes);
    return notes;
  }

  private static String count(Count count, boolean bytes, StructDeclaration struct, Tongue tongue) {
    boolean elements = count.unit() == CountUnit.ELEMENTS && !bytes;
    return reference(count.member(), struct, tongue) + (elements ? " elements" : " bytes");
  }

  /** How long a flexible array is. */
  static List<String> flexible(
      DataType.FlexibleType flexible, StructDeclaration struct, Tongue tongue) {
    List<String> notes = new ArrayList<>();
    flexible.count().ifPresent(name -> notes.add(room(name, flexible.unit(), struct, tongue)));
    flexible.filled().ifPresent(name -> notes.add(filled(name, flexible.unit(), struct, tongue)));
    addMax(flexible.max(), "elements", notes);
    return notes;
  }

  private static String room(String name, CountUnit unit, StructDeclaration struct, Tongue tongue) {
    String count = reference(name, struct, tongue);
    return switch (unit) {
      case ELEMENTS -> "room for " + count + " elements";
      case BYTES -> "room for " + count + " bytes";
      case STRUCT_BYTES -> "room up to " + count + " bytes from the start of the struct";
    };
  }

  private static String filled(
      String name, CountUnit unit, StructDeclaration struct, Tongue tongue) {
    String count = reference(name, struct, tongue);
    return switch (unit) {
      case ELEMENTS -> "the kernel fills " + count + " elements";
      case BYTES -> "the kernel fills " + count + " bytes";
      case STRUCT_BYTES -> "the kernel fills it up to " + count + " bytes from the struct's start";
    };
  }

  /** A sibling as notes refer to it. */
  static String reference(String javaName, StructDeclaration struct, Tongue tongue) {
    return tongue.member(struct.member(javaName).map(Member::cName).orElse(javaName));
  }

  private static void addMax(long max, String what, List<String> notes) {
    if (max > 0) {
      notes.add("at most " + max + " " + what);
    }
  }

  private static String array(DataType element) {
    return "an array of " + CType.of(element).name();
  }
}
