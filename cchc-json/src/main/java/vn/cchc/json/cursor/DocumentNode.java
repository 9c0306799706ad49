package vn.cchc.json.cursor;

import com.google.common.collect.ImmutableList;

/** One value of a JSON text and where it begins. */
public sealed interface DocumentNode {
  /** Where it begins. */
  Position at();

  /** A string, its escapes resolved. */
  record Text(String value, Position at) implements DocumentNode {}

  /** A number, as it was written. */
  record Numeral(String written, Position at) implements DocumentNode {}

  /** True or false. */
  record Flag(boolean value, Position at) implements DocumentNode {}

  /** A null. */
  record Null(Position at) implements DocumentNode {}

  /**
   * An array.
   *
   * @param complete whether the text goes on to its end
   */
  record Array(ImmutableList<DocumentNode> elements, boolean complete, Position at)
      implements DocumentNode {}

  /**
   * An object, with every member, also those whose keys appear twice.
   *
   * @param complete whether the text goes on to its end
   */
  record Struct(ImmutableList<Member> members, boolean complete, Position at)
      implements DocumentNode {}

  /** A key, its place, and its value. */
  record Member(String key, DocumentNode value, Position at) {}
}
