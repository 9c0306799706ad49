package vn.cchc.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.cchc.period.ReportingPeriod;
import vn.cchc.problem.AttributePath;
import vn.cchc.problem.Place;
import vn.cchc.problem.Problem;
import vn.cchc.problem.ProblemCode;

@Tag("D7")
class PlanHistoryTest {
  private static final LocalDate MIDYEAR = LocalDate.of(2020, 7, 1);
  private static final Plan ISSUED = plan("p", "2020-01-01");
  private static final Plan REVISED = plan("p", "2020-07-01");

  private static Plan plan(String id, String from) {
    return untold(id).inForceFrom(LocalDate.parse(from)).build();
  }

  private static Plan.Builder untold(String id) {
    return Plan.builder().id(PlanId.of(id)).title("K").period(ReportingPeriod.ofYear(2020));
  }

  @Test
  void aRevisionIsInForceFromItsFirstDayOn() {
    PlanHistory history = PlanHistory.of(REVISED, ISSUED);

    assertThat(history.revisions()).containsExactly(ISSUED, REVISED);
    assertThat(history.inForce(MIDYEAR)).contains(REVISED);
    assertThat(history.inForce(MIDYEAR.minusDays(1))).contains(ISSUED);
    assertThat(history.inForce(LocalDate.of(2019, 12, 31))).isEmpty();
  }

  @Test
  void aDayBeforeTheFirstRevisionIsReportedWithThePlanAndTheDay() {
    PlanHistory history = PlanHistory.of(REVISED, ISSUED);

    assertThat(history.id()).isEqualTo(PlanId.of("p"));
    assertThat(history.notInForce(LocalDate.of(2019, 12, 31)))
        .isEqualTo(
            Problem.error(
                ProblemCode.NOT_IN_FORCE,
                Place.at(AttributePath.ROOT),
                "p",
                "2019-12-31",
                "2019-12-31"));
  }

  @Test
  void aPlanThatHasNoDayIsInForceBeforeAllOthers() {
    Plan untold = untold("p").build();

    assertThat(PlanHistory.of(REVISED, untold).inForce(LocalDate.of(1999, 1, 1))).contains(untold);
  }

  @Test
  void revisionsAreOfOnePlanAndOfDifferentDays() {
    assertThatThrownBy(() -> PlanHistory.of(ISSUED, plan("other", "2020-07-01")))
        .hasMessage("plan history: revisions must be of one plan, but are of p and other");
    assertThatThrownBy(() -> PlanHistory.of(ISSUED, ISSUED))
        .hasMessage(
            "plan p: two revisions must not be in force from one day, but are from 2020-01-01");
    assertThatThrownBy(PlanHistory::of).hasMessage("plan history: must have at least one plan");
  }
}
