package vn.cchc.json.cursor;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.primitives.Ints;

/** JSON Pointers (RFC 6901). */
public final class JsonPointers {
  private JsonPointers() {}

  /** Returns the keys and indexes of a pointer, from the root on. */
  public static ImmutableList<String> steps(String pointer) {
    return pointer.isEmpty()
        ? ImmutableList.of()
        : Splitter.on('/')
            .splitToStream(pointer.substring(1))
            .map(JsonPointers::key)
            .collect(ImmutableList.toImmutableList());
  }

  /** Reads a step of a pointer, without its slash, as a key. */
  private static String key(String step) {
    return step.replace("~1", "/").replace("~0", "~");
  }

  /** Returns the value at a pointer or, where there is none, its nearest ancestor. */
  public static DocumentNode nearest(DocumentNode root, String pointer) {
    DocumentNode node = root;
    for (String step : steps(pointer)) {
      DocumentNode below = below(node, step);
      if (below == node) {
        return node;
      }
      node = below;
    }
    return node;
  }

  private static DocumentNode below(DocumentNode node, String step) {
    if (node instanceof DocumentNode.Struct struct) {
      for (DocumentNode.Member member : struct.members()) {
        if (member.key().equals(step)) {
          return member.value();
        }
      }
    } else if (node instanceof DocumentNode.Array array) {
      Integer index = Ints.tryParse(step);
      if (index != null && index >= 0 && index < array.elements().size()) {
        return array.elements().get(index);
      }
    }
    return node;
  }
}
