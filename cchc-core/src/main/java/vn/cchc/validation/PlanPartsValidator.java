package vn.cchc.validation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import vn.cchc.indicator.GradeScheme;
import vn.cchc.indicator.Indicator;
import vn.cchc.plan.AreaCatalogue;
import vn.cchc.plan.Target;
import vn.cchc.plan.TaskGroup;
import vn.cchc.problem.AttributePath;
import vn.cchc.problem.Problem;
import vn.cchc.problem.ProblemCode;
import vn.cchc.problem.Severity;

/**
 * Finds errors in targets and task groups of a plan of which other parts are not known, for example
 * because they could not be read. It reports no reference to an unknown part. {@link PlanValidator}
 * checks whole plans.
 */
public final class PlanPartsValidator {
  private static final ImmutableSet<ProblemCode> UNKNOWN_PARTS =
      ImmutableSet.of(ProblemCode.UNKNOWN_INDICATOR, ProblemCode.UNKNOWN_SCHEME);

  private final ProblemListBuilder problems = new ProblemListBuilder();
  private final CriterionCheck criteria;
  private final AreaCheck areas;

  /**
   * A validator that knows some parts of a plan.
   *
   * @param indicators the known indicators, no two with one id
   * @param schemes the known grade schemes, no two with one id
   * @param catalogues the known catalogues of areas
   */
  public PlanPartsValidator(
      List<Indicator> indicators, List<GradeScheme> schemes, List<AreaCatalogue> catalogues) {
    this.criteria = new CriterionCheck(indicators, schemes, problems);
    this.areas = new AreaCheck(ImmutableList.copyOf(catalogues), problems);
  }

  /**
   * Checks whether the criteria and the baselines of a target suit the known indicators.
   *
   * @param target the target
   * @param path the path of the target in its document
   */
  public void check(Target target, AttributePath path) {
    criteria.check(target, path);
    if (criteria.knowsAll(target)) { // an unknown indicator might report such a baseline
      criteria.checkBaselines(target, path);
    }
    criteria.checkNotDerived(target, path);
    criteria.checkEvery(target, path);
  }

  /**
   * Checks whether the area of a task group is in its catalogue.
   *
   * @param group the task group
   * @param path the path of the task group in its document
   */
  public void check(TaskGroup group, AttributePath path) {
    areas.check(group, path);
  }

  /** {@return the errors found so far} */
  public ImmutableList<Problem> errors() {
    return problems.build().stream()
        .filter(problem -> problem.severity() == Severity.ERROR)
        .filter(problem -> !UNKNOWN_PARTS.contains(problem.code()))
        .collect(ImmutableList.toImmutableList());
  }
}
