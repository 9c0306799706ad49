package vn.cchc.evaluation.naive;

import java.time.LocalDate;
import java.util.List;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.observation.Observation;
import vn.cchc.period.Days;
import vn.cchc.period.ReportingPeriod;
import vn.cchc.plan.Plan;

/**
 * All that an evaluation is a function of.
 *
 * @param asOf the day of the report; of a point of a course the day at which its figures end
 * @param seenOn the day up to which figures are visible, that of the report
 */
record Situation(
    Plan plan,
    AgencyRegister register,
    List<Observation> observations,
    List<Observation> hypothetical,
    LocalDate asOf,
    LocalDate seenOn) {
  Situation(
      Plan plan,
      AgencyRegister register,
      List<Observation> observations,
      List<Observation> hypothetical,
      LocalDate asOf) {
    this(plan, register, observations, hypothetical, asOf, asOf);
  }

  Days days(ReportingPeriod period) {
    return period.days(plan.calendar());
  }

  static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

  static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("as of " + asOf);
    text.append("\nagencies");
    register.agencies().values().forEach(agency -> text.append("\n  ").append(agency));
    register.successions().forEach(event -> text.append("\n  ").append(event));
    text.append("\nplan of ").append(plan.period()).append(' ').append(plan.calendar());
    plan.indicators().forEach(indicator -> text.append("\n  ").append(indicator));
    plan.targets().forEach(target -> text.append("\n  ").append(target));
    text.append("\nobservations");
    observations.forEach(observation -> text.append("\n  ").append(observation));
    text.append("\nhypothetical");
    hypothetical.forEach(observation -> text.append("\n  ").append(observation));
    return text.toString();
  }
}
