package vn.cchc.plan;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.Optional;
import org.immutables.value.Value;
import vn.cchc.indicator.GroupId;
import vn.cchc.text.Text;

/** A group of tasks (<i>nhóm nhiệm vụ</i>); its tasks may be unknown. */
@Value.Immutable
public sealed interface TaskGroup permits ImmutableTaskGroup {
  /** {@return the id, unique within a plan} */
  GroupId id();

  /** {@return the name as in the plan} */
  String name();

  /** {@return the area of reform, if it is one of a catalogue} */
  Optional<ReformArea> area();

  /** {@return its tasks, in the order of the plan} */
  ImmutableList<Task> tasks();

  /** {@return a new, empty builder} */
  static Builder builder() {
    return new Builder();
  }

  /** {@return this, with its name in NFC} */
  @Value.Check
  default TaskGroup check() {
    return ((ImmutableTaskGroup) this).withName(Text.prose("task group name", name()));
  }

  /** A builder of task groups. */
  final class Builder extends ImmutableTaskGroup.Builder {
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
      return id(GroupId.of(id));
    }
  }
}
