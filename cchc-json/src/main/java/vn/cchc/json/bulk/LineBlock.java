package vn.cchc.json.bulk;

import vn.cchc.json.codec.JsonLines;

/**
 * Some whole lines of a text, or what comes in their place. It is filled again and again, by {@link
 * LineBlockReader}.
 */
final class LineBlock {
  /** What a block holds. */
  enum Content {
    /** Whole lines; the last one of a text may lack its line feed. */
    LINES,
    /** One line of more than {@link JsonLines#LONGEST} bytes, which were passed over. */
    LINE_TOO_LONG,
    /** Nothing more, for what was packed breaks off. */
    BROKEN_OFF
  }

  /** More than the longest line with its line feed, so that one that does not fit is too long. */
  static final int SIZE = 1 << 20;

  /** Words are read whole, also the last one, and a day is ten bytes, also one that breaks off. */
  private static final int MARGIN = 2 * Long.BYTES;

  final byte[] bytes;
  int length;
  long ordinal;
  Content content = Content.LINES;
  String reason = "";

  /**
   * An empty block.
   *
   * @param size how many bytes go into it, more than any line that is not too long
   */
  LineBlock(int size) {
    this.bytes = new byte[size + MARGIN];
  }

  int size() {
    return bytes.length - MARGIN;
  }
}
