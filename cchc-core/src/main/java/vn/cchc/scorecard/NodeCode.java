package vn.cchc.scorecard;

import vn.cchc.text.Text;

/**
 * The code of a node as the set prints it, such as 3.2, unique within a scorecard. The root has the
 * empty code.
 *
 * @param value the bare code, at most 200 characters, without white space; empty for the root
 */
public record NodeCode(String value) implements Comparable<NodeCode> {
  /** The code of the root. */
  public static final NodeCode ROOT = new NodeCode("");

  /** Checks the code and brings it to NFC. */
  public NodeCode {
    value = value.isEmpty() ? value : Text.id("node code", value);
  }

  /**
   * Returns a code.
   *
   * @param value the bare code
   * @return the code
   * @throws IllegalArgumentException if it is too long or holds white space
   */
  public static NodeCode of(String value) {
    return new NodeCode(value);
  }

  /** {@return whether it is the code of the root} */
  public boolean isRoot() {
    return value.isEmpty();
  }

  @Override
  public int compareTo(NodeCode other) {
    return value.compareTo(other.value);
  }

  /** {@return the bare code} */
  @Override
  public String toString() {
    return value;
  }
}
