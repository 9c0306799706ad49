package vn.cchc.examples.commandline.terminal;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** The name that somebody probably meant who wrote another. */
public final class NearestName {
  /** A name of which more than this part would have to change is another name. */
  private static final int PART = 3;

  private NearestName() {}

  /** Returns the name that takes the fewest changed characters, unless they are too many. */
  public static Optional<String> to(String written, Stream<String> names) {
    int most = Math.max(1, written.length() / PART);
    return names
        .filter(name -> distance(written, name) <= most)
        .min(Comparator.comparing((String name) -> distance(written, name)));
  }

  /** Returns what to add to a sentence on an unknown name: the nearest one, or nothing. */
  public static Sentence suggestion(String written, Stream<String> names) {
    return to(written, names)
        .map(PrintableText::escaped)
        .map(
            name ->
                new Sentence(
                    "; có phải là %s?".formatted(name), "; did you mean %s?".formatted(name)))
        .orElse(new Sentence("", ""));
  }

  /** Returns how many characters must be put in, taken out or changed (Levenshtein's distance). */
  private static int distance(String from, String to) {
    int[] row = new int[to.length() + 1];
    for (int column = 0; column <= to.length(); column++) {
      row[column] = column;
    }
    for (int line = 1; line <= from.length(); line++) {
      int diagonal = row[0];
      row[0] = line;
      for (int column = 1; column <= to.length(); column++) {
        int changed = diagonal + (from.charAt(line - 1) == to.charAt(column - 1) ? 0 : 1);
        diagonal = row[column];
        row[column] = Math.min(changed, 1 + Math.min(row[column - 1], diagonal));
      }
    }
    return row[to.length()];
  }
}
