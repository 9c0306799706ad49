package vn.cchc.scorecard.entry;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import vn.cchc.scorecard.AdjustmentId;
import vn.cchc.scorecard.NodeCode;

/** What an entry is about. */
public sealed interface EntrySubject {
  /**
   * A leaf that is scored.
   *
   * @param code its code
   */
  record OfLeaf(NodeCode code) implements EntrySubject {
    /** Checks that it is not the root. */
    public OfLeaf {
      checkArgument(!code.isRoot(), "entry: the root is not a leaf");
    }
  }

  /**
   * A node with parts, of which an entry says that it does not apply or what was published for it.
   *
   * @param code its code; empty for the total
   */
  record OfNode(NodeCode code) implements EntrySubject {
    /** Checks that the code is given. */
    public OfNode {
      requireNonNull(code, "code");
    }
  }

  /**
   * A bonus, a penalty or another adjustment.
   *
   * @param id its id
   */
  record OfAdjustment(AdjustmentId id) implements EntrySubject {
    /** Checks that the id is given. */
    public OfAdjustment {
      requireNonNull(id, "id");
    }
  }
}
