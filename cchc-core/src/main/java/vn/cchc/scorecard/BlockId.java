package vn.cchc.scorecard;

import vn.cchc.text.Text;

/**
 * The identity of a block of agencies, unique within a scorecard.
 *
 * @param value the bare id, at most 200 characters, without white space
 */
public record BlockId(String value) implements Comparable<BlockId> {
  /** Checks the id and brings it to NFC. */
  public BlockId {
    value = Text.id("block id", value);
  }

  /**
   * Returns an id.
   *
   * @param value the bare id
   * @return the id
   * @throws IllegalArgumentException if it is empty, too long or holds white space
   */
  public static BlockId of(String value) {
    return new BlockId(value);
  }

  @Override
  public int compareTo(BlockId other) {
    return value.compareTo(other.value);
  }

  /** {@return the bare id} */
  @Override
  public String toString() {
    return value;
  }
}
