package io.github.ioctlabi.abi.malformed;

import io.github.ioctlabi.abi.malformed.Tokens.Span;
import java.util.List;
import java.util.SplittableRandom;

/** Tokens deleted, duplicated and swapped, whatever they mean. */
enum TokenChange implements Mutation.Operator {
  DELETE_TOKEN {
    @Override
    String apply(Tokens tokens, List<Span> words, SplittableRandom random) {
      return tokens.with(Vocabulary.pick(words, random), "");
    }
  },
  DUPLICATE_TOKEN {
    @Override
    String apply(Tokens tokens, List<Span> words, SplittableRandom random) {
      Span word = Vocabulary.pick(words, random);
      return tokens.with(word, tokens.text(word) + " " + tokens.text(word));
    }
  },
  SWAP_TOKENS {
    @Override
    String apply(Tokens tokens, List<Span> words, SplittableRandom random) {
      return tokens.swapped(Vocabulary.pick(words, random), Vocabulary.pick(words, random));
    }
  },
  SWAP_NEIGHBOURS {
    @Override
    String apply(Tokens tokens, List<Span> words, SplittableRandom random) {
      int first = random.nextInt(words.size());
      return tokens.swapped(words.get(first), words.get(Math.min(first + 1, words.size() - 1)));
    }
  },
  REPLACE_TOKEN {
    @Override
    String apply(Tokens tokens, List<Span> words, SplittableRandom random) {
      Span other = Vocabulary.pick(words, random);
      return tokens.with(Vocabulary.pick(words, random), tokens.text(other));
    }
  };

  abstract String apply(Tokens tokens, List<Span> words, SplittableRandom random);

  @Override
  public String apply(String source, Vocabulary vocabulary, SplittableRandom random) {
    Tokens tokens = new Tokens(source);
    List<Span> words = tokens.words();
    return words.isEmpty() ? source : apply(tokens, words, random);
  }

  /** Most of these end in the parser. */
  @Override
  public int weight() {
    return 2;
  }
}
