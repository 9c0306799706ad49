package vn.cchc.examples.commandline.table;

import com.google.common.primitives.Ints;

/** How many characters wide a table is. */
final class TableWidth {
  /** Set by the script that starts the program where a table goes to a terminal. */
  private static final String COLUMNS = "cchc.columns";

  private static final int LEAST = 60;
  private static final int MOST = 120;
  private static final int USUAL = 100;

  private TableWidth() {}

  static int ofThisRun() {
    return of(System.getProperty(COLUMNS, ""));
  }

  /** Returns the width within its limits; of what is no number, the usual one. */
  static int of(String columns) {
    Integer width = Ints.tryParse(columns);
    return width == null || width <= 0 ? USUAL : Ints.constrainToRange(width, LEAST, MOST);
  }
}
