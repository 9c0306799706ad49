package vn.cchc.json;

import com.google.common.collect.ImmutableList;

/** One value of a JSON text and where it begins. */
sealed interface Node {
  /** Where it begins. */
  Position at();

  /** A string, its escapes resolved. */
  record Text(String value, Position at) implements Node {}

  /** A number, as it was written. */
  record Numeral(String written, Position at) implements Node {}

  /** True or false. */
  record Flag(boolean value, Position at) implements Node {}

  /** A null. */
  record Null(Position at) implements Node {}

  /**
   * An array.
   *
   * @param complete whether the text goes on to its end
   */
  record Array(ImmutableList<Node> elements, boolean complete, Position at) implements Node {}

  /**
   * An object, with every member, also those whose keys stand twice.
   *
   * @param complete whether the text goes on to its end
   */
  record Struct(ImmutableList<Member> members, boolean complete, Position at) implements Node {}

  /** A key, where it stands, and its value. */
  record Member(String key, Node value, Position at) {}
}
