package io.github.ioctlabi.core.rules.flow;

import io.github.ioctlabi.core.model.commands.Payload;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.values.Carrier;
import io.github.ioctlabi.core.model.values.TimeCarrier;
import io.github.ioctlabi.core.rules.shared.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The return type of a method that would give the data of a command back, as it is typed. */
final class ResultText {
  private final DataType type;
  private final String varies;

  private ResultText(DataType type, String varies) {
    this.type = type;
    this.varies = varies;
  }

  static ResultText of(Payload payload) {
    boolean varies = payload instanceof Payload.Varying;
    return new ResultText(payload.data().orElseThrow(), varies ? "[]" : "");
  }

  /** The type, such as {@code int[]}. */
  String alone() {
    return java(type) + varies;
  }

  /** The type with ioctl(2)'s own result, such as {@code IoctlResult<Integer>}. */
  private String beside() {
    return "IoctlResult<" + (varies.isEmpty() ? boxed() : alone()) + ">";
  }

  /** How a method returns it that returned ioctl(2)'s own result alone. */
  String returned() {
    String marks = marks();
    return "return %s%s @ReturnsValue"
        .formatted(beside(), marks.isEmpty() ? ", without" : ", with " + marks + " instead of");
  }

  private String boxed() {
    return type.integer()
        .map(integer ->
            switch (integer.carrier()) {
              case BYTE -> "Byte";
              case SHORT -> "Short";
              case INT -> "Integer";
              case LONG -> "Long";
              case BOOLEAN -> "Boolean";
            })
        .orElseGet(() -> java(type));
  }

  /** The annotations that the method needs for it, with blanks between them; maybe none. */
  private String marks() {
    List<String> all = new ArrayList<>();
    List<Integer> lengths = new ArrayList<>();
    DataType inner = type;
    while (inner.array().isPresent()) {
      lengths.add(inner.array().get().length());
      inner = inner.array().get().element();
    }
    inner.text().map(DataType.TextType::bytes).ifPresent(lengths::add);
    if (!lengths.isEmpty()) {
      String numbers = lengths.stream().map(String::valueOf).collect(Collectors.joining(", "));
      all.add("@Length(%s)".formatted(lengths.size() == 1 ? numbers : "{" + numbers + "}"));
    }
    inner
        .integer()
        .map(integer -> mark(integer, !lengths.isEmpty() || !varies.isEmpty()))
        .filter(mark -> !mark.isEmpty())
        .ifPresent(all::add);
    return String.join(" ", all);
  }

  /** A Java integer by itself is a signed one of its size; a byte in an array is unsigned. */
  private static String mark(DataType.IntegerType integer, boolean inArray) {
    String own = Wording.annotation(integer.kind());
    String plain =
        switch (integer.carrier()) {
          case BYTE -> inArray ? "@U8" : "@S8";
          case SHORT -> "@S16";
          case INT -> "@S32";
          case LONG -> "@S64";
          case BOOLEAN -> "";
        };
    return own.equals(plain) ? "" : own;
  }

  private static String java(DataType type) {
    return switch (type) {
      case DataType.IntegerType(_, Carrier carrier) -> carrier.keyword();
      case DataType.EnumType(var names) -> names.javaName().simple();
      case DataType.FlagsType(var names) -> "Flags<" + names.javaName().simple() + ">";
      case DataType.TextType _ -> "String";
      case DataType.StructType(var struct) -> struct.javaName().simple();
      case DataType.UnionType(var union, boolean overlay) ->
          overlay ? "Overlay<" + union.javaName().simple() + ">" : union.javaName().simple();
      case DataType.ArrayType(DataType element, _) -> java(element) + "[]";
      case DataType.FlexibleType flexible -> java(flexible.element()) + "[]";
      case DataType.TimeType time ->
          time.carrier() == TimeCarrier.DURATION ? "Duration" : "Instant";
      case DataType.PointerType _ -> "MemorySegment";
      case DataType.DescriptorType _ -> "Device";
      case DataType.ForeignType _ -> "byte[]";
    };
  }
}
