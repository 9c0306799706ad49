package vn.cchc.json.codec;

import static com.google.common.base.Preconditions.checkState;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.cchc.indicator.GradeScheme;
import vn.cchc.indicator.Indicator;
import vn.cchc.json.cursor.Cursor;
import vn.cchc.json.cursor.ReferenceCheck.Kind;
import vn.cchc.period.ReportingPeriod;
import vn.cchc.plan.Criterion;
import vn.cchc.plan.Plan;
import vn.cchc.plan.PlanId;
import vn.cchc.plan.Stage;
import vn.cchc.plan.Target;
import vn.cchc.problem.Problem;
import vn.cchc.problem.ProblemCode;
import vn.cchc.problem.Severity;
import vn.cchc.validation.PlanValidator;

/** Those targets and indicators that did read, of a plan in which something else did not. */
final class PartialPlanCheck {
  private static final Pattern PLACE = Pattern.compile("/targets/([0-9]+)(/.*)");

  /** What can be told of a target by its indicator and grade scheme alone, if they are there. */
  private static final ImmutableSet<ProblemCode> TOLD =
      ImmutableSet.of(
          ProblemCode.UNFIT_CRITERION, ProblemCode.UNKNOWN_GRADE, ProblemCode.UNFIT_BASELINE);

  private final Cursor document;

  PartialPlanCheck(Cursor document) {
    this.document = document;
  }

  /** Reports the criteria that do not suit; whatever has an id that stands twice is left out. */
  void check(List<Indicator> indicators, List<GradeScheme> schemes, List<Target> targets) {
    ImmutableList<Target> judged = unique(Kind.TARGET, targets, Target::id);
    Plan plan =
        Plan.builder()
            .id(PlanId.of("remainder"))
            .title("remainder")
            .period(ReportingPeriod.ofYear(2000))
            .addAllIndicators(unique(Kind.INDICATOR, indicators, Indicator::id))
            .addAllGradeSchemes(unique(Kind.GRADE_SCHEME, schemes, GradeScheme::id))
            .addAllTargets(judged)
            .build();
    for (Problem problem : PlanValidator.validate(plan)) {
      if (TOLD.contains(problem.code()) && problem.severity() == Severity.ERROR) {
        Matcher place = PLACE.matcher(problem.place().pointer());
        checkState(place.matches(), "%s", problem);
        Target target = judged.get(Integer.parseInt(place.group(1)));
        if (problem.code() == ProblemCode.UNFIT_BASELINE && !isWhole(plan, target)) {
          continue; // an indicator that did not read might report such a value
        }
        document
            .at(pointer(Kind.TARGET, target.id()).orElseThrow() + place.group(2))
            .problem(problem.code(), problem.subject(), problem.expected(), problem.actual());
      }
    }
  }

  private static boolean isWhole(Plan plan, Target target) {
    return Stream.concat(
            target.criterion().stream(), target.stages().stream().map(Stage::criterion))
        .flatMap(criterion -> criterion.parts().stream())
        .map(Criterion.Part::indicator)
        .allMatch(id -> plan.indicator(id).isPresent());
  }

  private <T> ImmutableList<T> unique(Kind kind, List<T> things, Function<T, Object> id) {
    return things.stream()
        .filter(thing -> pointer(kind, id.apply(thing)).isPresent())
        .collect(ImmutableList.toImmutableList());
  }

  private Optional<String> pointer(Kind kind, Object id) {
    return document.findings().references().pointer(kind, id);
  }
}
