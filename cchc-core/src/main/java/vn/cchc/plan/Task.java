package vn.cchc.plan;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.Optional;
import org.immutables.value.Value;
import vn.cchc.agency.AgencyId;
import vn.cchc.agency.AgencyKind;
import vn.cchc.document.LegalDocument;
import vn.cchc.indicator.TaskId;
import vn.cchc.organisation.FunctionId;
import vn.cchc.period.Deadline;
import vn.cchc.text.Text;

/**
 * A task of the plan (<i>nhiệm vụ</i>), with the one agency that answers for it, or the agencies
 * each of which answers for its own part.
 */
@Value.Immutable
public sealed interface Task permits ImmutableTask {
  /** {@return the id, unique within a plan} */
  TaskId id();

  /** {@return what is to be done} */
  String name();

  /**
   * {@return the one agency that answers for it (<i>cơ quan chủ trì</i>); else leads is present}
   */
  Optional<AgencyId> lead();

  /**
   * {@return the agencies each of which answers for its own part, such as all departments, where
   * there is no one lead}
   */
  Optional<Selection> leads();

  /**
   * {@return the agencies that support (<i>cơ quan phối hợp</i>), none of which is named as lead}
   */
  ImmutableSet<AgencyId> supporting();

  /** {@return the kinds of agencies all of which support the lead} */
  ImmutableSet<AgencyKind> supportingKinds();

  /** {@return the functions that it is part of, by their ids in the organisation's catalogue} */
  ImmutableSet<FunctionId> functions();

  /** {@return the agencies that it is to dissolve (<i>giải thể</i>)} */
  ImmutableSet<AgencyId> dissolves();

  /** {@return what comes out of it (<i>sản phẩm</i>), if the plan says} */
  Optional<String> product();

  /** {@return by when it is to be done, if the plan says} */
  Optional<Deadline> deadline();

  /** {@return the document that assigned it (<i>văn bản giao nhiệm vụ</i>), if the plan says} */
  Optional<LegalDocument> assignedBy();

  /** {@return how it is paid for, in the plan's words (<i>kinh phí</i>), if the plan says} */
  Optional<String> funding();

  /** {@return a remark, if the plan makes one} */
  Optional<String> note();

  /** {@return a new, empty builder} */
  static Builder builder() {
    return new Builder();
  }

  /** {@return a builder that starts from this one; a list given again replaces} */
  default Builder toBuilder() {
    return builder().startFrom(this);
  }

  /**
   * Checks that it has one lead or a selection of leads, and that nobody who is named as lead also
   * supports.
   *
   * @return this, with its texts in NFC
   */
  @Value.Check
  default Task check() {
    checkArgument(
        lead().isPresent() != leads().isPresent(),
        "task %s: must have one lead or a selection of leads",
        id());
    Sets.union(lead().stream().collect(toImmutableSet()), namedLeads())
        .forEach(
            lead ->
                checkArgument(
                    !supporting().contains(lead),
                    "task %s: lead %s must not also support",
                    id(),
                    lead));
    return ((ImmutableTask) this)
        .withName(Text.prose("task name", name()))
        .withProduct(product().map(text -> Text.prose("product", text)))
        .withFunding(funding().map(text -> Text.prose("funding", text)))
        .withNote(note().map(text -> Text.prose("note", text)));
  }

  private ImmutableSet<AgencyId> namedLeads() {
    return leads().map(Selection::agencies).orElse(ImmutableSet.of());
  }

  /** A builder of tasks. */
  final class Builder extends ImmutableTask.Builder {
    Builder() {}

    /**
     * Sets the id.
     *
     * @param id the bare id
     * @return this builder
     * @throws IllegalArgumentException if it is no id
     */
    @CanIgnoreReturnValue
    public Builder id(String id) {
      return id(TaskId.of(id));
    }

    /**
     * Sets the agency that answers for it.
     *
     * @param lead the bare id
     * @return this builder
     * @throws IllegalArgumentException if it is no id
     */
    @CanIgnoreReturnValue
    public Builder lead(String lead) {
      return lead(AgencyId.of(lead));
    }

    /**
     * Adds an agency that supports the lead.
     *
     * @param agency the bare id
     * @return this builder
     * @throws IllegalArgumentException if it is no id
     */
    @CanIgnoreReturnValue
    public Builder addSupporting(String agency) {
      return addSupporting(AgencyId.of(agency));
    }
  }
}
