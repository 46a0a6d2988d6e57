package io.github.ioctlabi.benchmarks.processor;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A processor, and declarations in its own idiom. */
enum Subject {
  /** A struct of eight integers and a command that takes it, ten of them an interface. */
  IOCTLABI("ioctlabi", "io.github.ioctlabi.processor.IoctlProcessor", 10) {
    @Override
    String source(int file) {
      int first = file * perFile;
      String name = name(file);
      // 250 numbers a type are enough for 4,000 commands, whoever else has those numbers.
      return """
      package many;
      import io.github.ioctlabi.annotations.*;
      import io.github.ioctlabi.runtime.IoctlException;
      @AllowRule(rule = RuleId.REGISTERED_TYPE, because = "no driver takes these commands")
      @IoctlInterface(type = %d, header = "linux/%s.h", prefix = "%s")
      public interface %s {
      """
              .formatted(
                  0xb0 + first / 250,
                  name.toLowerCase(Locale.ROOT),
                  name.toUpperCase(Locale.ROOT),
                  name)
          + IntStream.range(first, first + perFile)
              .mapToObj(number ->
                  """
                    @IoctlStruct
                    record Data%1$d(%2$s) {}
                    @IoW(nr = %3$d)
                    void take%1$d(Data%1$d data) throws IoctlException;
                  """
                      .formatted(number, members("@U32 int "), number % 250))
              .collect(Collectors.joining())
          + "}\n";
    }
  },

  /** A record with a builder. */
  RECORD_BUILDER("record-builder", "io.soabase.recordbuilder.processor.RecordBuilderProcessor", 1) {
    @Override
    String source(int file) {
      return """
      package many;
      @io.soabase.recordbuilder.core.RecordBuilder
      public record %s(%s) {}
      """
          .formatted(name(file), members("int "));
    }
  },

  /** A value class, without a builder. */
  AUTO_VALUE("AutoValue", "com.google.auto.value.processor.AutoValueProcessor", 1) {
    @Override
    String source(int file) {
      return """
      package many;
      @com.google.auto.value.AutoValue
      public abstract class %1$s {
        public static %1$s of(%2$s) {
          return new AutoValue_%1$s(%3$s);
        }
      %4$s
      }
      """
          .formatted(
              name(file),
              members("int "),
              members(""),
              NAMES.stream()
                  .map(member -> "  public abstract int " + member + "();")
                  .collect(Collectors.joining("\n")));
    }
  },

  /** A mapper from one record to another. */
  MAP_STRUCT("MapStruct", "org.mapstruct.ap.MappingProcessor", 1) {
    @Override
    String source(int file) {
      return """
      package many;
      @org.mapstruct.Mapper
      public interface %1$s {
        record From(%2$s) {}
        record To(%2$s) {}
        To map(From from);
      }
      """
          .formatted(name(file), members("int "));
    }
  };

  private static final List<String> NAMES =
      List.of("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth");

  /** What tables call it. */
  final String shown;

  /** The processor's class. */
  final String processor;

  /** How many types stand in one file. */
  final int perFile;

  Subject(String shown, String processor, int perFile) {
    this.shown = shown;
    this.processor = processor;
    this.perFile = perFile;
  }

  /** The name of the first class of a file. */
  static String name(int file) {
    return "Type" + file;
  }

  /** A file that declares as many types as stand in one. */
  abstract String source(int file);

  /** Eight members, each behind the same words. */
  private static String members(String before) {
    return NAMES.stream().map(member -> before + member).collect(Collectors.joining(", "));
  }
}
