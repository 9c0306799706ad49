package vn.cchc.indicator;

import vn.cchc.text.Text;

/**
 * A grade of a dated scheme (<i>xếp loại</i>). The same letter of another scheme, or of another
 * year's, is another grade.
 *
 * @param scheme the id of the scheme
 * @param grade the grade as the scheme names it, such as A or Tốt
 */
public record Grade(String scheme, String grade) implements Value {
  /** Brings both to NFC. */
  public Grade {
    scheme = Text.id("grade scheme", scheme);
    grade = Text.prose("grade", grade);
  }

  /** {@return the grade and its scheme} */
  @Override
  public String toString() {
    return grade + " (" + scheme + ")";
  }
}
