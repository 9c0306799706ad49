package vn.cchc.json.cursor;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.google.common.collect.ImmutableList;
import java.io.Serializable;

/**
 * The name of a type that a mapper with default typing puts beside a value. It is not needed where
 * the type is known, and it may be absent.
 *
 * @param inclusion where it is put
 * @param property its key, if it is put into the object
 */
public record TypeName(JsonTypeInfo.As inclusion, String property) implements Serializable {
  /** Returns a value without the name of its type. */
  public DocumentNode removedFrom(DocumentNode node) {
    if (node instanceof DocumentNode.Array array) {
      boolean isWrapped =
          inclusion != JsonTypeInfo.As.WRAPPER_OBJECT
              && array.elements().size() == 2
              && array.elements().get(0) instanceof DocumentNode.Text;
      return isWrapped ? array.elements().get(1) : node;
    }
    return node instanceof DocumentNode.Struct struct ? removedFrom(struct) : node;
  }

  private DocumentNode removedFrom(DocumentNode.Struct struct) {
    ImmutableList<DocumentNode.Member> members = struct.members();
    switch (inclusion) {
      case PROPERTY, EXISTING_PROPERTY -> {
        return new DocumentNode.Struct(
            members.stream()
                .filter(member -> !isName(member))
                .collect(ImmutableList.toImmutableList()),
            struct.complete(),
            struct.at());
      }
      case WRAPPER_OBJECT -> {
        boolean isWrapped = members.size() == 1 && members.get(0).key().contains(".");
        return isWrapped ? members.get(0).value() : struct;
      }
      default -> {
        return struct;
      }
    }
  }

  private boolean isName(DocumentNode.Member member) {
    return member.key().equals(property) && member.value() instanceof DocumentNode.Text;
  }
}
