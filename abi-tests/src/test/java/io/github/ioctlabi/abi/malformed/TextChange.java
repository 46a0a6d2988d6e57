package io.github.ioctlabi.abi.malformed;

import io.github.ioctlabi.abi.malformed.Tokens.Span;
import java.util.List;
import java.util.SplittableRandom;

/** Sources that are empty, cut off, or hold texts that break comments. */
enum TextChange implements Mutation.Operator {
  EMPTY {
    @Override
    public String apply(String source, Vocabulary vocabulary, SplittableRandom random) {
      return Vocabulary.pick(
          List.of("", "\n", ";", "/**", "package x;", "\u0000", "\ufeff"), random);
    }
  },
  CUT_OFF {
    @Override
    public String apply(String source, Vocabulary vocabulary, SplittableRandom random) {
      return source.substring(0, random.nextInt(source.length() + 1));
    }
  },
  BREAK_DOC {
    @Override
    public String apply(String source, Vocabulary vocabulary, SplittableRandom random) {
      Tokens tokens = new Tokens(source);
      List<Span> places = random.nextInt(3) == 0 ? tokens.components() : tokens.declarations();
      Span place = places.isEmpty() ? new Span(0, 0) : Vocabulary.pick(places, random);
      String doc = "/** " + Vocabulary.pick(DOCS, random) + " */ ";
      return tokens.with(new Span(place.from(), place.from()), doc);
    }

    @Override
    public int weight() {
      return 16;
    }
  },
  BREAK_COMMENT {
    @Override
    public String apply(String source, Vocabulary vocabulary, SplittableRandom random) {
      Tokens tokens = new Tokens(source);
      List<Span> comments = tokens.of(Tokens.Kind.COMMENT);
      if (comments.isEmpty()) {
        return source;
      }
      Span comment = Vocabulary.pick(comments, random);
      String text = tokens.text(comment);
      int cut = random.nextInt(text.length());
      String odd = Vocabulary.pick(DOCS, random);
      return tokens.with(comment, text.substring(0, cut) + odd + text.substring(cut));
    }
  },
  LINE_ENDS {
    @Override
    public String apply(String source, Vocabulary vocabulary, SplittableRandom random) {
      return source.replace("\n", Vocabulary.pick(List.of("\r\n", "\r", "", " ", "\f"), random));
    }
  },
  ODD_CHARACTER {
    @Override
    public String apply(String source, Vocabulary vocabulary, SplittableRandom random) {
      int place = random.nextInt(source.length() + 1);
      String odd =
          Vocabulary.pick(
              List.of(
                  "\u0000", "\u001a", "\ufeff", "\ud800", "\\u", "\\uuuu0041", "#", "`", "\u2028"),
              random);
      return source.substring(0, place) + odd + source.substring(place);
    }
  };

  private static final List<String> DOCS =
      List.of(
          "",
          "{@link",
          "{@link }",
          "{@link #",
          "{@code {{{",
          "{@code }}}",
          "@param",
          "@param <T>",
          "@param x",
          "@return",
          "@see",
          "@see \"",
          "{@inheritDoc}",
          "{@snippet :",
          "<pre>",
          "</p>",
          "<b",
          "<!--",
          "-->",
          "&",
          "&lt",
          "&#x110000;",
          "&#0;",
          "&#99999999999;",
          "&nosuch;",
          "*/",
          "/*",
          "/**",
          "//",
          "\\",
          "\\u002a/",
          "\\u002a\\u002f",
          "??/",
          "*\u200b/",
          "\u0000",
          "\r",
          "\t\t",
          "%",
          "%n$s",
          "$L",
          "@",
          "@@",
          "@deprecated",
          "* * *",
          "***/ /***",
          "&ampersand",
          "struct foo - bar",
          "enum x -",
          "@x: y",
          "DOC:",
          "Return:",
          "- ",
          "#define X",
          "漢字 \ud83d\ude00",
          "\ud800",
          "\u202e",
          "<table><tr><td>",
          "{@literal",
          "{@value #X}",
          "{@code ".repeat(500),
          "{".repeat(5_000),
          "<i>".repeat(500),
          "@param a b\n".repeat(500),
          "word ".repeat(20_000),
          "w".repeat(50_000),
          "\n\n".repeat(2_000),
          "&lt;".repeat(5_000));
}
