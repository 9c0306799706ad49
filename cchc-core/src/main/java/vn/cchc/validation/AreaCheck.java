package vn.cchc.validation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.cchc.plan.AreaCatalogue;
import vn.cchc.plan.ReformArea;
import vn.cchc.plan.TaskGroup;
import vn.cchc.problem.AttributePath;
import vn.cchc.problem.ProblemCode;

/** Whether the areas of task groups are in their catalogues, well-known ones or a plan's own. */
record AreaCheck(List<AreaCatalogue> catalogues, ProblemListBuilder problems) {
  private static final int MOST_CODES_SHOWN = 20;

  /** Warns of an area whose catalogue nobody knows, and refuses one that its catalogue lacks. */
  void check(TaskGroup group, AttributePath path) {
    group.area().ifPresent(area -> check(area, group.id().value(), path.to("area")));
  }

  private void check(ReformArea area, String group, AttributePath path) {
    Optional<AreaCatalogue> catalogue =
        AreaCatalogue.wellKnown(area.catalogue())
            .or(
                () ->
                    catalogues.stream()
                        .filter(one -> one.id().equals(area.catalogue()))
                        .findFirst());
    if (catalogue.isEmpty()) {
      problems.warning(ProblemCode.UNKNOWN_AREA, path, group, "", area.toString());
    } else if (!catalogue.orElseThrow().has(area.code())) {
      String codes =
          catalogue.orElseThrow().areas().stream()
              .map(AreaCatalogue.Area::code)
              .limit(MOST_CODES_SHOWN)
              .collect(Collectors.joining(", "));
      problems.error(ProblemCode.UNKNOWN_AREA, path, group, codes, area.toString());
    }
  }
}
