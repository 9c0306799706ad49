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
import vn.cchc.plan.AreaCatalogue;
import vn.cchc.plan.Criterion;
import vn.cchc.plan.Plan;
import vn.cchc.plan.PlanId;
import vn.cchc.plan.Stage;
import vn.cchc.plan.Target;
import vn.cchc.plan.TaskGroup;
import vn.cchc.problem.Problem;
import vn.cchc.problem.ProblemCode;
import vn.cchc.problem.Severity;
import vn.cchc.validation.PlanValidator;

/**
 * Those targets, indicators and task groups that did read, of a plan in which something else did
 * not.
 */
final class PartialPlanCheck {
  private static final Pattern PLACE = Pattern.compile("/(targets|taskGroups)/([0-9]+)(/.*)");

  /**
   * What can be told of a target by its indicator and grade scheme alone, and of a task group by
   * its catalogue of areas, if they are there.
   */
  private static final ImmutableSet<ProblemCode> TOLD =
      ImmutableSet.of(
          ProblemCode.UNFIT_CRITERION,
          ProblemCode.UNKNOWN_GRADE,
          ProblemCode.UNFIT_BASELINE,
          ProblemCode.UNKNOWN_AREA);

  private final Cursor document;

  PartialPlanCheck(Cursor document) {
    this.document = document;
  }

  /**
   * Reports the criteria that do not suit and the areas that are not there; whatever has an id that
   * stands twice is left out.
   */
  void check(
      List<Indicator> indicators,
      List<GradeScheme> schemes,
      List<Target> targets,
      List<AreaCatalogue> catalogues,
      List<TaskGroup> groups) {
    ImmutableList<Target> judged = unique(Kind.TARGET, targets, Target::id);
    ImmutableList<TaskGroup> judgedGroups =
        unique(Kind.GROUP, groups, TaskGroup::id).stream()
            .map(PartialPlanCheck::withoutTasks)
            .collect(ImmutableList.toImmutableList());
    Plan plan =
        Plan.builder()
            .id(PlanId.of("remainder"))
            .title("remainder")
            .period(ReportingPeriod.ofYear(2000))
            .addAllIndicators(unique(Kind.INDICATOR, indicators, Indicator::id))
            .addAllGradeSchemes(unique(Kind.GRADE_SCHEME, schemes, GradeScheme::id))
            .addAllTargets(judged)
            .addAllAreaCatalogues(unique(Kind.AREA_CATALOGUE, catalogues, AreaCatalogue::id))
            .addAllTaskGroups(judgedGroups)
            .build();
    for (Problem problem : PlanValidator.validate(plan)) {
      if (TOLD.contains(problem.code()) && problem.severity() == Severity.ERROR) {
        Matcher place = PLACE.matcher(problem.place().pointer());
        checkState(place.matches(), "%s", problem);
        int number = Integer.parseInt(place.group(2));
        if (problem.code() == ProblemCode.UNFIT_BASELINE && !isWhole(plan, judged.get(number))) {
          continue; // an indicator that did not read might report such a value
        }
        Optional<String> pointer =
            place.group(1).equals("targets")
                ? pointer(Kind.TARGET, judged.get(number).id())
                : pointer(Kind.GROUP, judgedGroups.get(number).id());
        document
            .at(pointer.orElseThrow() + place.group(3))
            .problem(problem.code(), problem.subject(), problem.expected(), problem.actual());
      }
    }
  }

  private static TaskGroup withoutTasks(TaskGroup group) {
    return TaskGroup.builder().id(group.id()).name(group.name()).area(group.area()).build();
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
