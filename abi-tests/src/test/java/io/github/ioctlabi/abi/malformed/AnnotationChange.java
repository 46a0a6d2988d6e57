package io.github.ioctlabi.abi.malformed;

import io.github.ioctlabi.abi.malformed.Tokens.Span;
import java.util.List;
import java.util.SplittableRandom;

/** Annotations deleted, duplicated, moved, swapped, renamed and added. */
enum AnnotationChange implements Mutation.Operator {
  DELETE_ANNOTATION {
    @Override
    String apply(Tokens tokens, List<Span> spans, Vocabulary vocabulary, SplittableRandom random) {
      return tokens.with(Vocabulary.pick(spans, random), "");
    }
  },
  DUPLICATE_ANNOTATION {
    @Override
    String apply(Tokens tokens, List<Span> spans, Vocabulary vocabulary, SplittableRandom random) {
      Span span = Vocabulary.pick(spans, random);
      return tokens.with(span, tokens.text(span) + " " + tokens.text(span));
    }
  },
  COPY_ANNOTATION {
    @Override
    String apply(Tokens tokens, List<Span> spans, Vocabulary vocabulary, SplittableRandom random) {
      Span place = Vocabulary.pick(spans, random);
      String copy = tokens.text(Vocabulary.pick(spans, random));
      return tokens.with(place, copy + " " + tokens.text(place));
    }
  },
  SWAP_ANNOTATIONS {
    @Override
    String apply(Tokens tokens, List<Span> spans, Vocabulary vocabulary, SplittableRandom random) {
      return tokens.swapped(Vocabulary.pick(spans, random), Vocabulary.pick(spans, random));
    }
  },
  MOVE_ANNOTATION {
    @Override
    String apply(Tokens tokens, List<Span> spans, Vocabulary vocabulary, SplittableRandom random) {
      Span moved = Vocabulary.pick(spans, random);
      Span place = Vocabulary.pick(tokens.words(), random);
      if (place.from() >= moved.from() && place.from() < moved.to()) {
        return tokens.with(moved, "");
      }
      return tokens.swapped(moved, new Span(place.from(), place.from()));
    }
  },
  RENAME_ANNOTATION {
    @Override
    String apply(Tokens tokens, List<Span> spans, Vocabulary vocabulary, SplittableRandom random) {
      String other = Vocabulary.pick(vocabulary.annotations(), random).replaceAll("(?s)\\(.*", "");
      Span span = Vocabulary.pick(spans, random);
      return tokens.with(new Span(span.from(), span.from() + 2), other);
    }
  },
  REPLACE_ANNOTATION {
    @Override
    String apply(Tokens tokens, List<Span> spans, Vocabulary vocabulary, SplittableRandom random) {
      String other = Vocabulary.pick(vocabulary.annotations(), random);
      return tokens.with(Vocabulary.pick(spans, random), other);
    }
  },
  ADD_ANNOTATION {
    @Override
    String apply(Tokens tokens, List<Span> spans, Vocabulary vocabulary, SplittableRandom random) {
      List<Span> places = random.nextBoolean() ? tokens.components() : tokens.declarations();
      Span place = Vocabulary.pick(places.isEmpty() ? spans : places, random);
      String added = Vocabulary.pick(vocabulary.annotations(), random);
      return tokens.with(new Span(place.from(), place.from()), " " + added + " ");
    }
  };

  abstract String apply(
      Tokens tokens, List<Span> spans, Vocabulary vocabulary, SplittableRandom random);

  @Override
  public String apply(String source, Vocabulary vocabulary, SplittableRandom random) {
    Tokens tokens = new Tokens(source);
    List<Span> spans = tokens.annotations();
    return spans.isEmpty() ? source : apply(tokens, spans, vocabulary, random);
  }
}
