package vn.cchc.evaluation;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.immutables.value.Value.Auxiliary;
import org.immutables.value.Value.Immutable;
import vn.cchc.document.LegalDocument;
import vn.cchc.observation.Observation;
import vn.cchc.plan.PlanId;
import vn.cchc.plan.TargetId;
import vn.cchc.tasks.TaskCounts;
import vn.cchc.tasks.TaskResult;

/** How all targets and tasks of a plan stand on a day. */
@Immutable
public sealed interface EvaluationReport permits ImmutableEvaluationReport {
  /** {@return the plan} */
  PlanId plan();

  /** {@return the decision by which the plan, as judged, was issued or revised, if it tells} */
  Optional<LegalDocument> decision();

  /** {@return the first day on which the plan, as judged, was in force, if it tells} */
  Optional<LocalDate> inForceFrom();

  /** {@return the day; what became known later takes no part} */
  LocalDate asOf();

  /** {@return the result of each target, in the plan's order} */
  ImmutableList<TargetResult> results();

  /** {@return the targets that revisions of the plan took out after their due day, in order} */
  ImmutableList<RemovedTarget> removed();

  /** {@return how each task stands, in the plan's order; {@link TaskCounts} counts them} */
  ImmutableList<TaskResult> tasks();

  /** {@return the figures that count for nothing, by cause, subject and agency} */
  ImmutableList<UnusedFigures> unused();

  /** {@return the hypothetical figures that were laid over those reported, in a fixed order} */
  ImmutableList<Observation> hypothetical();

  /** {@return what it was made from, unless it was read from a document; no part of equality} */
  @Auxiliary
  Optional<ReportEvidence> evidence();

  /** {@return a new, empty builder} */
  static Builder builder() {
    return new Builder();
  }

  /**
   * Returns the result of a target.
   *
   * @param target the target's id
   * @return its result
   * @throws NoSuchElementException if the plan has no such target
   */
  default TargetResult result(TargetId target) {
    return find(target)
        .orElseThrow(
            () ->
                new NoSuchElementException("plan %s: has no target %s".formatted(plan(), target)));
  }

  /**
   * Returns the result of a target.
   *
   * @param target the target's bare id
   * @return its result
   * @throws NoSuchElementException if the plan has no such target
   */
  default TargetResult result(String target) {
    return result(TargetId.of(target));
  }

  /**
   * Returns the result of a target, if the plan has it.
   *
   * @param target the target's id
   * @return its result
   */
  default Optional<TargetResult> find(TargetId target) {
    return results().stream().filter(result -> result.target().equals(target)).findFirst();
  }

  /**
   * Returns the figures that count for a target: those that its result rests on, each once.
   *
   * @param target the target's id
   * @return the figures, those of each agency by rising period; none of an objective in words alone
   * @throws NoSuchElementException if the plan has no such target
   * @throws IllegalStateException if the report was read from a document, which does not have them
   */
  default ImmutableList<Observation> figures(TargetId target) {
    return requireEvidence().figures(result(target).target());
  }

  private ReportEvidence requireEvidence() {
    return evidence()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "report of plan %s: was not made by an evaluation, so its figures are unknown"
                        .formatted(plan())));
  }

  /** {@return how many targets that are due have each outcome, and the others each level} */
  default Summary summary() {
    return Summary.of(results());
  }

  /** A builder of reports. */
  final class Builder extends ImmutableEvaluationReport.Builder {
    Builder() {}
  }
}
