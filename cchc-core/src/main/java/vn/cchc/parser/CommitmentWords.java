package vn.cchc.parser;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.cchc.plan.Commitment;

/** The words before a target that say how firmly it is promised. */
final class CommitmentWords {
  private static final String WORDS =
      "(?<word>phấn đấu|bảo đảm|đảm bảo|duy trì|giữ vững|striv(?:es?|ing)|aims?|ensur(?:es?|ing)"
          + "|maintain(?:s|ing)?)(?![\\p{L}])";
  private static final Pattern AT_BEGINNING =
      Pattern.compile("[\\s,:]*(?:tiếp tục )?" + WORDS + ".*", Pattern.DOTALL);

  /** A word right before the number: at most five words lie between. */
  private static final Pattern CLOSE =
      Pattern.compile("(?:.*[\\s,:])?" + WORDS + "(?:\\s+[^\\s,;:]+){0,5}\\s*", Pattern.DOTALL);

  private CommitmentWords() {}

  static Optional<Commitment> atBeginning(String clause) {
    return commitment(AT_BEGINNING.matcher(clause));
  }

  /** Returns what is said right before a number, at the beginning of its part or of its clause. */
  static Optional<Commitment> before(String clause, NumberContext number) {
    return commitment(CLOSE.matcher(number.sinceLast()))
        .or(() -> commitment(AT_BEGINNING.matcher(number.segment())))
        .or(() -> atBeginning(clause));
  }

  private static Optional<Commitment> commitment(Matcher found) {
    if (!found.matches()) {
      return Optional.empty();
    }
    String word = found.group("word");
    return Optional.of(
        word.matches("phấn đấu|striv.*|aim.*")
            ? Commitment.STRIVE
            : word.matches("bảo đảm|đảm bảo|ensur.*") ? Commitment.ENSURE : Commitment.MAINTAIN);
  }
}
