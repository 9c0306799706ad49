package vn.cchc.examples.sheets.form;

import com.google.common.collect.ImmutableList;

/** A sheet of a workbook to fill in, of which a document is made. */
public interface FormSheet {
  /** Returns the name of the sheet. */
  String title();

  /** Returns its columns. */
  ImmutableList<FormColumn> columns();

  /** Returns its place among the sheets of the workbook. */
  int ordinal();

  /**
   * Returns whether the first column numbers the rows; if not, the first column is one of those.
   */
  default boolean isNumbered() {
    return true;
  }
}
