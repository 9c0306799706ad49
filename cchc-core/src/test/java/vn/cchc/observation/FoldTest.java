package vn.cchc.observation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.cchc.agency.AgencyId;
import vn.cchc.indicator.IndicatorId;
import vn.cchc.indicator.Ratio;
import vn.cchc.period.ReportingPeriod;

class FoldTest {
  private static final LocalDate DAY = LocalDate.of(2021, 1, 15);

  private static Observation figure(String indicator, String agency, String period, long good) {
    return Observation.builder()
        .subject(IndicatorId.of(indicator))
        .agency(AgencyId.of(agency))
        .period(ReportingPeriod.parse(period))
        .value(Ratio.of(good, 10))
        .recordedAt(Instant.parse("2021-01-04T01:00:00Z"))
        .build();
  }

  @Test
  @Tag("D10")
  void aFoldIsBuiltInOneGo() {
    Observation reported = figure("i", "a", "2020", 1);
    Observation supposed = figure("i", "b", "2020", 2);
    Fold fold = Fold.asOf(DAY).add(reported).suppose(supposed).merge(Fold.asOf(DAY));

    assertThat(fold.of(IndicatorId.of("i"))).containsOnlyKeys(AgencyId.of("a"), AgencyId.of("b"));
    assertThat(fold.hypothetical()).containsExactly(supposed);
    assertThat(fold).hasToString("Fold(as of 2021-01-15, 1 subjects)");
  }

  @Test
  @Tag("V4")
  void hypotheticalFiguresAreListedBySubjectAgencyAndPeriod() {
    Fold fold = Fold.asOf(DAY);
    fold.suppose(figure("j", "a", "2020-01", 4));
    fold.suppose(figure("i", "b", "2020-01", 3));
    fold.suppose(figure("i", "a", "2020-02", 9));
    fold.suppose(figure("i", "a", "2020-02", 1));
    fold.suppose(figure("i", "a", "2020-01", 2));

    assertThat(fold.hypothetical())
        .containsExactly(
            figure("i", "a", "2020-01", 2),
            figure("i", "a", "2020-02", 1),
            figure("i", "a", "2020-02", 9),
            figure("i", "b", "2020-01", 3),
            figure("j", "a", "2020-01", 4));
  }
}
