package vn.cchc.json.codec;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.cchc.indicator.GradeScheme;
import vn.cchc.indicator.Indicator;
import vn.cchc.json.cursor.Cursor;
import vn.cchc.json.cursor.ReferenceCheck.Kind;
import vn.cchc.plan.AreaCatalogue;
import vn.cchc.plan.Target;
import vn.cchc.plan.TaskGroup;
import vn.cchc.problem.AttributePath;
import vn.cchc.validation.PlanPartsValidator;

/** Validates the parts of a plan that could be read when other parts could not. */
final class PartialPlanCheck {
  private final Cursor document;

  PartialPlanCheck(Cursor document) {
    this.document = document;
  }

  /** Reports what is wrong with the parts; a part whose id another has is left out. */
  void check(
      List<Indicator> indicators,
      List<GradeScheme> schemes,
      List<Target> targets,
      List<AreaCatalogue> catalogues,
      List<TaskGroup> groups) {
    PlanPartsValidator validator =
        new PlanPartsValidator(
            unique(Kind.INDICATOR, indicators, Indicator::id),
            unique(Kind.GRADE_SCHEME, schemes, GradeScheme::id),
            unique(Kind.AREA_CATALOGUE, catalogues, AreaCatalogue::id));
    for (Target target : targets) {
      path(Kind.TARGET, target.id()).ifPresent(path -> validator.check(target, path));
    }
    for (TaskGroup group : groups) {
      path(Kind.GROUP, group.id()).ifPresent(path -> validator.check(group, path));
    }
    validator.errors().forEach(document::problem);
  }

  private <T> ImmutableList<T> unique(Kind kind, List<T> things, Function<T, Object> id) {
    return things.stream()
        .filter(thing -> path(kind, id.apply(thing)).isPresent())
        .collect(ImmutableList.toImmutableList());
  }

  private Optional<AttributePath> path(Kind kind, Object id) {
    return document.findings().references().path(kind, id);
  }
}
