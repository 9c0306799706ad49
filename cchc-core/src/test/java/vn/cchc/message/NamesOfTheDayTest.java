package vn.cchc.message;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.cchc.agency.Agency;
import vn.cchc.agency.AgencyId;
import vn.cchc.agency.AgencyKind;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.agency.FormerState;
import vn.cchc.indicator.Accumulation;
import vn.cchc.indicator.Indicator;
import vn.cchc.indicator.IndicatorId;
import vn.cchc.indicator.Measure;
import vn.cchc.indicator.TaskId;
import vn.cchc.period.ReportingPeriod;
import vn.cchc.plan.Plan;
import vn.cchc.plan.PlanId;

@Tag("A1")
class NamesOfTheDayTest {
  private static final LocalDate RENAMED = LocalDate.of(2025, 7, 1);
  private static final AgencyId ID = AgencyId.of("phuong");

  private static DisplayNames on(LocalDate day) {
    Agency agency =
        Agency.builder()
            .id(ID)
            .name("UBND phường Sài Gòn")
            .kind(AgencyKind.COMMUNE_COMMITTEE)
            .until(LocalDate.of(2026, 6, 30))
            .addAllHistory(
                ImmutableList.of(
                    FormerState.builder()
                        .until(RENAMED.minusDays(1))
                        .name("UBND phường Bến Nghé")
                        .build()))
            .build();
    return DisplayNames.IDS.with(AgencyRegister.of(List.of(agency)), day);
  }

  @Test
  void anAgencyHasTheNameThatItBoreOnTheDay() {
    assertThat(on(RENAMED.minusDays(1)).name(ID)).isEqualTo("UBND phường Bến Nghé");
    assertThat(on(RENAMED).name(ID)).isEqualTo("UBND phường Sài Gòn");
  }

  @Test
  void aResultUsesTheNamesOfItsDueDayIfThatIsPast() {
    Optional<LocalDate> due = Optional.of(RENAMED.minusDays(1));
    assertThat(on(RENAMED).until(due).name(ID)).isEqualTo("UBND phường Bến Nghé");
    assertThat(on(RENAMED.minusDays(5)).until(Optional.of(RENAMED)).name(ID))
        .isEqualTo("UBND phường Bến Nghé");
  }

  @Test
  void anAgencyThatHadEndedHasItsLastName() {
    assertThat(on(LocalDate.of(2027, 1, 1)).name(ID)).isEqualTo("UBND phường Sài Gòn");
  }

  private static final LocalDate ENDED = LocalDate.of(2025, 6, 30);

  private static Agency agency(String id, String name, String parent) {
    return Agency.builder()
        .id(AgencyId.of(id))
        .name(name)
        .kind(AgencyKind.COMMUNE_COMMITTEE)
        .parent(Optional.of(parent).filter(some -> !some.isEmpty()).map(AgencyId::of))
        .build();
  }

  private static String named(LocalDate day, String id, Agency... agencies) {
    return DisplayNames.IDS.with(AgencyRegister.of(agencies), day).name(AgencyId.of(id));
  }

  @Test
  void theParentDistinguishesAgenciesOfOneName() {
    Agency[] all = {
      agency("huyen-a", "UBND huyện A", ""),
      agency("huyen-b", "UBND huyện B", ""),
      agency("a", "UBND xã Tân Lập", "huyen-a"),
      agency("b", "UBND xã Tân Lập", "huyen-b"),
      agency("c", "UBND xã Hòa An", "huyen-b"),
    };
    assertThat(named(ENDED, "a", all)).isEqualTo("UBND xã Tân Lập (UBND huyện A)");
    assertThat(named(ENDED, "b", all)).isEqualTo("UBND xã Tân Lập (UBND huyện B)");
    assertThat(named(ENDED, "c", all)).isEqualTo("UBND xã Hòa An");
    assertThat(named(ENDED, "huyen-a", all)).isEqualTo("UBND huyện A");
  }

  @Test
  void theIdDistinguishesAgenciesWhoseParentsDoNot() {
    Agency[] all = {
      agency("huyen-a", "UBND huyện A", ""),
      agency("huyen-b", "UBND huyện B", ""),
      agency("a", "UBND xã Tân Lập", "huyen-a"),
      agency("a2", "UBND xã Tân Lập", "huyen-a"),
      agency("b", "UBND xã Tân Lập", "huyen-b"),
      agency("d", "UBND xã Tân Lập", ""),
    };
    assertThat(named(ENDED, "a", all)).isEqualTo("UBND xã Tân Lập (a)");
    assertThat(named(ENDED, "a2", all)).isEqualTo("UBND xã Tân Lập (a2)");
    assertThat(named(ENDED, "b", all)).isEqualTo("UBND xã Tân Lập (UBND huyện B)");
    assertThat(named(ENDED, "d", all)).isEqualTo("UBND xã Tân Lập (d)");
  }

  @Test
  void anAgencyThatDoesNotExistOnTheDayTakesNoNameFromAnother() {
    Agency[] all = {
      agency("huyen", "UBND huyện", ""),
      agency("tinh", "UBND tỉnh", ""),
      agency("old", "UBND xã Tân Lập", "huyen").toBuilder().until(ENDED).build(),
      agency("new", "UBND xã Tân Lập", "tinh").toBuilder().from(ENDED.plusDays(1)).build(),
      agency("renamed", "UBND xã Hòa An", "huyen").toBuilder()
          .addHistory(
              FormerState.builder()
                  .until(ENDED.minusYears(1))
                  .name("UBND xã Tân Lập")
                  .parent(AgencyId.of("tinh"))
                  .build())
          .build(),
    };
    assertThat(named(ENDED, "old", all)).isEqualTo("UBND xã Tân Lập");
    assertThat(named(ENDED.plusDays(1), "new", all)).isEqualTo("UBND xã Tân Lập");
    assertThat(named(ENDED.plusDays(1), "old", all)).isEqualTo("UBND xã Tân Lập");
    assertThat(named(ENDED.minusYears(1), "old", all)).isEqualTo("UBND xã Tân Lập (UBND huyện)");
    assertThat(named(ENDED.minusYears(1), "renamed", all)).isEqualTo("UBND xã Tân Lập (UBND tỉnh)");
  }

  @Test
  void anIndicatorHasTheNameThatThePlanGivesIt() {
    Plan plan =
        Plan.builder()
            .id(PlanId.of("p"))
            .title("Kế hoạch")
            .period(ReportingPeriod.ofYear(2020))
            .addIndicators(
                Indicator.builder()
                    .id(IndicatorId.of("dung-han"))
                    .name("Tỷ lệ hồ sơ đúng hạn")
                    .measure(Measure.SHARE)
                    .accumulation(Accumulation.ADDITIVE)
                    .build())
            .build();
    DisplayNames names = DisplayNames.IDS.with(plan);

    assertThat(names.name(IndicatorId.of("dung-han"))).isEqualTo("Tỷ lệ hồ sơ đúng hạn");
    assertThat(names.name(IndicatorId.of("khac"))).isEqualTo("khac");
    assertThat(names.name(TaskId.of("dung-han"))).isEqualTo("dung-han");
  }
}
