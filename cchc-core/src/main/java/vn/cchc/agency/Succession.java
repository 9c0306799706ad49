package vn.cchc.agency;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import vn.cchc.document.LegalDocument;
import vn.cchc.text.Text;

/** An event by which agencies follow agencies, many to many, with its three days. */
@Value.Immutable
public sealed interface Succession permits ImmutableSuccession {
  /** {@return what happened} */
  SuccessionType type();

  /** {@return the agencies before, at least one} */
  ImmutableSet<AgencyId> predecessors();

  /** {@return the agencies after; none when one was dissolved} */
  ImmutableSet<AgencyId> successors();

  /** {@return the functions that passed over, in the words of the decision} */
  ImmutableList<String> functions();

  /** {@return the day on which it was passed (<i>ngày thông qua</i>), if known} */
  Optional<LocalDate> passed();

  /** {@return the day on which it came into force (<i>ngày có hiệu lực</i>), if known} */
  Optional<LocalDate> inForce();

  /** {@return the first day on which the successors worked (<i>ngày đi vào hoạt động</i>)} */
  LocalDate operational();

  /** {@return the decision that ordered it, if known} */
  Optional<LegalDocument> decision();

  /** {@return a new, empty builder} */
  static Builder builder() {
    return new Builder();
  }

  /** {@return whether its predecessors end on the day before the operational day} */
  default boolean endsPredecessors() {
    return type() != SuccessionType.TRANSFER;
  }

  /**
   * Checks that the numbers of agencies before and after fit the type.
   *
   * @return this, with its texts in NFC
   */
  @Value.Check
  default Succession check() {
    checkArgument(!predecessors().isEmpty(), "succession: must have a predecessor");
    checkArgument(
        successors().isEmpty() == (type() == SuccessionType.DISSOLVE),
        "succession of %s: only a dissolution has no successor",
        predecessors());
    checkArgument(
        Sets.intersection(predecessors(), successors()).isEmpty()
            || type() == SuccessionType.MERGE
            || type() == SuccessionType.SPLIT,
        "succession of %s: must not lead back to its predecessor",
        predecessors());
    boolean oneBefore = predecessors().size() == 1;
    boolean oneAfter = successors().size() == 1;
    boolean fits =
        switch (type()) {
          case MERGE -> oneAfter;
          case SPLIT, DISSOLVE -> oneBefore;
          case RENAME, CONVERT -> oneBefore && oneAfter;
          case TRANSFER -> true;
        };
    checkArgument(
        fits, "succession: a %s must not lead from %s to %s", type(), predecessors(), successors());
    return ((ImmutableSuccession) this).withFunctions(Text.prose("function", functions()));
  }

  /** A builder of successions. */
  final class Builder extends ImmutableSuccession.Builder {
    Builder() {}
  }
}
