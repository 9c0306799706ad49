package vn.cchc.json;

import com.google.common.base.Splitter;
import com.google.common.primitives.Ints;

/** JSON Pointers (RFC 6901). */
final class Pointers {
  private Pointers() {}

  /** Writes a key as a step of a pointer, with its stroke. */
  static String step(String key) {
    return "/" + key.replace("~", "~0").replace("/", "~1");
  }

  /** Reads a step of a pointer, without its stroke, as a key. */
  static String key(String step) {
    return step.replace("~1", "/").replace("~0", "~");
  }

  /** Returns the value at a pointer or, where there is none, its nearest ancestor. */
  static Node nearest(Node root, String pointer) {
    Node node = root;
    if (pointer.startsWith("/")) {
      for (String step : Splitter.on('/').split(pointer.substring(1))) {
        Node below = below(node, key(step));
        if (below == node) {
          return node;
        }
        node = below;
      }
    }
    return node;
  }

  private static Node below(Node node, String step) {
    if (node instanceof Node.Struct struct) {
      for (Node.Member member : struct.members()) {
        if (member.key().equals(step)) {
          return member.value();
        }
      }
    } else if (node instanceof Node.Array array) {
      Integer index = Ints.tryParse(step);
      if (index != null && index >= 0 && index < array.elements().size()) {
        return array.elements().get(index);
      }
    }
    return node;
  }
}
