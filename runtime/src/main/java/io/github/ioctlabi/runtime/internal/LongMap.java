package io.github.ioctlabi.runtime.internal;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Values by addresses or descriptor numbers. What it has grown to stays when it is {@linkplain
 * #clear emptied}, so that whoever fills it again allocates nothing. Few keys are looked through
 * one by one, many by an index.
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

  /**
   * Where each key stands, plus 1, at the place that it hashes to or behind it; 0 for none. A power
   * of two, at least twice as many places as there is room for keys. Empty while there are few.
   */
  private int[] index = NO_INDEX;

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
    int found = find(key);
    int at = found < 0 ? add(key) : found;
    values[at] = value;
  }

  private int find(long key) {
    return size <= FEW ? search(key) : index[place(key)] - 1;
  }

  private int search(long key) {
    for (int i = 0; i < size; i++) {
      if (keys[i] == key) {
        return i;
      }
    }
    return -1;
  }

  /** Where the index has a key, or the free place where it belongs. */
  private int place(long key) {
    int last = index.length - 1;
    int place = (int) (key * HASH >>> Integer.SIZE) & last;
    while (index[place] != 0 && keys[index[place] - 1] != key) {
      place = (place + 1) & last;
    }
    return place;
  }

  private int add(long key) {
    int at = size;
    if (at == keys.length) {
      grow(Math.max(FEW / 2, at * 2));
    }
    keys[at] = key;
    size = at + 1;
    if (at >= FEW) {
      note(at == FEW ? 0 : at);
    }
    return at;
  }

  private void grow(int room) {
    long[] moreKeys = Arrays.copyOf(keys, room);
    @Nullable Object[] moreValues = Arrays.copyOf(values, room);
    int[] wider = room > FEW ? new int[room * 2] : NO_INDEX;
    keys = moreKeys;
    values = moreValues;
    index = wider;
    if (size > FEW) {
      note(0);
    }
  }

  /** Enters keys into the index, from one on. */
  private void note(int first) {
    for (int at = first; at < size; at++) {
      index[place(keys[at])] = at + 1;
    }
  }

  /** Forgets all keys and values. */
  public void clear() {
    if (size > MAX_KEPT) {
      keys = NO_KEYS;
      values = NO_VALUES;
      index = NO_INDEX;
    } else {
      Arrays.fill(values, 0, size, null);
      if (size > FEW) {
        Arrays.fill(index, 0);
      }
    }
    size = 0;
  }
}
