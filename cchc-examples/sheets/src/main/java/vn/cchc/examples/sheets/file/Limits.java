package vn.cchc.examples.sheets.file;

/** What is too large to be a clerk's sheet. Beyond these a file is refused, whatever it holds. */
public final class Limits {
  /** Bytes of a file. */
  static final int FILE = 32 << 20;

  /** Bytes of all parts of a workbook, unpacked. They are read as a stream. */
  static final int UNPACKED = 512 << 20;

  /** Parts of a workbook. */
  static final int PARTS = 2_000;

  /** Attributes of an element, namespaces included. */
  static final int ATTRIBUTES = 256;

  /** Characters of an attribute, such as the code of a number format. */
  static final int ATTRIBUTE = 65_536;

  /** How deep elements lie in each other. */
  static final int DEPTH = 64;

  /** Styles of cells, fonts and number formats; Excel has 65 490 styles. */
  static final int STYLES = 65_536;

  /** Characters of the shared texts that one sheet uses. */
  static final int SHARED_CHARACTERS = 16 << 20;

  /** Shared texts that one sheet uses. */
  static final int SHARED_TEXTS = 1_000_000;

  /** Cells of one sheet that hold something. Formatted empty cells do not count. */
  static final int CELLS = 6_000_000;

  /** Merged areas of a workbook. */
  static final int MERGES = 20_000;

  /** Characters of a cell; as many as Excel takes. */
  static final int CHARACTERS = 32_767;

  /** Rows taken over from one file; they are kept until all are compared. */
  public static final int ACCEPTED_ROWS = 250_000;

  /** Rows refused before reading stops. */
  public static final int REFUSED_ROWS = 1_000;

  private Limits() {}
}
