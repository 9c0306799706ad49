package vn.cchc.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.ImmutableList;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cchc.period.ReportingPeriod;
import vn.cchc.problem.Problem;
import vn.cchc.problem.ProblemCode;
import vn.cchc.problem.Severity;
import vn.cchc.validation.PlanValidator;

@Tag("A4")
class AreaCatalogueTest {
  private static final AreaCatalogue OWN =
      new AreaCatalogue(
          "QD282-2026",
          ImmutableList.of(
              new AreaCatalogue.Area("1", "Thể chế"),
              new AreaCatalogue.Area("đ", "Chuyển đổi số")));

  @ParameterizedTest
  @CsvSource({
    "NQ30C/3, NQ30C-2011/3",
    "NQ30C-2011/3, NQ30C-2011/3",
    "NQ76/1, NQ76-2021/1",
    "PARINDEX-2022/8, PARINDEX-2022/8",
    "qd282-2026/đ, qd282-2026/đ",
    "QD/a/b, QD/a/b"
  })
  void areasHaveOneForm(String text, String written) {
    assertThat(ReformArea.parse(text)).hasToString(written).isEqualTo(ReformArea.parse(written));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "NQ30C", "NQ30C/", "/1", "NQ 30/1", "-NQ/1", "QĐ282/1", "NQ76/1 2"})
  void otherNamesOfAreasAreRefused(String text) {
    assertThatThrownBy(() -> ReformArea.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void anAreaWithoutASlashIsReportedWhatToLookLike() {
    assertThatThrownBy(() -> ReformArea.parse("NQ76"))
        .hasMessage("reform area: must look like NQ76-2021/3, but was NQ76");
  }

  @Test
  void threeCataloguesAreWellKnownWithTheirAreasInOrder() {
    assertThat(AreaCatalogue.wellKnown())
        .extracting(AreaCatalogue::id, one -> one.areas().size())
        .containsExactly(tuple("NQ30C-2011", 6), tuple("NQ76-2021", 6), tuple("PARINDEX-2022", 8));
    assertThat(AreaCatalogue.wellKnown("NQ76").orElseThrow().areas().get(3))
        .isEqualTo(new AreaCatalogue.Area("4", "Cải cách chế độ công vụ"));
    assertThat(AreaCatalogue.wellKnown("PARINDEX-2022").orElseThrow().areas().get(2))
        .isEqualTo(new AreaCatalogue.Area("3", "Cải cách thủ tục hành chính"));
    assertThat(AreaCatalogue.wellKnown("QD282-2026")).isEmpty();
  }

  @Test
  void aPlanFindsTheCatalogueOfAnAreaAmongItsOwnAndTheWellKnown() {
    Plan plan = plan(more -> more.addAreaCatalogues(OWN));

    assertThat(plan.areaCatalogue(ReformArea.parse("QD282-2026/1"))).contains(OWN);
    assertThat(plan.areaCatalogue(ReformArea.parse("NQ76/9")))
        .isEqualTo(AreaCatalogue.wellKnown("NQ76"));
    assertThat(plan.areaCatalogue(ReformArea.parse("QD282-2027/1"))).isEmpty();
  }

  @Test
  void aCatalogueHasAreasAndNoTwoOfOneCode() {
    assertThatThrownBy(() -> new AreaCatalogue("X", ImmutableList.of()))
        .hasMessage("area catalogue X: must have an area");
    AreaCatalogue.Area area = new AreaCatalogue.Area("1", "Một");
    assertThatThrownBy(() -> new AreaCatalogue("X", ImmutableList.of(area, area)))
        .hasMessage("area catalogue X: two areas have the code 1");
    assertThatThrownBy(() -> new AreaCatalogue("X Y", ImmutableList.of(area)))
        .hasMessage("area catalogue: must be letters A to Z, digits and hyphens, but was X Y");
  }

  @Test
  void aPlanDeclaresNoCatalogueTwiceAndNoneThatIsWellKnown() {
    assertThat(plan(plan -> plan.addAreaCatalogues(OWN)).areaCatalogues()).containsExactly(OWN);
    assertThatThrownBy(() -> plan(plan -> plan.addAreaCatalogues(OWN, OWN)))
        .hasMessage("plan p: two of its area catalogues have the id QD282-2026");
    AreaCatalogue again = new AreaCatalogue("NQ76", OWN.areas());
    assertThatThrownBy(() -> plan(plan -> plan.addAreaCatalogues(again)))
        .hasMessage("plan p: two of its area catalogues have the id NQ76-2021");
  }

  @ParameterizedTest
  @ValueSource(strings = {"NQ30C/6", "NQ76-2021/1", "PARINDEX-2022/8", "QD282-2026/đ"})
  void anAreaOfAKnownOrDeclaredCatalogueIsSound(String area) {
    assertThat(problems(area)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "NQ30C/7, '1, 2, 3, 4, 5, 6'",
    "NQ76-2021/03, '1, 2, 3, 4, 5, 6'",
    "PARINDEX-2022/9, '1, 2, 3, 4, 5, 6, 7, 8'",
    "QD282-2026/2, '1, đ'"
  })
  void aCodeThatItsCatalogueDoesNotHaveIsRefused(String area, String codes) {
    assertThat(problems(area))
        .extracting(
            Problem::severity, Problem::code, one -> one.place().pointer(), Problem::expected)
        .containsExactly(
            tuple(Severity.ERROR, ProblemCode.UNKNOWN_AREA, "/taskGroups/0/area", codes));
  }

  @Test
  void anAreaOfACatalogueThatNobodyDeclaresIsAWarning() {
    assertThat(problems("QD282-2027/1"))
        .extracting(Problem::severity, Problem::code, Problem::actual)
        .containsExactly(tuple(Severity.WARNING, ProblemCode.UNKNOWN_AREA, "QD282-2027/1"));
  }

  private static ImmutableList<Problem> problems(String area) {
    TaskGroup group = TaskGroup.builder().id("g").name("Nhóm").area(ReformArea.parse(area)).build();
    return PlanValidator.validate(plan(plan -> plan.addAreaCatalogues(OWN).addTaskGroups(group)));
  }

  private static Plan plan(Consumer<Plan.Builder> more) {
    Plan.Builder plan =
        Plan.builder().id("p").title("Kế hoạch").period(ReportingPeriod.ofYear(2026));
    more.accept(plan);
    return plan.build();
  }
}
