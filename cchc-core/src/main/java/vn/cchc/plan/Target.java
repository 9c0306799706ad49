package vn.cchc.plan;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import vn.cchc.indicator.GroupId;
import vn.cchc.indicator.IndicatorId;
import vn.cchc.period.Frequency;
import vn.cchc.period.ReportingPeriod;
import vn.cchc.text.Text;

/**
 * A measured result that a plan promises (<i>chỉ tiêu</i>), such as "at least 40 per cent of the
 * dossiers online at level 3", or an objective in words alone (<i>mục tiêu định tính</i>).
 */
@Value.Immutable
public sealed interface Target permits ImmutableTarget {
  /** {@return the id, unique within a plan} */
  TargetId id();

  /** {@return the task group that it belongs to, if any} */
  Optional<GroupId> group();

  /** {@return the wording of the document, word for word} */
  String text();

  /** {@return the indicator that is judged; absent where several are, or none} */
  Optional<IndicatorId> indicator();

  /** {@return what is to be reached; absent, the objective is in words alone and not assessed} */
  Optional<Criterion> criterion();

  /** {@return for whom it holds; given wherever a criterion is} */
  Optional<Scope> scope();

  /** {@return how firmly it is promised, if the plan says} */
  Optional<Commitment> commitment();

  /** {@return the value from which a change is counted, or which is to be maintained} */
  Optional<Baseline> baseline();

  /**
   * {@return the values of the agencies that became the one it is of, where there is no one
   * baseline; a change from several cannot be judged}
   */
  ImmutableList<FormerBaseline> formerBaselines();

  /** {@return its stages by rising due day, the last of which is the target itself} */
  ImmutableList<Stage> stages();

  /**
   * {@return the straight way to it, by which its pace is judged; only of one figure by one bound,
   * and not beside stages}
   */
  Optional<StraightLine> line();

  /** {@return its own due day, included; absent, the last of its stages or of its window} */
  Optional<LocalDate> due();

  /** {@return its own window; absent, the plan's period} */
  Optional<ReportingPeriod> period();

  /** {@return the edition of the index that is judged, if it is not found by the window} */
  Optional<ReportingPeriod> edition();

  /**
   * {@return in what periods of its window it is to be met, each by itself; absent, once over the
   * whole window. A month, a quarter, a half-year or a year, and not beside stages, a line, an
   * edition or a baseline without a value}
   */
  Optional<Frequency> every();

  /**
   * {@return whether the document says "about" (<i>khoảng</i>); what it asks for is judged as
   * written}
   */
  @Value.Default
  default boolean isApproximate() {
    return false;
  }

  /** {@return whether partial coverage may be final; unless set, it may not} */
  @Value.Default
  default PartialCoverage partialCoverage() {
    return PartialCoverage.OPEN;
  }

  /** {@return a new, empty builder} */
  static Builder builder() {
    return new Builder();
  }

  /** {@return a builder that starts from this one; a list given again replaces} */
  default Builder toBuilder() {
    return builder().startFrom(this);
  }

  /** {@return the criterion by which it is judged in the end: its own, or its last stage's} */
  default Optional<Criterion> finalCriterion() {
    return criterion()
        .or(
            () ->
                stages().isEmpty()
                    ? Optional.empty()
                    : Optional.of(stages().get(stages().size() - 1).criterion()));
  }

  /** {@return whether it is in words alone} */
  default boolean isQualitative() {
    return finalCriterion().isEmpty();
  }

  /**
   * Checks that stages go forward, that no week is asked for, and the rules of {@link TargetDraft}.
   *
   * @return this, with its text in NFC
   */
  @Value.Check
  default Target check() {
    for (int i = 1; i < stages().size(); i++) {
      checkArgument(
          stages().get(i - 1).due().isBefore(stages().get(i).due()),
          "target %s: stages must go forward, but %s follows %s",
          id(),
          stages().get(i).due(),
          stages().get(i - 1).due());
    }
    checkArgument(
        every().filter(Frequency.WEEK::equals).isEmpty(),
        "target %s: must not be asked for every week",
        id());
    TargetDraft.of(this).brokenRules().stream()
        .findFirst()
        .ifPresent(
            rule -> {
              throw new IllegalArgumentException("target %s: %s".formatted(id(), rule.message()));
            });
    return ((ImmutableTarget) this).withText(Text.prose("target text", text()));
  }

  /** A builder of targets. */
  final class Builder extends ImmutableTarget.Builder {
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
      return id(TargetId.of(id));
    }

    /**
     * Sets the task group.
     *
     * @param group the bare id
     * @return this builder
     * @throws IllegalArgumentException if it is no id
     */
    @CanIgnoreReturnValue
    public Builder group(String group) {
      return group(GroupId.of(group));
    }

    /**
     * Sets the indicator.
     *
     * @param indicator the bare id
     * @return this builder
     * @throws IllegalArgumentException if it is no id
     */
    @CanIgnoreReturnValue
    public Builder indicator(String indicator) {
      return indicator(IndicatorId.of(indicator));
    }
  }
}
