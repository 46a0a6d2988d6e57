package io.github.ioctlabi.abi.declare;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Prints a type with its annotations, as it stands before a component or a method. */
final class TypeText {
  private TypeText() {}

  /** The annotations and the type, with a blank between them. */
  static String of(ComponentType type) {
    return annotations(type) + java(type);
  }

  /**
   * A type as the argument of another, behind its annotations.
   *
   * @param text annotations and a type, with a blank between them
   */
  static String inside(String generic, String text) {
    int type = text.lastIndexOf(' ') + 1;
    String own = text.substring(type);
    String boxed =
        switch (own) {
          case "byte" -> "Byte";
          case "short" -> "Short";
          case "int" -> "Integer";
          case "long" -> "Long";
          case "boolean" -> "Boolean";
          default -> own;
        };
    return text.substring(0, type) + generic + "<" + boxed + ">";
  }

  private static String annotations(ComponentType type) {
    return switch (type) {
      case ComponentType.Int integer ->
          integer.stated() ? "@" + integer.kind().annotation() + " " : "";
      case ComponentType.Text text -> "@Length(" + text.bytes() + ") ";
      case ComponentType.Array array -> lengths(array);
      case ComponentType.Union union -> "@Tag(\"" + union.tag() + "\") ";
      case ComponentType.Nanoseconds time ->
          "@Nanoseconds(clock = Clock.%s) %s".formatted(time.clock(), time.signed() ? "@S64 " : "");
      case ComponentType.Timespec time -> "@KernelTimespec(clock = Clock." + time.clock() + ") ";
      case ComponentType.Address address -> address(address);
      case ComponentType.Descriptor _ -> "@Descriptor ";
      case ComponentType.Flexible flexible -> flexible(flexible);
      case ComponentType.Named _, ComponentType.Struct _ -> "";
    };
  }

  private static String lengths(ComponentType.Array array) {
    List<Integer> all = new ArrayList<>(array.lengths());
    String more = annotations(array.element());
    if (array.element() instanceof ComponentType.Text text) {
      all.add(text.bytes());
      more = "";
    }
    String numbers = all.stream().map(String::valueOf).collect(Collectors.joining(", "));
    return "@Length(%s) %s".formatted(all.size() == 1 ? numbers : "{" + numbers + "}", more);
  }

  private static String address(ComponentType.Address address) {
    List<String> attributes = new ArrayList<>();
    if (!address.count().isEmpty()) {
      attributes.add("count = \"" + address.count() + "\"");
    }
    if (address.inBytes()) {
      attributes.add("unit = Unit.BYTES");
    }
    if (address.max() > 0) {
      attributes.add("max = " + address.max());
    }
    attributes.add("flow = Flow." + address.flow());
    return "@UserPointer(%s) %s"
        .formatted(
            String.join(", ", attributes), address.target().map(TypeText::annotations).orElse(""));
  }

  private static String flexible(ComponentType.Flexible flexible) {
    String count = flexible.count().isEmpty() ? "" : "count = \"" + flexible.count() + "\", ";
    String filled = flexible.filled().isEmpty() ? "" : "filled = \"" + flexible.filled() + "\", ";
    return "@FlexibleArray(%s%sunit = Unit.%s, max = %d) %s"
        .formatted(count, filled, flexible.unit(), flexible.max(), annotations(flexible.element()));
  }

  private static String java(ComponentType type) {
    return switch (type) {
      case ComponentType.Int integer -> integer.carrier();
      case ComponentType.Named named ->
          named.flags() ? "Flags<" + named.type() + ">" : named.type();
      case ComponentType.Text _ -> "String";
      case ComponentType.Struct struct -> struct.type();
      case ComponentType.Union union -> union.type();
      case ComponentType.Array array -> java(array.element()) + "[]".repeat(array.lengths().size());
      case ComponentType.Nanoseconds time -> time.carrier();
      case ComponentType.Timespec time -> time.carrier();
      case ComponentType.Address address ->
          address.target().map(TypeText::java).orElse("MemorySegment")
              + (address.array() ? "[]" : "");
      case ComponentType.Descriptor _ -> "Device";
      case ComponentType.Flexible flexible -> java(flexible.element()) + "[]";
    };
  }
}
