package vn.cchc.message;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import vn.cchc.agency.AgencyId;
import vn.cchc.agency.AgencyKind;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.agency.DeclaredKind;
import vn.cchc.indicator.Indicator;
import vn.cchc.indicator.IndicatorId;
import vn.cchc.indicator.Subject;
import vn.cchc.plan.Plan;

/**
 * How agencies and indicators are called: by their ids, or by the names that are known. An agency
 * has the name that it had on a day, or its last one if it had ended by then; what distinguishes it
 * from another of that name follows it.
 *
 * @param register the agencies, if they are known
 * @param day the day whose names are used
 * @param indicators the name of an indicator
 */
record DisplayNames(
    Optional<AgencyRegister> register, LocalDate day, Function<IndicatorId, String> indicators) {
  static final DisplayNames IDS =
      new DisplayNames(Optional.empty(), LocalDate.MAX, IndicatorId::value);

  DisplayNames with(AgencyRegister agencies, LocalDate asOf) {
    return new DisplayNames(Optional.of(agencies), asOf, indicators);
  }

  DisplayNames with(Plan plan) {
    return new DisplayNames(
        register, day, id -> plan.indicator(id).map(Indicator::name).orElseGet(id::value));
  }

  /** Returns the names of a due day, or of the day itself if that comes first. */
  DisplayNames until(Optional<LocalDate> due) {
    return due.filter(day::isAfter)
        .map(earlier -> new DisplayNames(register, earlier, indicators))
        .orElse(this);
  }

  String name(AgencyId agency) {
    return register
        .flatMap(agencies -> agencies.distinctNameOn(agency, day))
        .orElseGet(agency::value);
  }

  String name(AgencyKind kind) {
    return register
        .flatMap(agencies -> Optional.ofNullable(agencies.kinds().get(kind)))
        .map(DeclaredKind::name)
        .orElseGet(kind::id);
  }

  String name(Subject subject) {
    return subject instanceof IndicatorId indicator ? indicators.apply(indicator) : subject.value();
  }
}
