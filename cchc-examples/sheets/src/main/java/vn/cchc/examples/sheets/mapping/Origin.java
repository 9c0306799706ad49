package vn.cchc.examples.sheets.mapping;

import static java.util.Objects.requireNonNull;

/** Where a mapping takes something from: a column, or itself. */
public sealed interface Origin {
  /**
   * The one column with a heading; of a heading of several rows, its parts from the top, separated
   * by {@code " / "}. Upper and lower case make no difference.
   *
   * @param heading the heading
   */
  record Headed(String heading) implements Origin {
    /** Checks that it has a heading. */
    public Headed {
      requireNonNull(heading, "heading");
    }
  }

  /**
   * The column of a letter, whatever its heading.
   *
   * @param index its index, from 0
   */
  record Lettered(int index) implements Origin {}

  /**
   * No column: the same for all rows.
   *
   * @param text what it is
   */
  record Fixed(String text) implements Origin {
    /** Checks that it has a text. */
    public Fixed {
      requireNonNull(text, "text");
    }
  }

  /**
   * One cell above the table, for all rows: such as the title that names the month.
   *
   * @param row its row, from 1
   * @param column its column, from 0
   */
  record Placed(int row, int column) implements Origin {}
}
