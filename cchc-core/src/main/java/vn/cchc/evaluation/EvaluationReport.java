package vn.cchc.evaluation;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.immutables.value.Value.Auxiliary;
import org.immutables.value.Value.Immutable;
import vn.cchc.document.LegalDocument;
import vn.cchc.evaluation.made.ImmutableEvaluationReport;
import vn.cchc.observation.Observation;
import vn.cchc.period.ReportingPeriod;
import vn.cchc.plan.PlanId;
import vn.cchc.plan.TargetId;
import vn.cchc.tasks.TaskResult;
import vn.cchc.verdict.Contributor;
import vn.cchc.verdict.CoursePoint;

/** The results of all targets and tasks of a plan on a day. */
@Immutable
public sealed interface EvaluationReport permits ImmutableEvaluationReport {
  /** {@return the plan} */
  PlanId plan();

  /** {@return the decision by which the plan, as judged, was issued or revised, if given} */
  Optional<LegalDocument> decision();

  /** {@return the first day on which the plan, as judged, was in force, if given} */
  Optional<LocalDate> inForceFrom();

  /** {@return the day; what became known later takes no part} */
  LocalDate asOf();

  /** {@return the result of each target, in the plan's order} */
  ImmutableList<TargetResult> results();

  /** {@return the targets that revisions of the plan took out after their due day, in order} */
  ImmutableList<RemovedTarget> removed();

  /** {@return the result of each task, in the plan's order; {@code TaskCounts} counts them} */
  ImmutableList<TaskResult> tasks();

  /** {@return the figures that count for nothing, by cause, subject and agency} */
  ImmutableList<UnusedFigures> unused();

  /** {@return the hypothetical figures that were laid over those reported, in a fixed order} */
  ImmutableList<Observation> hypothetical();

  /** {@return what it was made from, unless it was read from a document; no part of equality} */
  @Auxiliary
  Optional<ReportEvidence> evidence();

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

  /**
   * Returns who contributes to the result of a target and how much: the agencies whose figures an
   * aggregate puts together, or the members that were judged where each of several agencies, or a
   * share of them, is to meet the criterion. Where the figures of some agencies conflict, they are
   * the others.
   *
   * @param target the target's id
   * @return the contributors: the smallest margin first, then more cases lacking, then by id;
   *     amounts that are added up by rising amount; none where one agency alone is judged, or
   *     several indicators are at once
   * @throws NoSuchElementException if the plan has no such target
   * @throws IllegalStateException if the report was read from a document
   */
  default ImmutableList<Contributor> contributors(TargetId target) {
    return requireEvidence().contributors(result(target).target());
  }

  /**
   * Returns how the value of a target came about: a point for each period of which figures count.
   *
   * @param target the target's id
   * @return the points, by the last day of their periods, shorter periods first; none of an
   *     objective in words alone, nor where several indicators are judged at once
   * @throws NoSuchElementException if the plan has no such target
   * @throws IllegalStateException if the report was read from a document
   */
  default ImmutableList<CoursePoint> course(TargetId target) {
    return requireEvidence().course(result(target).target());
  }

  /**
   * Returns since when a target has fallen short without a break: at the end of a period and of all
   * later periods of its course it was missed, or below its level.
   *
   * @param target the target's id
   * @return the first of these periods; nothing if it did not fall short at the end of the last
   *     one, or has no course
   * @throws NoSuchElementException if the plan has no such target
   * @throws IllegalStateException if the report was read from a document
   */
  default Optional<ReportingPeriod> shortSince(TargetId target) {
    return requireEvidence().shortSince(result(target).target());
  }

  /**
   * Returns this report with the contributors and the course in every result, and in the parts of
   * those that judge several indicators at once.
   *
   * @return the report in detail
   * @throws IllegalStateException if the report was read from a document
   */
  default EvaluationReport withDetail() {
    ReportEvidence evidence = requireEvidence();
    return ((ImmutableEvaluationReport) this)
        .withResults(results().stream().map(evidence::detailed).toList());
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
}
