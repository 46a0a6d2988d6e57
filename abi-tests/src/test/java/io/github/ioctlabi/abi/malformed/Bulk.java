package io.github.ioctlabi.abi.malformed;

import io.github.ioctlabi.abi.malformed.Tokens.Span;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Much of something: wide, deep, long and round declarations. */
enum Bulk implements Mutation.Operator {
  /** A record with more components than a constructor can have parameters. */
  WIDE_RECORD {
    @Override
    public String apply(String source, Vocabulary vocabulary, SplittableRandom random) {
      Tokens tokens = new Tokens(source);
      List<Span> places = tokens.components();
      if (places.isEmpty()) {
        return source;
      }
      // javac itself takes seconds for the largest.
      int count =
          random.nextInt(30) == 0
              ? 5_000
              : Vocabulary.pick(List.of(126, 200, 254, 255, 300, 600), random);
      String kind =
          Vocabulary.pick(List.of("@U32 int", "@U64 long", "@U8 byte", "Missing"), random);
      Span place = Vocabulary.pick(places, random);
      String more = repeat(count, i -> kind.replace("@", A) + " wide" + i, ", ");
      return tokens.with(place, tokens.text(place) + ", " + more);
    }

    @Override
    public int weight() {
      return 3;
    }
  },

  /** Copies of what is there. */
  MANY_COPIES {
    @Override
    public String apply(String source, Vocabulary vocabulary, SplittableRandom random) {
      Tokens tokens = new Tokens(source);
      List<Span> places = random.nextBoolean() ? tokens.components() : tokens.declarations();
      if (places.isEmpty()) {
        return source;
      }
      Span place = Vocabulary.pick(places, random);
      String text = tokens.text(place);
      if (text.length() > 400) {
        return source;
      }
      boolean declaration = text.endsWith(";") || text.endsWith("}");
      return tokens.with(place, repeat(250, i -> renamed(text, i), declaration ? "\n" : ", "));
    }
  },

  /** Arrays of many dimensions, in many components. */
  MANY_ARRAYS {
    @Override
    public String apply(String source, Vocabulary vocabulary, SplittableRandom random) {
      int dimensions = 1 + random.nextInt(5);
      int count = Vocabulary.pick(List.of(20, 120, 250), random);
      String lengths = repeat(dimensions, _ -> "2", ", ");
      return inside(
          source,
          A
              + "IoctlStruct record Arrays("
              + repeat(
                  count,
                  i ->
                      A
                          + "Length({"
                          + lengths
                          + "}) "
                          + A
                          + "U32 int"
                          + "[]".repeat(dimensions)
                          + " array"
                          + i,
                  ", ")
              + ") {}\n"
              + command("Arrays"));
    }
  },

  /** A type of hundreds of dimensions or type arguments. */
  DEEP_TYPE {
    @Override
    public String apply(String source, Vocabulary vocabulary, SplittableRandom random) {
      int depth = Vocabulary.pick(List.of(20, 200, 255, 500), random);
      String type =
          random.nextBoolean()
              ? A + "Length({" + repeat(depth, _ -> "1", ", ") + "}) int" + "[]".repeat(depth)
              : "java.util.List<".repeat(depth) + "Missing" + ">".repeat(depth);
      return inside(source, A + "IoctlStruct record DeepType(" + type + " deep) {}\n");
    }
  },

  /** A struct in a struct in a struct. */
  DEEP_STRUCT {
    @Override
    public String apply(String source, Vocabulary vocabulary, SplittableRandom random) {
      String member = Vocabulary.pick(MEMBERS, random);
      int depth = Vocabulary.pick(List.of(50, 500), random);
      return inside(
          source,
          repeat(depth, i -> struct("Deep" + i, member.formatted("Deep" + (i + 1))), "\n")
              + struct("Deep" + depth, A + "U32 int leaf")
              + command("Deep0"));
    }
  },

  /** Each struct holds the next one twice. */
  DOUBLING {
    @Override
    public String apply(String source, Vocabulary vocabulary, SplittableRandom random) {
      String member = Vocabulary.pick(MEMBERS, random);
      int depth = Vocabulary.pick(List.of(8, 12, 16, 32, 60, 70), random);
      String back = random.nextBoolean() ? "" : ", " + A + "UserPointer Twice0 back";
      return inside(
          source,
          repeat(
                  depth,
                  i ->
                      struct(
                          "Twice" + i,
                          member.formatted("Twice" + (i + 1))
                              + ", "
                              + member.formatted("Twice" + (i + 1)).replace("inner", "other")),
                  "\n")
              + struct("Twice" + depth, A + "U32 int leaf" + back)
              + (random.nextBoolean() ? "" : packed("Twice", "Twice0 twice"))
              + command("Twice0"));
    }
  },

  /** Structs that hold each other. */
  CYCLE {
    @Override
    public String apply(String source, Vocabulary vocabulary, SplittableRandom random) {
      String member = Vocabulary.pick(MEMBERS, random);
      int length = Vocabulary.pick(List.of(1, 2, 3, 50, 500), random);
      return inside(
          source,
          repeat(length, i -> struct("Ring" + i, member.formatted("Ring" + (i + 1) % length)), "\n")
              + command("Ring0"));
    }
  },

  /** Interfaces that extend each other, in a row or in a ring. */
  DEEP_INTERFACE {
    @Override
    public String apply(String source, Vocabulary vocabulary, SplittableRandom random) {
      int length = Vocabulary.pick(List.of(2, 100, 500), random);
      boolean round = random.nextBoolean();
      return inside(
          source,
          repeat(
              length,
              i ->
                  A
                      + "IoctlInterface(header = \"linux/deep.h\", type = 0xBE) interface Up"
                      + i
                      + (round || i + 1 < length ? " extends Up" + (i + 1) % length : "")
                      + " { "
                      + A
                      + "Io(nr = "
                      + i
                      + ") void up"
                      + i
                      + "() throws "
                      + "io.github.ioctlabi.runtime.IoctlException; }",
              "\n"));
    }
  },

  /** A type in a type in a type. */
  DEEP_NESTING {
    @Override
    public String apply(String source, Vocabulary vocabulary, SplittableRandom random) {
      int depth = Vocabulary.pick(List.of(20, 100, 500), random);
      String kind =
          Vocabulary.pick(
              List.of("interface N%d {", "@IoctlStruct record N%d(@U32 int n) {", "class N%d {"),
              random);
      return inside(
          source,
          repeat(depth, i -> kind.replace("@", A).formatted(i), " ")
              + struct("Inner", A + "U32 int leaf")
              + "}".repeat(depth));
    }
  },

  /** An expression of hundreds of operators. */
  DEEP_VALUE {
    @Override
    public String apply(String source, Vocabulary vocabulary, SplittableRandom random) {
      Tokens tokens = new Tokens(source);
      List<Span> numbers = tokens.of(Tokens.Kind.NUMBER);
      if (numbers.isEmpty()) {
        return source;
      }
      Span number = Vocabulary.pick(numbers, random);
      String old = tokens.text(number);
      return tokens.with(
          number,
          random.nextBoolean()
              ? "(".repeat(500) + old + ")".repeat(500)
              : "0 + ".repeat(Vocabulary.pick(List.of(500, 2_000), random)) + old);
    }
  },

  /** An enum that is longer than a class can be. */
  LONG_ENUM {
    @Override
    public String apply(String source, Vocabulary vocabulary, SplittableRandom random) {
      boolean flags = random.nextBoolean();
      int count = Vocabulary.pick(List.of(33, 64, 65, 1_000, 5_000), random);
      return inside(
          source,
          (flags ? A + "IoctlFlags " : A + "IoctlEnum ")
              + A
              + "U32 enum Long { "
              + repeat(count, i -> A + (flags ? "Bit(" : "Value(") + i + ") CONSTANT_" + i, ", ")
              + " }\n");
    }
  },

  /** A union of hundreds of members. */
  WIDE_UNION {
    @Override
    public String apply(String source, Vocabulary vocabulary, SplittableRandom random) {
      int count = Vocabulary.pick(List.of(100, 1_000), random);
      return inside(
          source,
          A
              + "IoctlUnion sealed interface Wide {\n"
              + repeat(
                  count,
                  i ->
                      A
                          + "UnionMember(tag = "
                          + i
                          + ") record M"
                          + i
                          + "("
                          + A
                          + "U32 int m"
                          + i
                          + ") implements Wide {}",
                  "\n")
              + "}\n"
              + struct("Holder", A + "U32 int tag, " + A + "Tag(\"tag\") Wide wide")
              + command("Holder"));
    }
  },

  /** Hundreds of commands. */
  MANY_COMMANDS {
    @Override
    public String apply(String source, Vocabulary vocabulary, SplittableRandom random) {
      String kind =
          Vocabulary.pick(List.of("IoR(nr = %d) " + A + "U32 int", "Io(nr = %d) void"), random);
      return inside(
          source,
          repeat(
              500,
              i ->
                  A
                      + kind.formatted(i % 256)
                      + " many"
                      + i
                      + "() throws io.github.ioctlabi.runtime.IoctlException;",
              "\n"));
    }
  },

  /** The same annotation hundreds of times. */
  MANY_ANNOTATIONS {
    @Override
    public String apply(String source, Vocabulary vocabulary, SplittableRandom random) {
      Tokens tokens = new Tokens(source);
      List<Span> spans = tokens.annotations();
      if (spans.isEmpty()) {
        return source;
      }
      String added =
          random.nextBoolean()
              ? A + "AllowRule(rule = " + A.substring(1) + "RuleId.PACKED_STRUCT, because = \"x\") "
              : Vocabulary.pick(vocabulary.annotations(), random) + " ";
      Span span = Vocabulary.pick(spans, random);
      return tokens.with(new Span(span.from(), span.from()), added.repeat(500));
    }
  };

  private static final String A = "@io.github.ioctlabi.annotations.";

  /** Ways to hold another struct. */
  private static final List<String> MEMBERS =
      List.of(
          "%s inner",
          "%s inner",
          A + "Out %s inner",
          A + "Length(2) %s[] inner",
          A + "UserPointer %s inner",
          A + "FlexibleArray %s[] inner");

  private static String struct(String name, String components) {
    return A + "IoctlStruct record " + name + "(" + components + ") {}\n";
  }

  /** Packed structs hold others as they are laid out in them. */
  private static String packed(String name, String components) {
    return A
        + "AllowRule(rule = "
        + A.substring(1)
        + "RuleId.PACKED_STRUCT, because = \"x\") "
        + A
        + "IoctlStruct(packed = true) record "
        + name
        + "("
        + components
        + ") {}\n";
  }

  private static String command(String struct) {
    return A
        + "IoWR(nr = 0xfa) "
        + struct
        + " bulk("
        + struct
        + " bulk) throws io.github.ioctlabi.runtime.IoctlException;\n";
  }

  private static String repeat(int count, IntFunction<String> part, String separator) {
    return IntStream.range(0, count).mapToObj(part).collect(Collectors.joining(separator));
  }

  /** With the last name before the brackets, or the last one of all, made another. */
  private static String renamed(String text, int number) {
    return text.replaceFirst("(\\w+)(?=\\s*(\\(|;|$)(?!.*\\brecord\\b))", "$1" + number);
  }

  /** Puts declarations into the last body of the source. */
  private static String inside(String source, String declarations) {
    int end = source.lastIndexOf('}');
    return end < 0
        ? source + declarations
        : source.substring(0, end) + "\n" + declarations + source.substring(end);
  }

  @Override
  public int weight() {
    return 1;
  }
}
