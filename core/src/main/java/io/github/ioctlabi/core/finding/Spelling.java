package io.github.ioctlabi.core.finding;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** What somebody may have meant who wrote something else. */
public final class Spelling {
  /** Letters that may be wrong in a word that is still taken for another. */
  private static final int MOST_WRONG = 2;

  /** Letters that are compared: no word is as long. */
  private static final int MOST_LETTERS = 200;

  private Spelling() {}

  /** The word that is meant in all likelihood: a few letters or capitals off, or with a tail. */
  public static Optional<String> meant(String written, Collection<String> known) {
    String lower = written.toLowerCase(Locale.ROOT);
    String nearest = nearest(lower, known);
    return lower.startsWith(nearest) || distance(lower, nearest) <= MOST_WRONG
        ? Optional.of(nearest)
        : Optional.empty();
  }

  /** The word that takes the fewest letters to change, the first of several; one must be known. */
  public static String nearest(String written, Collection<String> known) {
    String start = written.substring(0, Math.min(written.length(), MOST_LETTERS));
    return known.stream().min(Comparator.comparingInt(word -> distance(start, word))).orElseThrow();
  }

  /** How many letters to put in, take out or replace (Levenshtein's distance). */
  private static int distance(String from, String to) {
    int[] row = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[to.length()];
  }
}
