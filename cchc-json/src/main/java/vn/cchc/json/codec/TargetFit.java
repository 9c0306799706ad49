package vn.cchc.json.codec;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Range;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import vn.cchc.json.cursor.ObjectCursor;
import vn.cchc.plan.Criterion;
import vn.cchc.plan.Scope;
import vn.cchc.plan.Stage;
import vn.cchc.plan.StraightLine;
import vn.cchc.problem.ProblemCode;

/** Whether the keys of a target go together, each two that do not told by their names. */
final class TargetFit {
  private final ObjectCursor fields;

  TargetFit(ObjectCursor fields) {
    this.fields = fields;
  }

  /** Tells of two keys that do not go together. */
  void conflict(boolean isOne, String keys) {
    if (isOne) {
      fields.cursor().problem(ProblemCode.CONFLICTING_KEYS, "target", keys, "");
    }
  }

  private void missing(boolean isOne, String key) {
    if (isOne && fields.isComplete() && !fields.has(key)) {
      fields.cursor().problem(ProblemCode.MISSING_KEY, key, key, "");
    }
  }

  /** Whether there is one criterion, that of the last stage, on the indicators that it needs. */
  void check(Optional<Criterion> criterion, ImmutableList<Stage> stages, boolean namesIndicator) {
    conflict(!stages.isEmpty() && fields.has("line"), "stages, line");
    if (!fields.has("criterion") && !fields.has("stages")) {
      missing(fields.has("indicator") || fields.has("scope") || fields.has("line"), "criterion");
    }
    Optional<Criterion> last = last(stages).map(Stage::criterion);
    Optional<Criterion> judged = criterion.or(() -> last);
    missing(judged.filter(some -> !isOfSeveral(some)).isPresent(), "indicator");
    conflict(
        namesIndicator && judged.filter(TargetFit::isOfSeveral).isPresent(),
        "indicator, criterion");
    if (last.isPresent() && fields.isSound()) {
      conflict(
          stages.stream().map(stage -> isOfSeveral(stage.criterion())).distinct().count() > 1,
          "stages");
      conflict(!last.equals(judged), "criterion, stages");
    }
  }

  /** Whether something is asked for, where the document says "about". */
  void checkApproximate(Optional<Boolean> isApproximate) {
    if (!fields.has("criterion") && !fields.has("stages")) {
      missing(isApproximate.orElse(false), "criterion");
    }
  }

  /** Whether something is asked for in every period, once and of the whole of each. */
  void checkEvery() {
    if (fields.has("every")) {
      missing(!fields.has("criterion") && !fields.has("stages"), "criterion");
      conflict(fields.has("stages"), "every, stages");
      conflict(fields.has("line"), "every, line");
      conflict(fields.has("edition"), "every, edition");
    }
  }

  private static Optional<Stage> last(ImmutableList<Stage> stages) {
    return stages.isEmpty() ? Optional.empty() : Optional.of(stages.get(stages.size() - 1));
  }

  private static boolean isOfSeveral(Criterion criterion) {
    return criterion instanceof Criterion.AllOf;
  }

  /** Whether the due day is that of the last stage and comes after the beginning of the line. */
  void checkDays(
      ImmutableList<Stage> stages, Optional<LocalDate> due, Optional<StraightLine> line) {
    if (fields.isSound()) {
      Optional<LocalDate> last = last(stages).map(Stage::due);
      conflict(last.isPresent() && due.isPresent() && !last.equals(due), "due, stages");
      conflict(
          line.isPresent()
              && due.filter(day -> !line.orElseThrow().from().isBefore(day)).isPresent(),
          "due, line");
    }
  }

  /** Whether a line leads to one bound of one figure. */
  void checkLine(
      Optional<StraightLine> line, Optional<Criterion> criterion, Optional<Scope> scope) {
    if (line.isPresent() && fields.isSound()) {
      conflict(criterion.filter(TargetFit::hasOneBound).isEmpty(), "criterion, line");
      conflict(
          scope
              .filter(some -> some instanceof Scope.OfAgency || some instanceof Scope.Aggregate)
              .isEmpty(),
          "scope, line");
    }
  }

  private static boolean hasOneBound(Criterion criterion) {
    if (criterion instanceof Criterion.Threshold threshold) {
      Range<BigDecimal> range = threshold.range();
      return !range.hasLowerBound() || !range.hasUpperBound();
    }
    return false;
  }
}
