package vn.cchc.examples.sheets.mapping;

import com.google.common.collect.ImmutableMap;
import vn.cchc.examples.sheets.cell.SheetCell;
import vn.cchc.examples.sheets.text.Labels;

/**
 * What a mapping says of texts in cells.
 *
 * @param noFigure texts that mean that there is no figure
 * @param nothingArose texts that mean that nothing arose, 0 of 0
 * @param withdrawn texts that mean that a figure is taken back
 * @param aliases the ids of agencies by other names, as {@link Labels#key}
 */
public record CellTexts(
    RowLabels noFigure,
    RowLabels nothingArose,
    RowLabels withdrawn,
    ImmutableMap<String, String> aliases) {
  /** Returns whether a cell says that there is no figure. */
  public boolean isNoFigure(SheetCell cell) {
    return cell.kind() == SheetCell.Kind.TEXT && noFigure.matches(cell.text());
  }

  /** Returns whether a cell says that its figure is taken back. */
  public boolean isWithdrawn(SheetCell cell) {
    return cell.kind() == SheetCell.Kind.TEXT && withdrawn.matches(cell.text());
  }

  /** Returns whether a cell says that nothing arose. */
  public boolean isNothingArose(SheetCell cell) {
    return cell.kind() == SheetCell.Kind.TEXT && nothingArose.matches(cell.text());
  }
}
