package vn.cchc.examples.sheets;

import com.google.common.collect.ImmutableSortedMap;

/**
 * The cells of one row that hold something; a row of formulas that show nothing has none.
 *
 * @param number its number, from 1
 * @param isHidden whether it is not shown
 * @param cells the cells by column
 */
record SheetRow(int number, boolean isHidden, ImmutableSortedMap<Integer, SheetCell> cells) {
  /** Takes the rows of a sheet, in their order. */
  interface Taker {
    /**
     * Takes a row that holds something.
     *
     * @return whether more rows are wanted
     */
    boolean take(SheetRow row) throws RefusedFileException;
  }
}
