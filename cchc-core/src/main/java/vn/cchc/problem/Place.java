package vn.cchc.problem;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;

/**
 * Where a problem is: a file, a line and a column of it, and a JSON Pointer (RFC 6901).
 *
 * @param source the name of the file or other source, empty if there is none
 * @param line the line, from 1, or 0 if unknown
 * @param column the column in characters, from 1, or 0 if unknown
 * @param pointer the JSON Pointer within the document, empty for the whole of it
 */
public record Place(String source, int line, int column, String pointer) implements Serializable {
  /** Checks that no component is absent and that no number is negative. */
  public Place {
    requireNonNull(source, "source");
    requireNonNull(pointer, "pointer");
    if (line < 0 || column < 0) {
      throw new IllegalArgumentException(
          "place: line and column must not be negative, but were %s and %s"
              .formatted(line, column));
    }
  }

  /**
   * Returns a place known only by its pointer.
   *
   * @param pointer the JSON Pointer within the document
   * @return the place, without source, line or column
   */
  public static Place at(String pointer) {
    return new Place("", 0, 0, pointer);
  }

  /**
   * Returns a place known only by its path.
   *
   * @param path the path within the document
   * @return the place, without source, line or column
   */
  public static Place at(AttributePath path) {
    return at(path.toString());
  }

  /**
   * Returns this place on a line.
   *
   * @param number the number of the line, from 1
   * @return a place with that line, without a column, and the same source and pointer
   */
  public Place onLine(int number) {
    return new Place(source, number, 0, pointer);
  }

  /**
   * Returns this place in a named source.
   *
   * @param name the name of the file
   * @return a place with that source and the same line, column and pointer
   */
  public Place in(String name) {
    return new Place(name, line, column, pointer);
  }

  /** {@return source, line, column and pointer, those that are known, separated by colons} */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(source);
    if (line > 0) {
      text.append(text.isEmpty() ? "" : ":").append(line);
      if (column > 0) {
        text.append(':').append(column);
      }
    }
    if (!pointer.isEmpty()) {
      text.append(text.isEmpty() ? "" : ": ").append(pointer);
    }
    return text.toString();
  }
}
