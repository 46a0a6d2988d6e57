package io.github.ioctlabi.abi.malformed;

import io.github.ioctlabi.abi.malformed.Tokens.Kind;
import io.github.ioctlabi.abi.malformed.Tokens.Span;
import java.util.List;
import java.util.SplittableRandom;

/** Arguments of annotations, numbers and texts, deleted, duplicated, swapped and out of range. */
enum ValueChange implements Mutation.Operator {
  DELETE_VALUE {
    @Override
    String apply(Tokens tokens, Vocabulary vocabulary, SplittableRandom random) {
      return change(tokens, tokens.arguments(), random, _ -> "");
    }
  },
  DUPLICATE_VALUE {
    @Override
    String apply(Tokens tokens, Vocabulary vocabulary, SplittableRandom random) {
      return change(tokens, tokens.arguments(), random, text -> text + ", " + text);
    }
  },
  SWAP_VALUES {
    @Override
    String apply(Tokens tokens, Vocabulary vocabulary, SplittableRandom random) {
      List<Span> spans = tokens.arguments();
      return spans.isEmpty()
          ? tokens.text(new Span(0, tokens.size()))
          : tokens.swapped(Vocabulary.pick(spans, random), Vocabulary.pick(spans, random));
    }
  },
  REPLACE_VALUE {
    @Override
    String apply(Tokens tokens, Vocabulary vocabulary, SplittableRandom random) {
      String other = Vocabulary.pick(vocabulary.values(), random);
      return change(tokens, tokens.arguments(), random, _ -> other);
    }
  },
  ODD_VALUE {
    @Override
    String apply(Tokens tokens, Vocabulary vocabulary, SplittableRandom random) {
      String odd = Vocabulary.pick(ODD, random);
      return change(
          tokens,
          tokens.arguments(),
          random,
          text -> text.contains("=") ? text.substring(0, text.indexOf('=') + 1) + odd : odd);
    }
  },
  ADD_VALUE {
    @Override
    String apply(Tokens tokens, Vocabulary vocabulary, SplittableRandom random) {
      String other = Vocabulary.pick(vocabulary.values(), random);
      return change(tokens, tokens.arguments(), random, text -> text + ", " + other);
    }
  },
  HUGE_NUMBER {
    @Override
    String apply(Tokens tokens, Vocabulary vocabulary, SplittableRandom random) {
      String number = Vocabulary.pick(NUMBERS, random);
      return change(tokens, tokens.of(Kind.NUMBER), random, _ -> number);
    }

    @Override
    public int weight() {
      return 10;
    }
  },
  ODD_TEXT {
    @Override
    String apply(Tokens tokens, Vocabulary vocabulary, SplittableRandom random) {
      String text = Vocabulary.pick(TEXTS, random);
      return change(tokens, tokens.of(Kind.LITERAL), random, _ -> text);
    }
  };

  private static final List<String> NUMBERS =
      List.of(
          "-1",
          "0",
          "1",
          "2",
          "3",
          "7",
          "8",
          "15",
          "16",
          "31",
          "32",
          "63",
          "64",
          "127",
          "128",
          "255",
          "256",
          "1000",
          "4096",
          "8191",
          "8192",
          "16383",
          "16384",
          "65535",
          "65536",
          "1 << 20",
          "0x7fff_ffff",
          "0x8000_0000",
          "0xffff_ffff",
          "-2147483648",
          "2147483648",
          "Integer.MAX_VALUE",
          "Integer.MIN_VALUE",
          "Integer.MAX_VALUE - 7",
          "Long.MAX_VALUE",
          "Long.MIN_VALUE",
          "-1L",
          "0x1_0000_0000L",
          "0xffff_ffff_ffff_ffffL",
          "1 / 0",
          "1e9",
          "1f",
          "'x'",
          "99999999999999999999",
          "(byte) 300",
          "010",
          "0b11",
          "+ - ~ 1",
          "true ? 1 : 2");

  private static final List<String> ODD =
      List.of(
          "\"\"",
          "{}",
          "{{}}",
          "{1, 2, 3}",
          "{\"\"}",
          "null",
          "true",
          "Object.class",
          "int.class",
          "Missing.class",
          "Missing.VALUE",
          "@Missing",
          "@U32",
          "'\\0'",
          "\"\\0\"",
          "1 + \"x\"",
          "value",
          "this",
          "new int[0]",
          "new int[] {1}",
          "() -> 1",
          "Flow.OUT",
          "Unit.BYTES",
          "RuleId.PACKED_STRUCT",
          "RuleId.NONE",
          "Math.max(1, 2)",
          "\"a\" + 'b' + 1 + 2L + 3f");

  private static final List<String> TEXTS =
      List.of(
          "\"\"",
          "\" \"",
          "\"\\0\"",
          "\"\\n\"",
          "\"*/\"",
          "\"/*\"",
          "\"//\"",
          "\"\\\"\"",
          "\"\\\\\"",
          "\"??/\"",
          "\"a b\"",
          "\"../../etc/passwd\"",
          "\"/etc/passwd\"",
          "\"linux/x\"",
          "\"linux/types.h\"",
          "\"linux/../x.h\"",
          "\"x.h\"",
          "\"linux/sensor.h\"",
          "\"LINUX/X.H\"",
          "\"\\ud800\"",
          "\"\\u00e9\"",
          "\"\\u202e\"",
          "\"%s%n%d\"",
          "\"$L$T$$\"",
          "\"{0}'\"",
          "\"struct\"",
          "\"int\"",
          "\"struct x\"",
          "\"struct { int a; }\"",
          "\"__u32[1 << 40]\"",
          "\"unsigned long long\"",
          "\"int[99999999999]\"",
          "\"int[-1]\"",
          "\"int*\"",
          "\"ENOSPC\"",
          "\"EWHAT\"",
          "\"count\"",
          "\"size\"",
          "\"CAP_SYS_ADMIN\"",
          "\"MIT OR GPL-2.0\"",
          "\"x\\n#error y\"",
          "1",
          "null",
          "\"\"\"\n  text\n  \"\"\"",
          "\"" + "x".repeat(5_000) + "\"",
          "\"" + "\\u6f22".repeat(300) + "\"",
          "\"linux/" + "d/".repeat(200) + "x.h\"");

  /** A change of a text. */
  private interface Change {
    String of(String text);
  }

  private static String change(
      Tokens tokens, List<Span> spans, SplittableRandom random, Change change) {
    if (spans.isEmpty()) {
      return tokens.text(new Span(0, tokens.size()));
    }
    Span span = Vocabulary.pick(spans, random);
    return tokens.with(span, change.of(tokens.text(span)));
  }

  abstract String apply(Tokens tokens, Vocabulary vocabulary, SplittableRandom random);

  @Override
  public String apply(String source, Vocabulary vocabulary, SplittableRandom random) {
    return apply(new Tokens(source), vocabulary, random);
  }
}
