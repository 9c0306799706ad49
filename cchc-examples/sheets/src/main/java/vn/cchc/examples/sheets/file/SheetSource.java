package vn.cchc.examples.sheets.file;

import vn.cchc.examples.sheets.cell.SheetRow;
import vn.cchc.examples.sheets.refusal.RefusedFileException;

/** A sheet whose rows can be read once, whatever kind of file it is in. */
public interface SheetSource {
  /** {@return its name, empty if it has none} */
  String name();

  /** {@return what must be known before its rows} */
  SheetFacts facts() throws RefusedFileException;

  /**
   * Reads its rows that hold something, in their order.
   *
   * @param facts what must be known before
   * @param taker takes the rows
   */
  void rows(SheetFacts facts, SheetRow.Taker taker) throws RefusedFileException;
}
