package vn.cchc.json.bulk;

import com.google.common.base.Utf8;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is known of texts by the bytes that spell them, so that the same id is parsed once and is
 * one instance.
 *
 * <p>Texts come in runs, or one after another in the same turn again and again: of the last one,
 * and of the one that followed it before, it is known where they end, so that they are compared
 * with what is there before anything is looked for. Each is compared together with what follows
 * every text, such as {@code ","agency":"}.
 *
 * <p>Nothing is further than a few steps from its place, and there is room for so many only: what
 * finds none is parsed again each time. So neither odd ids nor very many of them make it slow or
 * large.
 */
final class ParsedTextCache<T> {
  /** Finds the byte that ends a text. */
  interface End {
    /**
     * Returns where a text ends.
     *
     * @param bytes the bytes, of which there are seven more after the end
     * @param start where the text begins
     * @return the index of the byte that ends it, or any other that it cannot have
     */
    int find(byte[] bytes, int start);
  }

  private static final int MOST_STEPS = 8;
  private static final int MOST_PLACES = 1 << 18;
  private static final int LONGEST_KEPT = 1 << 10;

  private static final class Entry<T> {
    /** The spelling with what follows every text. */
    private final BytePattern spelling;

    private final long hash;
    private final T value;
    private @Nullable Entry<T> next;

    Entry(byte[] spelling, long hash, T value) {
      this.spelling = new BytePattern(spelling);
      this.hash = hash;
      this.value = value;
    }
  }

  private final BytePattern following;
  private final End endOfText;
  private final Function<String, @Nullable T> parser;
  private @Nullable Entry<T>[] entries = places(1 << 8);
  private int size;
  private @Nullable Entry<T> last;
  private boolean isInTurns;
  private int end;

  /**
   * Spellings of which nothing is known yet.
   *
   * @param following what follows each text
   * @param endOfText finds where it begins
   * @param parser makes what is spelt of a text, or null or an IllegalArgumentException of one that
   *     is not as it should be
   */
  ParsedTextCache(BytePattern following, End endOfText, Function<String, @Nullable T> parser) {
    this.following = following;
    this.endOfText = endOfText;
    this.parser = parser;
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // an array of a generic type cannot be made
  private static <T> @Nullable Entry<T>[] places(int count) {
    return new Entry[count];
  }

  /** Returns where what follows the text that was read last ends. */
  int end() {
    return end;
  }

  /**
   * Reads a text.
   *
   * @param bytes the bytes, of which there are seven more after the end
   * @param start where the text begins
   * @return what they spell, or null if they spell nothing, or are not UTF-8
   */
  @Nullable T read(byte[] bytes, int start) {
    Entry<T> before = last;
    if (before == null) {
      return find(bytes, start);
    }
    Entry<T> next = before.next;
    if (isInTurns && next != null && next.spelling.isAt(bytes, start)) {
      return taken(next, start);
    } else if (before.spelling.isAt(bytes, start)) {
      isInTurns = false;
      return taken(before, start);
    } else if (!isInTurns && next != null && next.spelling.isAt(bytes, start)) {
      isInTurns = true;
      return taken(next, start);
    }
    T found = find(bytes, start);
    if (last != before) {
      before.next = last;
    }
    return found;
  }

  private T taken(Entry<T> entry, int start) {
    last = entry;
    end = start + entry.spelling.length();
    return entry.value;
  }

  private @Nullable T find(byte[] bytes, int start) {
    int close = endOfText.find(bytes, start);
    if (!following.isAt(bytes, close)) {
      return null;
    }
    end = close + following.length();
    long hash = ByteWords.hash(bytes, start, close);
    int place = (int) hash;
    for (int step = 0; step < MOST_STEPS; step++) {
      Entry<T> entry = entries[(place + step) & (entries.length - 1)];
      if (entry == null) {
        break;
      } else if (entry.hash == hash
          && entry.spelling.length() == end - start
          && entry.spelling.isAt(bytes, start)) {
        return taken(entry, start);
      }
    }
    return learn(bytes, start, hash);
  }

  private @Nullable T learn(byte[] bytes, int start, long hash) {
    T value = parsed(bytes, start, end - following.length() - start);
    if (value == null || end - start > LONGEST_KEPT) {
      return value;
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
    last = new Entry<>(Arrays.copyOfRange(bytes, start, end), hash, value);
    keep(last);
    return value;
  }

  private @Nullable T parsed(byte[] bytes, int start, int length) {
    if (!Utf8.isWellFormed(bytes, start, length)) {
      return null;
    }
    try {
      return parser.apply(new String(bytes, start, length, StandardCharsets.UTF_8));
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
