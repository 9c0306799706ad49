package vn.cchc.observation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Distinct things, numbered from 0 in the order in which they first come, so that columns hold a
 * number in place of a reference and a merge translates each thing once.
 */
final class DictionaryEncoder<T> {
  /** What has no number. */
  static final int NONE = -1;

  private final Map<T, Integer> numbers = new HashMap<>();
  private final List<T> things = new ArrayList<>();
  private int last;

  /**
   * Returns the number of a thing, a new one if it has none. Things come in runs, or in the same
   * turn again and again, so that it is worth a look at the last one and at the next.
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

  /** Returns the number of a thing, or {@link #NONE}; it is safe where many ask at once. */
  int find(Object thing) {
    return numbers.getOrDefault(thing, NONE);
  }

  /** The things, which grow as more come. */
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
