package vn.cchc.plan;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import com.google.common.collect.Lists;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.immutables.value.Value;
import vn.cchc.agency.AgencyId;
import vn.cchc.document.LegalDocument;
import vn.cchc.indicator.GradeScheme;
import vn.cchc.indicator.Indicator;
import vn.cchc.indicator.IndicatorId;
import vn.cchc.indicator.TaskId;
import vn.cchc.period.Days;
import vn.cchc.period.ReportingCalendar;
import vn.cchc.period.ReportingPeriod;
import vn.cchc.text.Text;

/** A plan of administrative reform (<i>kế hoạch cải cách hành chính</i>). */
@Value.Immutable
public sealed interface Plan permits ImmutablePlan {
  /** {@return the id, shared by all revisions of the plan} */
  PlanId id();

  /** {@return the title} */
  String title();

  /** {@return the period it plans for; the window of every target that has none of its own} */
  ReportingPeriod period();

  /** {@return how all names of periods are read; unless set, by the calendar year} */
  @Value.Default
  default ReportingCalendar calendar() {
    return ReportingCalendar.CALENDAR;
  }

  /** {@return the agency that issued it, if given} */
  Optional<AgencyId> issuer();

  /** {@return the points on which it lays weight (<i>trọng tâm</i>), in its own words} */
  ImmutableList<String> focus();

  /** {@return the decision by which it was issued, if given} */
  Optional<LegalDocument> decision();

  /** {@return the first day on which it is in force, if given} */
  Optional<LocalDate> inForceFrom();

  /** {@return the documents that it rests on (<i>căn cứ</i>), in its order} */
  ImmutableList<LegalDocument> basis();

  /** {@return the indicators that its targets judge} */
  ImmutableList<Indicator> indicators();

  /** {@return the schemes of the grades that its targets speak of} */
  ImmutableList<GradeScheme> gradeSchemes();

  /** {@return its targets and objectives, in its order} */
  ImmutableList<Target> targets();

  /** {@return the catalogues of areas that its task groups speak of beside the well-known ones} */
  ImmutableList<AreaCatalogue> areaCatalogues();

  /** {@return how many task groups its text announces, if it does} */
  OptionalInt declaredTaskGroups();

  /** {@return its task groups, in its order; perhaps fewer than it announces} */
  ImmutableList<TaskGroup> taskGroups();

  /** {@return a new, empty builder} */
  static Builder builder() {
    return new Builder();
  }

  /** {@return a builder that starts from this one; a list given again replaces} */
  default Builder toBuilder() {
    return builder().startFrom(this);
  }

  /** {@return the days of its period, in its calendar} */
  default Days days() {
    return period().days(calendar());
  }

  /**
   * Returns an indicator.
   *
   * @param id its id
   * @return the indicator, if the plan has it
   */
  default Optional<Indicator> indicator(IndicatorId id) {
    return indicators().stream().filter(indicator -> indicator.id().equals(id)).findFirst();
  }

  /**
   * Returns the catalogue of an area of reform.
   *
   * @param area the area
   * @return the catalogue, if it is well-known or the plan declares it
   */
  default Optional<AreaCatalogue> areaCatalogue(ReformArea area) {
    return Stream.concat(AreaCatalogue.wellKnown().stream(), areaCatalogues().stream())
        .filter(one -> one.id().equals(area.catalogue()))
        .findFirst();
  }

  /**
   * Checks that no two indicators, targets, catalogues of areas, task groups or tasks have one id,
   * and that it does not announce fewer task groups than one.
   *
   * @return this, with its texts in NFC
   */
  @Value.Check
  default Plan check() {
    checkUnique("indicator", Lists.transform(indicators(), Indicator::id));
    checkUnique("grade scheme", Lists.transform(gradeSchemes(), GradeScheme::id));
    checkUnique("target", Lists.transform(targets(), Target::id));
    checkUnique(
        "area catalogue",
        Iterables.transform(
            Iterables.concat(AreaCatalogue.wellKnown(), areaCatalogues()), AreaCatalogue::id));
    checkUnique("task group", Lists.transform(taskGroups(), TaskGroup::id));
    List<TaskId> tasks = new ArrayList<>();
    taskGroups().forEach(group -> group.tasks().forEach(task -> tasks.add(task.id())));
    checkUnique("task", tasks);
    checkArgument(
        declaredTaskGroups().orElse(1) >= 1,
        "plan %s: must not announce fewer task groups than one, but announces %s",
        id(),
        declaredTaskGroups().orElse(1));
    return ((ImmutablePlan) this)
        .withTitle(Text.prose("plan title", title()))
        .withFocus(Text.prose("focus", focus()));
  }

  private void checkUnique(String what, Iterable<?> ids) {
    Set<Object> seen = new HashSet<>();
    for (Object id : ids) {
      checkArgument(seen.add(id), "plan %s: two of its %ss have the id %s", id(), what, id);
    }
  }

  /** A builder of plans. */
  final class Builder extends ImmutablePlan.Builder {
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
      return id(PlanId.of(id));
    }

    /**
     * Sets the agency that issues it.
     *
     * @param issuer the bare id
     * @return this builder
     * @throws IllegalArgumentException if it is no id
     */
    @CanIgnoreReturnValue
    public Builder issuer(String issuer) {
      return issuer(AgencyId.of(issuer));
    }
  }
}
