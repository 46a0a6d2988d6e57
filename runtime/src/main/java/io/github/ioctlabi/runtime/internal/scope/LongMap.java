package io.github.ioctlabi.runtime.internal.scope;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Values by addresses or descriptor numbers. What it has grown to stays when it is {@linkplain
 * #clear emptied}, so that whoever fills it again allocates nothing.
 *
 * <p>Keys most often come in ascending order, and are asked for in the order in which they came:
 * then each is found at once. Otherwise few are looked through one by one, many by an index.
 */
public final class LongMap<V> {

  /** The most keys that are looked through. */
  private static final int FEW = 8;

  /** The most keys that there stays room for. */
  private static final int MAX_KEPT = 1024;

  private static final long HASH = 0x9E3779B97F4A7C15L;

  private static final long[] NO_KEYS = {};
  private static final @Nullable Object[] NO_VALUES = {};
  private static final int[] NO_INDEX = {};

  private long[] keys = NO_KEYS;
  private @Nullable Object[] values = NO_VALUES;
  private int size;

  /** The highest key, if there is any. */
  private long highest;

  /** Behind the key that was found last. */
  private int next;

  /**
   * Where each key stands, plus 1, at the place that it hashes to or behind it; 0 for none. A power
   * of two, more than twice as many places as keys in it.
   */
  private int[] index = NO_INDEX;

  /** How many keys are in the index: the first ones. */
  private int indexed;

  /** An empty one. */
  public LongMap() {}

  /** The value of a key; null if there is none. */
  @SuppressWarnings("unchecked") // Only a V is ever put.
  public @Nullable V get(long key) {
    int at = find(key);
    return at < 0 ? null : (V) values[at];
  }

  /** Gives a key a value, in place of the one that it may have. */
  public void put(long key, V value) {
    int found = size == 0 || key > highest ? -1 : find(key);
    int at = found < 0 ? add(key) : found;
    values[at] = value;
  }

  private int find(long key) {
    int guess = next;
    int found = guess < size && keys[guess] == key ? guess : findAnywhere(key);
    next = found + 1;
    return found;
  }

  private int findAnywhere(long key) {
    if (size > FEW) {
      completeIndex();
      return index[place(key)] - 1;
    }
    for (int i = 0; i < size; i++) {
      if (keys[i] == key) {
        return i;
      }
    }
    return -1;
  }

  private void completeIndex() {
    if (index.length <= size * 2) {
      index = new int[Integer.highestOneBit(size) * 4];
      indexed = 0;
    }
    while (indexed < size) {
      int place = place(keys[indexed]);
      indexed++;
      index[place] = indexed;
    }
  }

  /** Where the index has a key, or the free place where it belongs. */
  private int place(long key) {
    int last = index.length - 1;
    int place = (int) ((key * HASH) >>> Integer.SIZE) & last;
    while (index[place] != 0 && keys[index[place] - 1] != key) {
      place = (place + 1) & last;
    }
    return place;
  }

  private int add(long key) {
    int at = size;
    if (at == keys.length) {
      int room = Math.max(FEW / 2, at * 2);
      long[] moreKeys = Arrays.copyOf(keys, room);
      values = Arrays.copyOf(values, room);
      keys = moreKeys;
    }
    keys[at] = key;
    highest = at == 0 ? key : Math.max(highest, key);
    size = at + 1;
    return at;
  }

  /** Forgets all keys and values. */
  public void clear() {
    if (size > MAX_KEPT) {
      keys = NO_KEYS;
      values = NO_VALUES;
      index = NO_INDEX;
    } else {
      Arrays.fill(values, 0, size, null);
      if (indexed > 0) {
        Arrays.fill(index, 0);
      }
    }
    size = 0;
    next = 0;
    indexed = 0;
  }
}
