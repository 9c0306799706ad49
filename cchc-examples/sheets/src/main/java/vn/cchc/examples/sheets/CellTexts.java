package vn.cchc.examples.sheets;

import com.google.common.collect.ImmutableMap;

/**
 * What a mapping says of texts in cells.
 *
 * @param noFigure texts that mean that there is no figure
 * @param nothingArose texts that mean that nothing arose, 0 of 0
 * @param withdrawn texts that mean that a figure is taken back
 * @param aliases the ids of agencies by other names, as {@link Labels#key}
 */
record CellTexts(
    RowLabels noFigure,
    RowLabels nothingArose,
    RowLabels withdrawn,
    ImmutableMap<String, String> aliases) {
  /** Returns whether a cell says that there is no figure. */
  boolean isNoFigure(SheetCell cell) {
    return cell.kind() == SheetCell.Kind.TEXT && noFigure.matches(cell.text());
  }

  /** Returns whether a cell says that its figure is taken back. */
  boolean isWithdrawn(SheetCell cell) {
    return cell.kind() == SheetCell.Kind.TEXT && withdrawn.matches(cell.text());
  }

  /** Returns whether a cell says that nothing arose. */
  boolean isNothingArose(SheetCell cell) {
    return cell.kind() == SheetCell.Kind.TEXT && nothingArose.matches(cell.text());
  }
}
