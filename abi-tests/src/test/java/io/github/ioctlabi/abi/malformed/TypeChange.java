package io.github.ioctlabi.abi.malformed;

import io.github.ioctlabi.abi.malformed.Tokens.Span;
import java.util.List;
import java.util.SplittableRandom;

/** Types replaced by what has no counterpart in C, by missing ones, and by each other. */
enum TypeChange implements Mutation.Operator {
  ODD_TYPE {
    @Override
    String type(Tokens tokens, List<Span> types, Vocabulary vocabulary, SplittableRandom random) {
      return Vocabulary.pick(ODD, random);
    }
  },
  OTHER_TYPE {
    @Override
    String type(Tokens tokens, List<Span> types, Vocabulary vocabulary, SplittableRandom random) {
      return tokens.text(Vocabulary.pick(types, random));
    }
  },
  FOREIGN_TYPE {
    @Override
    String type(Tokens tokens, List<Span> types, Vocabulary vocabulary, SplittableRandom random) {
      return Vocabulary.pick(vocabulary.types(), random);
    }
  },
  ARRAY_OF_TYPE {
    @Override
    String type(Tokens tokens, List<Span> types, Vocabulary vocabulary, SplittableRandom random) {
      return tokens.text(Vocabulary.pick(types, random)) + "[]".repeat(1 + random.nextInt(4));
    }
  };

  private static final List<String> ODD =
      List.of(
          "float",
          "double",
          "boolean",
          "char",
          "void",
          "Void",
          "Object",
          "String",
          "Integer",
          "Long",
          "CharSequence",
          "int[]",
          "int[][][][]",
          "byte[]",
          "short[][]",
          "String[]",
          "Object[]",
          "java.util.List<String>",
          "java.util.List<?>",
          "java.util.List",
          "java.util.Map.Entry<int[], ? super Missing>",
          "Comparable<Comparable<?>>",
          "T",
          "T[]",
          "Missing",
          "Missing[]",
          "Missing<Missing>",
          "Missing.Inner",
          "java.lang.Missing",
          "var",
          "int...",
          "Object...",
          "Enum<?>",
          "Record",
          "Class<?>",
          "Thread.State",
          "Runnable",
          "java.lang.foreign.MemorySegment",
          "java.lang.foreign.MemorySegment[]",
          "java.time.Duration",
          "java.time.Instant",
          "java.time.Duration[]",
          "java.lang.annotation.Annotation",
          "io.github.ioctlabi.annotations.U32",
          "io.github.ioctlabi.runtime.Device",
          "io.github.ioctlabi.runtime.Device[]",
          "io.github.ioctlabi.runtime.Flags",
          "io.github.ioctlabi.runtime.Flags<?>",
          "io.github.ioctlabi.runtime.Flags<Missing>",
          "io.github.ioctlabi.runtime.Flags<int[]>",
          "io.github.ioctlabi.runtime.Flags<Thread.State>",
          "io.github.ioctlabi.runtime.Overlay<?>",
          "io.github.ioctlabi.runtime.Overlay<Object>",
          "@Deprecated int",
          "int @Missing []",
          "java.io.Serializable & Runnable");

  abstract String type(
      Tokens tokens, List<Span> types, Vocabulary vocabulary, SplittableRandom random);

  @Override
  public String apply(String source, Vocabulary vocabulary, SplittableRandom random) {
    Tokens tokens = new Tokens(source);
    List<Span> types = tokens.types();
    return types.isEmpty()
        ? source
        : tokens.with(Vocabulary.pick(types, random), type(tokens, types, vocabulary, random));
  }

  @Override
  public int weight() {
    return 8;
  }
}
