package vn.cchc.json;

import com.google.common.base.Utf8;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is known of texts by the bytes that spell them, so that the same id is parsed once and is
 * one instance.
 *
 * <p>Nothing is further than a few steps from its place, and there is room for so many only: what
 * finds none is parsed again each time. So neither odd ids nor very many of them make it slow or
 * large.
 */
final class Spellings<T> {
  private static final int MOST_STEPS = 8;
  private static final int MOST_PLACES = 1 << 18;

  private static final class Entry<T> {
    private final byte[] spelling;
    private final long hash;
    private final T value;

    Entry(byte[] spelling, long hash, T value) {
      this.spelling = spelling;
      this.hash = hash;
      this.value = value;
    }

    boolean isAt(byte[] bytes, int start, int end) {
      return Arrays.equals(bytes, start, end, spelling, 0, spelling.length);
    }
  }

  private final Function<String, @Nullable T> parser;
  private @Nullable Entry<T>[] entries = places(1 << 8);
  private int size;
  private @Nullable Entry<T> last;

  /**
   * Spellings of which nothing is known yet.
   *
   * @param parser makes what is spelt of a text, or null or an IllegalArgumentException of one that
   *     is not as it should be
   */
  Spellings(Function<String, @Nullable T> parser) {
    this.parser = parser;
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // an array of a generic type cannot be made
  private static <T> @Nullable Entry<T>[] places(int count) {
    return new Entry[count];
  }

  /**
   * Returns what some bytes spell.
   *
   * @param bytes the bytes, of which there are seven more after the end
   * @return what they spell, or null if they spell nothing, or are not UTF-8
   */
  @Nullable T of(byte[] bytes, int start, int end) {
    Entry<T> before = last;
    if (before != null && before.isAt(bytes, start, end)) {
      return before.value;
    }
    long hash = Words.hash(bytes, start, end);
    int place = (int) hash;
    for (int step = 0; step < MOST_STEPS; step++) {
      Entry<T> entry = entries[(place + step) & (entries.length - 1)];
      if (entry == null) {
        break;
      } else if (entry.hash == hash && entry.isAt(bytes, start, end)) {
        last = entry;
        return entry.value;
      }
    }
    return learn(bytes, start, end, hash);
  }

  private @Nullable T learn(byte[] bytes, int start, int end, long hash) {
    T value = parsed(bytes, start, end);
    if (value == null) {
      return null;
    }
    if (size * 2 >= entries.length && entries.length < MOST_PLACES) {
      Entry<T>[] known = entries;
      entries = places(entries.length * 2);
      size = 0;
      for (Entry<T> entry : known) {
        if (entry != null) {
          keep(entry);
        }
      }
    }
    keep(new Entry<>(Arrays.copyOfRange(bytes, start, end), hash, value));
    return value;
  }

  private @Nullable T parsed(byte[] bytes, int start, int end) {
    if (!Utf8.isWellFormed(bytes, start, end - start)) {
      return null;
    }
    try {
      return parser.apply(new String(bytes, start, end - start, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private void keep(Entry<T> entry) {
    int place = (int) entry.hash;
    for (int step = 0; step < MOST_STEPS; step++) {
      int at = (place + step) & (entries.length - 1);
      if (entries[at] == null) {
        entries[at] = entry;
        size++;
        return;
      }
    }
  }
}
