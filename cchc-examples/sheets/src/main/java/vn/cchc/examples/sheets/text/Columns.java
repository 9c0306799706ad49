package vn.cchc.examples.sheets.text;

import java.util.OptionalInt;

/** The letters by which sheets name their columns: A is 0, Z 25, AA 26, XFD 16383. */
public final class Columns {
  /** As many columns as Excel has. */
  public static final int MOST = 16_384;

  private Columns() {}

  public static String letters(int column) {
    StringBuilder letters = new StringBuilder();
    for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
      letters.insert(0, (char) ('A' + rest % 26));
    }
    return letters.toString();
  }

  /** Returns the place of a cell as people write it, such as B7; rows count from 1. */
  public static String address(int row, int column) {
    return letters(column) + row;
  }

  /** Returns a column's index, if the text is the letters of one. */
  public static OptionalInt index(String letters) {
    if (letters.isEmpty() || letters.length() > 3) {
      return OptionalInt.empty();
    }
    int index = 0;
    for (int i = 0; i < letters.length(); i++) {
      char letter = letters.charAt(i);
      if (letter < 'A' || letter > 'Z') {
        return OptionalInt.empty();
      }
      index = index * 26 + letter - 'A' + 1;
    }
    return index <= MOST ? OptionalInt.of(index - 1) : OptionalInt.empty();
  }
}
