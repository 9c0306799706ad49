package vn.cchc.observation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Dictionary encoding: distinct values, numbered from 0 in the order in which they first come.
 * Columns hold the numbers in place of references, and a merge translates each value once.
 */
final class DictionaryEncoder<T> {
  /** The number of a value that has none. */
  static final int NONE = -1;

  private final Map<T, Integer> numbers = new HashMap<>();
  private final List<T> things = new ArrayList<>();
  private int last;

  /**
   * Returns the number of a value, a new one if it has none. Values come in runs, or in the same
   * order again and again, so it tries the last one and the one after it first.
   */
  int encode(T thing) {
    if (last < things.size() && things.get(last).equals(thing)) {
      return last;
    }
    int next = last + 1 < things.size() ? last + 1 : 0;
    last =
        next < things.size() && things.get(next).equals(thing)
            ? next
            : numbers.computeIfAbsent(thing, this::append);
    return last;
  }

  private int append(T thing) {
    things.add(thing);
    return things.size() - 1;
  }

  /** Returns the number of a value, or {@link #NONE}; several threads may ask at once. */
  int find(Object thing) {
    return numbers.getOrDefault(thing, NONE);
  }

  /** The values, a view that grows as more come. */
  Set<T> all() {
    return Collections.unmodifiableSet(numbers.keySet());
  }

  T get(int number) {
    return things.get(number);
  }

  /** Returns the number here of each thing of another numbering, by its number there. */
  int[] translate(DictionaryEncoder<T> other) {
    return other.things.stream().mapToInt(this::encode).toArray();
  }
}
