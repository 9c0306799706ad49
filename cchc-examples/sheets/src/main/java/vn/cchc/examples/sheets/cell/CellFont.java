package vn.cchc.examples.sheets.cell;

import java.util.Optional;

/**
 * What matters of the font in which a cell, or a piece of it, is written.
 *
 * @param legacy the old encoding that it is made for, if it is
 * @param isStruck whether something is struck out
 * @param isRaised whether something is raised or lowered, as a mark of a footnote is
 */
public record CellFont(Optional<LegacyEncoding> legacy, boolean isStruck, boolean isRaised) {
  public static final CellFont PLAIN = new CellFont(Optional.empty(), false, false);

  public CellFont and(CellFont other) {
    return equals(other) || other.equals(PLAIN)
        ? this
        : new CellFont(
            other.legacy.or(() -> legacy), isStruck || other.isStruck, isRaised || other.isRaised);
  }
}
