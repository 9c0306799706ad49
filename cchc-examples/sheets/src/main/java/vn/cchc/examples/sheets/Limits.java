package vn.cchc.examples.sheets;

/** What is too large to be a clerk's sheet. Beyond these a file is refused, whatever it holds. */
final class Limits {
  /** Bytes of a file. */
  static final int FILE = 32 << 20;

  /** Bytes of all parts of a workbook, unpacked. */
  static final int UNPACKED = 128 << 20;

  /** Parts of a workbook. */
  static final int PARTS = 2_000;

  /** Cells of all sheets of a workbook, or of a CSV file. */
  static final int CELLS = 2_000_000;

  /** Merged areas of a workbook. */
  static final int MERGES = 20_000;

  /** Characters of a cell; as many as Excel takes. */
  static final int CHARACTERS = 32_767;

  /** Rows refused before reading stops. */
  static final int REFUSED_ROWS = 1_000;

  private Limits() {}

  static RefusedFileException exceeded(String what, long limit) {
    return RefusedFileException.of(RefusalCode.TOO_LARGE, Long.toString(limit), what);
  }
}
