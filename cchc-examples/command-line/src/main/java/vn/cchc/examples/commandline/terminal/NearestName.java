package vn.cchc.examples.commandline.terminal;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import vn.cchc.examples.sheets.name.EditDistance;

/** The name that somebody probably meant who wrote another. */
public final class NearestName {
  /** A name of which more than this part would have to change is another name. */
  private static final int PART = 3;

  private NearestName() {}

  /** Returns the name that takes the fewest changed characters, unless they are too many. */
  public static Optional<String> to(String written, Stream<String> names) {
    int most = Math.max(1, written.length() / PART);
    return names
        .filter(name -> EditDistance.between(written, name, most) <= most)
        .min(Comparator.comparing(name -> EditDistance.between(written, name, most)));
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
}
