package vn.cchc.observation;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Dictionary encoding: distinct values, numbered from 0 in the order in which they first come.
 * Columns hold the numbers in place of references, and a merge translates each value once.
 */
final class DictionaryEncoder<T> {
  /** The number of a value that has none. */
  static final int NONE = -1;

  private static final int FIRST_SIZE = 8;

  private final Map<T, Integer> numbers = new HashMap<>();

  /** Volatile, so that what was numbered before is found while another thread appends. */
  private volatile @Nullable Object[] things = new @Nullable Object[FIRST_SIZE];

  private int size;
  private int last;

  /**
   * Returns the number of a value, a new one if it has none. Values come in runs, or in the same
   * order again and again, so it tries the last one and the one after it first.
   */
  @SuppressWarnings("ReferenceEquality") // what is the same is equal, and found at once
  int encode(T thing) {
    @Nullable Object[] known = things;
    int next = last + 1 < size ? last + 1 : 0;
    if (known[last] == thing) {
      return last;
    } else if (known[next] == thing) {
      last = next;
    } else if (!thing.equals(known[last])) {
      last = thing.equals(known[next]) ? next : numbers.computeIfAbsent(thing, this::append);
    }
    return last;
  }

  private int append(T thing) {
    if (size == things.length) {
      things = Arrays.copyOf(things, 2 * size);
    }
    things[size] = thing;
    return size++;
  }

  /** Returns the number of a value, or {@link #NONE}; several threads may ask at once. */
  int find(Object thing) {
    return numbers.getOrDefault(thing, NONE);
  }

  /** The values, a view that grows as more come. */
  Set<T> all() {
    return Collections.unmodifiableSet(numbers.keySet());
  }

  @SuppressWarnings("unchecked") // only such values are appended
  T get(int number) {
    return (T) requireNonNull(things[number]);
  }

  /** Returns the number here of each thing of another numbering, by its number there. */
  int[] translate(DictionaryEncoder<T> other) {
    return IntStream.range(0, other.size).map(number -> encode(other.get(number))).toArray();
  }
}
