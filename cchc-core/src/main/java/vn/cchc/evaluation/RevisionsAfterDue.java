package vn.cchc.evaluation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.cchc.figures.Window;
import vn.cchc.indicator.Indicator;
import vn.cchc.indicator.IndicatorId;
import vn.cchc.plan.Plan;
import vn.cchc.plan.PlanHistory;
import vn.cchc.plan.Target;
import vn.cchc.plan.TargetId;
import vn.cchc.verdict.rule.JudgedIndicators;

/** Targets that revisions of a plan changed or removed after their due day. */
final class RevisionsAfterDue {
  private final Map<TargetId, EarlierTerms> changed = new HashMap<>();
  private final Map<TargetId, RemovedTarget> removed = new LinkedHashMap<>();

  RevisionsAfterDue(PlanHistory plans, LocalDate asOf) {
    List<Plan> revisions =
        plans.revisions().stream()
            .filter(plan -> plan.inForceFrom().filter(asOf::isBefore).isEmpty())
            .toList();
    for (int i = 1; i < revisions.size(); i++) {
      compare(revisions.get(i - 1), revisions.get(i));
    }
  }

  private void compare(Plan before, Plan after) {
    LocalDate on = after.inForceFrom().orElseThrow();
    Map<TargetId, Target> targets = new HashMap<>();
    after.targets().forEach(target -> targets.put(target.id(), target));
    for (Target target : before.targets()) {
      @Nullable Target now = targets.get(target.id());
      LocalDate due = Window.of(before, target, on).due();
      if (now == null) {
        changed.remove(target.id());
        if (!on.isBefore(due)) {
          removed.put(target.id(), new RemovedTarget(target.id(), target.text(), due, on));
        }
      } else if (!on.isBefore(due) && isOtherwise(before, target, after, now)) {
        changed.put(target.id(), earlier(on, before, target, after, now));
      }
    }
    removed.keySet().removeAll(targets.keySet());
  }

  private static boolean isOtherwise(Plan before, Target target, Plan after, Target now) {
    return !target.finalCriterion().equals(now.finalCriterion())
        || !target.stages().equals(now.stages())
        || !target.scope().equals(now.scope())
        || !target.baseline().equals(now.baseline())
        || !target.every().equals(now.every())
        || !target.formerBaselines().equals(now.formerBaselines())
        || !window(before, target).equals(window(after, now))
        || !meaning(before, target).equals(meaning(after, now));
  }

  /** The window, the edition and the due day. */
  private static List<Object> window(Plan plan, Target target) {
    Window window = Window.of(plan, target, LocalDate.MAX);
    return List.of(window.days(), window.edition(), window.due());
  }

  /** What decides how the figures of the indicators judged are read. */
  private static ImmutableMap<IndicatorId, List<Object>> meaning(Plan plan, Target target) {
    ImmutableSet<IndicatorId> judged =
        JudgedIndicators.ofFinalCriterion(target).collect(ImmutableSet.toImmutableSet());
    ImmutableMap.Builder<IndicatorId, List<Object>> meaning = ImmutableMap.builder();
    for (IndicatorId id : judged) {
      plan.indicator(id).ifPresent(indicator -> meaning.put(id, meaning(indicator)));
    }
    return meaning.buildOrThrow();
  }

  private static List<Object> meaning(Indicator indicator) {
    return List.of(
        indicator.measure(),
        indicator.derivedFrom(),
        indicator.accumulation(),
        indicator.rollUp(),
        indicator.unit(),
        indicator.whenNothingArose());
  }

  private static EarlierTerms earlier(
      LocalDate on, Plan before, Target target, Plan after, Target now) {
    Window then = Window.of(before, target, on);
    Window later = Window.of(after, now, on);
    return new EarlierTerms(
        on,
        target.finalCriterion().filter(some -> !now.finalCriterion().equals(Optional.of(some))),
        target.scope().filter(some -> !now.scope().equals(Optional.of(some))),
        Optional.of(then.due()).filter(some -> !some.equals(later.due())),
        Optional.of(then.days())
            .filter(some -> !some.equals(later.days()))
            .map(days -> target.period().orElse(before.period())));
  }

  Optional<EarlierTerms> termsOnDueDay(TargetId target) {
    return Optional.ofNullable(changed.get(target));
  }

  ImmutableList<RemovedTarget> removed() {
    return ImmutableList.copyOf(removed.values());
  }
}
