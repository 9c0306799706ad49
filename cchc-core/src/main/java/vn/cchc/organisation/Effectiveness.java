package vn.cchc.organisation;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Optional;
import vn.cchc.document.LegalDocument;

/**
 * What the competent authority found of a body in a year (<i>đánh giá hiệu quả hoạt động</i>).
 *
 * @param year the year that was judged, 1000 to 9999
 * @param effective whether the body worked effectively in it
 * @param source the document that says so, if known
 */
public record Effectiveness(int year, boolean effective, Optional<LegalDocument> source) {
  /** Checks the year. */
  public Effectiveness {
    checkArgument(
        year >= 1000 && year <= 9999, "effectiveness: year must be 1000 to 9999, but was %s", year);
  }

  /**
   * Returns a finding of which the document is not known.
   *
   * @param year the year that was judged
   * @param effective whether the body worked effectively in it
   * @return the finding
   */
  public static Effectiveness of(int year, boolean effective) {
    return new Effectiveness(year, effective, Optional.empty());
  }
}
