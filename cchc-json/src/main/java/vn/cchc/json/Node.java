package vn.cchc.json;

import com.google.common.collect.ImmutableList;

/** One value of a JSON text and the line and column, from 1, at which it begins; 0 if unknown. */
sealed interface Node {
  /** The line. */
  int line();

  /** The column, in characters. */
  int column();

  /** A string, its escapes resolved. */
  record Text(String value, int line, int column) implements Node {}

  /** A number, as it was written. */
  record Numeral(String written, int line, int column) implements Node {}

  /** True or false. */
  record Flag(boolean value, int line, int column) implements Node {}

  /** A null. */
  record Null(int line, int column) implements Node {}

  /**
   * An array.
   *
   * @param complete whether the text goes on to its end
   */
  record Array(ImmutableList<Node> elements, boolean complete, int line, int column)
      implements Node {}

  /**
   * An object, with every member, also those whose keys stand twice.
   *
   * @param complete whether the text goes on to its end
   */
  record Struct(ImmutableList<Member> members, boolean complete, int line, int column)
      implements Node {}

  /** A key, where it stands, and its value. */
  record Member(String key, Node value, int line, int column) {}
}
