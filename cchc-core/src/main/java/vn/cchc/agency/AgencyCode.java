package vn.cchc.agency;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The official code of an agency (<i>mã định danh</i>), in one of its two forms. A code is an
 * attribute of an agency for a time, never its identity, and the two forms are never mixed.
 *
 * <p>Only of level one is it certain how a code of one form is written in the other: {@code H47} is
 * {@code 000.00.00.H47}. Below it the two number the levels differently, and nothing is converted.
 */
public sealed interface AgencyCode {
  /**
   * Reads a code, the inverse of {@code toString}.
   *
   * @param text a code of either form
   * @return a {@link LeftToRight} or a {@link RightToLeft}
   * @throws IllegalArgumentException if it has neither form
   */
  static AgencyCode parse(String text) {
    return RightToLeft.FORM.matcher(text).matches() ? new RightToLeft(text) : new LeftToRight(text);
  }

  /**
   * Returns this code in the form in force.
   *
   * @return a code of that form: this one, or that of the same body of level one; empty where none
   *     is certain
   */
  Optional<LeftToRight> toLeftToRight();

  /**
   * Returns this code in the older form.
   *
   * @return a code of that form: this one, or that of the same body of level one; empty where none
   *     is certain
   */
  Optional<RightToLeft> toRightToLeft();

  /**
   * The code in force: level one first, such as {@code H47.15} (decision 20/2020/QĐ-TTg, article
   * 4).
   *
   * @param text the code: a letter A to Y and two digits, then groups of digits and capital letters
   *     after dots; at most 35 characters
   */
  record LeftToRight(String text) implements AgencyCode {
    static final Pattern FORM = Pattern.compile("[A-Y][0-9]{2}(?:\\.[0-9A-Z]+)*+");
    private static final int LONGEST = 35;

    /** Checks the form. */
    public LeftToRight {
      requireNonNull(text, "text");
      checkArgument(
          text.length() <= LONGEST && FORM.matcher(text).matches(),
          "agency code: must look like H47.15, with at most 35 characters, or like"
              + " 000.00.00.H30, but was %s",
          text);
    }

    @Override
    public Optional<LeftToRight> toLeftToRight() {
      return Optional.of(this);
    }

    @Override
    public Optional<RightToLeft> toRightToLeft() {
      return text.indexOf('.') < 0
          ? Optional.of(new RightToLeft(RightToLeft.NOTHING_BELOW + text))
          : Optional.empty();
    }

    /** {@return the code} */
    @Override
    public String toString() {
      return text;
    }
  }

  /**
   * The older code: level one last, such as {@code 000.00.00.H30} (QCVN 102:2016/BTTTT).
   *
   * @param text the code
   */
  record RightToLeft(String text) implements AgencyCode {
    static final Pattern FORM = Pattern.compile("[0-9]{3}\\.[0-9]{2}\\.[0-9]{2}\\.[A-Y][0-9]{2}");
    private static final String NOTHING_BELOW = "000.00.00.";

    /** Checks the form. */
    public RightToLeft {
      requireNonNull(text, "text");
      checkArgument(
          FORM.matcher(text).matches(),
          "agency code: must look like 000.00.00.H30, but was %s",
          text);
    }

    @Override
    public Optional<LeftToRight> toLeftToRight() {
      return text.startsWith(NOTHING_BELOW)
          ? Optional.of(new LeftToRight(text.substring(NOTHING_BELOW.length())))
          : Optional.empty();
    }

    @Override
    public Optional<RightToLeft> toRightToLeft() {
      return Optional.of(this);
    }

    /** {@return the code} */
    @Override
    public String toString() {
      return text;
    }
  }
}
