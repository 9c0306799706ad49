package vn.cchc.examples.sheets.name;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.cchc.agency.Agency;
import vn.cchc.agency.AgencyId;
import vn.cchc.agency.AgencyKind;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.examples.sheets.refusal.RefusalCode;
import vn.cchc.indicator.Indicator;
import vn.cchc.indicator.IndicatorId;
import vn.cchc.indicator.Measure;
import vn.cchc.period.ReportingPeriod;
import vn.cchc.plan.Plan;
import vn.cchc.plan.PlanId;

class KnownNamesTest {
  private static final AgencyRegister AGENCIES =
      AgencyRegister.of(
          List.of(
              Agency.builder()
                  .id(AgencyId.of("yt"))
                  .name("Sở Y tế")
                  .kind(AgencyKind.DEPARTMENT)
                  .build()));

  private static Indicator indicator(String id, String name) {
    return Indicator.builder().id(IndicatorId.of(id)).name(name).measure(Measure.RANK).build();
  }

  private static KnownNames names(Optional<Plan> plan) {
    return new KnownNames(AGENCIES, plan, ImmutableMap.of());
  }

  private final KnownNames ofPlan =
      names(
          Optional.of(
              Plan.builder()
                  .id(PlanId.of("p"))
                  .title("P")
                  .period(ReportingPeriod.ofYear(2020))
                  .addIndicators(
                      indicator("pci", "Chỉ số PCI"),
                      indicator("a", "Hồ sơ"),
                      indicator("b", "HỒ SƠ"))
                  .build()));

  @Test
  void anIndicatorOfThePlanIsFoundByItsIdAndItsName() {
    assertThat(ofPlan.indicator(" pci ").value()).contains(IndicatorId.of("pci"));
    assertThat(ofPlan.indicator("CHỈ SỐ PCI").value()).contains(IndicatorId.of("pci"));
    assertThat(ofPlan.find(IndicatorId.of("b")).map(Indicator::name)).contains("HỒ SƠ");
    assertThat(ofPlan.find(IndicatorId.of("c"))).isEmpty();
  }

  @Test
  void anotherIdAndANameOfTwoAreRefused() {
    assertThat(ofPlan.indicator("par").code()).contains(RefusalCode.UNKNOWN_INDICATOR);
    assertThat(ofPlan.indicator("Hồ sơ").code()).contains(RefusalCode.UNKNOWN_INDICATOR);
    assertThat(ofPlan.indicator("Hồ sơ").actual()).isEqualTo("“Hồ sơ”");
  }

  @Test
  void withoutAPlanAnyIdIsTakenAndNoName() {
    KnownNames names = names(Optional.empty());
    assertThat(names.indicator("par").value()).contains(IndicatorId.of("par"));
    assertThat(names.indicator("Hồ sơ").code()).contains(RefusalCode.UNKNOWN_INDICATOR);
    assertThat(names.find(IndicatorId.of("par"))).isEmpty();
  }

  @Test
  void anAgencyIsFoundByItsName() {
    assertThat(ofPlan.agency("SỞ Y TẾ", LocalDate.of(2020, 3, 31)).value())
        .contains(AgencyId.of("yt"));
  }
}
