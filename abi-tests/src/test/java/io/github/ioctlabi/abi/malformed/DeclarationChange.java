package io.github.ioctlabi.abi.malformed;

import io.github.ioctlabi.abi.malformed.Tokens.Span;
import java.util.List;
import java.util.SplittableRandom;

/** Components and declarations deleted, duplicated, swapped and moved. */
enum DeclarationChange implements Mutation.Operator {
  DELETE_COMPONENT {
    @Override
    String apply(Tokens tokens, Vocabulary vocabulary, SplittableRandom random) {
      Span span = any(tokens.components(), random);
      return tokens.with(span, "");
    }
  },
  DUPLICATE_COMPONENT {
    @Override
    String apply(Tokens tokens, Vocabulary vocabulary, SplittableRandom random) {
      Span span = any(tokens.components(), random);
      String text = tokens.text(span);
      return tokens.with(span, text + ", " + text + (random.nextBoolean() ? "" : "2"));
    }
  },
  SWAP_COMPONENTS {
    @Override
    String apply(Tokens tokens, Vocabulary vocabulary, SplittableRandom random) {
      return tokens.swapped(any(tokens.components(), random), any(tokens.components(), random));
    }
  },
  FOREIGN_COMPONENT {
    @Override
    String apply(Tokens tokens, Vocabulary vocabulary, SplittableRandom random) {
      Span span = any(tokens.components(), random);
      String other = Vocabulary.pick(vocabulary.components(), random);
      return tokens.with(span, random.nextBoolean() ? other : tokens.text(span) + ", " + other);
    }
  },
  DELETE_DECLARATION {
    @Override
    String apply(Tokens tokens, Vocabulary vocabulary, SplittableRandom random) {
      return tokens.with(any(tokens.declarations(), random), "");
    }
  },
  DUPLICATE_DECLARATION {
    @Override
    String apply(Tokens tokens, Vocabulary vocabulary, SplittableRandom random) {
      Span span = any(tokens.declarations(), random);
      return tokens.with(span, tokens.text(span) + "\n" + tokens.text(span));
    }
  },
  SWAP_DECLARATIONS {
    @Override
    String apply(Tokens tokens, Vocabulary vocabulary, SplittableRandom random) {
      return tokens.swapped(any(tokens.declarations(), random), any(tokens.declarations(), random));
    }
  },

  /** A declaration inside another. */
  MOVE_DECLARATION {
    @Override
    String apply(Tokens tokens, Vocabulary vocabulary, SplittableRandom random) {
      Span moved = any(tokens.declarations(), random);
      Span place = any(tokens.declarations(), random);
      return place.from() >= moved.from() && place.from() < moved.to()
          ? tokens.with(moved, "")
          : tokens.swapped(moved, new Span(place.from(), place.from()));
    }
  },

  /** One kind of type in the place of another. */
  CHANGE_KEYWORD {
    @Override
    String apply(Tokens tokens, Vocabulary vocabulary, SplittableRandom random) {
      List<Span> spans =
          tokens.words().stream().filter(span -> KEYWORDS.contains(tokens.text(span))).toList();
      return tokens.with(any(spans, random), Vocabulary.pick(OTHERS, random));
    }
  };

  private static final List<String> KEYWORDS =
      List.of("interface", "record", "enum", "class", "sealed", "static", "default", "public");
  private static final List<String> OTHERS =
      List.of(
          "interface",
          "record",
          "enum",
          "class",
          "@interface",
          "sealed",
          "non-sealed",
          "static",
          "final",
          "default",
          "private",
          "public",
          "protected",
          "abstract",
          "");

  /** Any of some, or nothing at the beginning of the source. */
  private static Span any(List<Span> spans, SplittableRandom random) {
    return spans.isEmpty() ? new Span(0, 0) : Vocabulary.pick(spans, random);
  }

  abstract String apply(Tokens tokens, Vocabulary vocabulary, SplittableRandom random);

  @Override
  public String apply(String source, Vocabulary vocabulary, SplittableRandom random) {
    return apply(new Tokens(source), vocabulary, random);
  }
}
