package vn.cchc.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cchc.evaluation.World.OF_A;
import static vn.cchc.evaluation.World.OF_ALL;
import static vn.cchc.evaluation.World.OF_EACH;
import static vn.cchc.evaluation.World.PROVINCE;
import static vn.cchc.evaluation.World.department;
import static vn.cchc.evaluation.World.province;
import static vn.cchc.evaluation.World.target;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.cchc.agency.Agency;
import vn.cchc.agency.AgencyId;
import vn.cchc.agency.AgencyKind;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.agency.FormerState;
import vn.cchc.agency.Succession;
import vn.cchc.agency.SuccessionType;
import vn.cchc.indicator.Ratio;
import vn.cchc.plan.Criterion;
import vn.cchc.plan.Scope;
import vn.cchc.plan.Selection;
import vn.cchc.verdict.Coverage;
import vn.cchc.verdict.Outcome;
import vn.cchc.verdict.RemarkCode;

@Tag("T3")
class ScopeTest {
  private static final Criterion HALF = Criterion.atLeast(50);
  private static final LocalDate END_OF_JUNE = LocalDate.of(2020, 6, 30);
  private static final Scope OF_DEPARTMENTS =
      new Scope.Aggregate(PROVINCE, ImmutableSet.of(AgencyKind.DEPARTMENT));

  private static World mixed() {
    return World.ofShares()
        .with("tinh", "2020", Ratio.of(5, 10))
        .with("a", "2020", Ratio.of(5, 10))
        .with("b", "2020", Ratio.of(1, 10));
  }

  private static Scope share(int percent) {
    return Scope.share(BigDecimal.valueOf(percent), Selection.ofKinds(AgencyKind.DEPARTMENT));
  }

  @Test
  void oneAgencyIsJudgedByItsOwnFigureAlone() {
    assertThat(mixed().judge(OF_A, HALF).actual()).hasValue(Ratio.of(5, 10));
    TargetResult root = mixed().judge(Scope.agency(PROVINCE), Criterion.atLeast(51));
    assertThat(root.actual()).hasValue(Ratio.of(5, 10));
    assertThat(root.outcome()).isEqualTo(Outcome.NOT_MET);
  }

  @Test
  @Tag("V6")
  void anAggregateTakesTheRootsOwnFigureInWithoutExpectingIt() {
    TargetResult all = mixed().judge(OF_ALL, HALF);
    assertThat(all.actual()).hasValue(Ratio.of(11, 30));
    assertThat(all.outcome()).isEqualTo(Outcome.NOT_MET);
    assertThat(all.coverage())
        .hasValue(new Coverage(2, 3, ImmutableList.of(AgencyId.of("c")), ImmutableList.of()));
  }

  @Test
  void anAggregateOfKindsLeavesTheRootOutUnlessItIsOfSuchAKind() {
    assertThat(mixed().judge(OF_DEPARTMENTS, HALF).actual()).hasValue(Ratio.of(6, 20));
    Scope committees =
        new Scope.Aggregate(PROVINCE, ImmutableSet.of(AgencyKind.PROVINCIAL_COMMITTEE));
    TargetResult ofRoot = mixed().judge(committees, HALF);
    assertThat(ofRoot.actual()).hasValue(Ratio.of(5, 10));
    assertThat(ofRoot.coverage().orElseThrow().expected()).isZero();
  }

  @Test
  void everyAgencyIsJudgedByItself() {
    TargetResult each = mixed().judge(OF_EACH, HALF);
    assertThat(each.members())
        .extracting(member -> member.agency().orElseThrow().value() + " " + member.outcome())
        .containsExactly("a MET", "b NOT_MET", "c NO_DATA");
    assertThat(each.outcome()).isEqualTo(Outcome.NOT_MET);
    assertThat(each.coverage().orElseThrow().silent()).containsExactly(AgencyId.of("c"));
  }

  @Test
  void aShareOfTheAgenciesMayBeEnough() {
    assertThat(mixed().judge(share(30), HALF).outcome()).isEqualTo(Outcome.MET);
    TargetResult half = mixed().judge(share(50), HALF);
    assertThat(half.outcome()).isEqualTo(Outcome.NO_DATA);
    assertThat(half.actual()).hasValue(Ratio.of(1, 3));
    assertThat(half.shareOfAgencies()).hasValue(BigDecimal.valueOf(50));
    assertThat(mixed().judge(share(67), HALF).outcome()).isEqualTo(Outcome.NOT_MET);
  }

  @Test
  void aSelectionNarrowsAndNeverNamesItsRoot() {
    World world = mixed();
    assertThat(world.judge(Scope.each(Selection.within(PROVINCE)), HALF).members()).hasSize(3);
    Selection named =
        Selection.within(PROVINCE)
            .andOfKinds(AgencyKind.DEPARTMENT)
            .and(AgencyId.of("a"), PROVINCE);
    assertThat(world.judge(Scope.each(named), HALF).members()).hasSize(1);
    assertThat(world.judge(Scope.each(Selection.of(PROVINCE)), HALF).members()).hasSize(1);
  }

  @Test
  void ofTheAgenciesNamedOnlyThoseUnderTheUpperOneAreSelected() {
    AgencyRegister register =
        AgencyRegister.of(
            List.of(
                province().build(),
                department("a").build(),
                Agency.builder()
                    .id(AgencyId.of("bo"))
                    .name("Bộ")
                    .kind(AgencyKind.CENTRAL_BODY)
                    .build()));
    Selection named =
        Selection.of(AgencyId.of("a"), AgencyId.of("bo"), PROVINCE).andWithin(PROVINCE);
    assertThat(World.ofShares().among(register).judge(Scope.each(named), HALF).members())
        .extracting(member -> member.agency().orElseThrow().value())
        .containsExactly("a");
  }

  @Test
  @Tag("D7")
  void whoDidNotExistOnTheDayIsNotSelectedEvenIfNamed() {
    AgencyRegister register =
        AgencyRegister.of(
            List.of(
                province().build(),
                department("a").build(),
                department("b").from(LocalDate.of(2020, 7, 1)).build(),
                department("c").until(END_OF_JUNE).build()));
    World world = World.ofShares().among(register);
    Scope named = Scope.each(Selection.of(AgencyId.of("a"), AgencyId.of("b"), AgencyId.of("c")));
    for (Scope scope : List.of(named, OF_EACH)) {
      assertThat(world.judge(target(scope, HALF).due(END_OF_JUNE)).members())
          .extracting(member -> member.agency().orElseThrow().value())
          .containsExactly("a", "c");
      assertThat(world.judge(scope, HALF).members())
          .extracting(member -> member.agency().orElseThrow().value())
          .containsExactly("a", "b");
    }
  }

  @Test
  @Tag("A4")
  void kindsAreThoseOfTheDay() {
    Agency risen =
        department("b")
            .addHistory(FormerState.builder().until(END_OF_JUNE).kind(AgencyKind.DIVISION).build())
            .build();
    World world =
        mixed()
            .among(AgencyRegister.of(List.of(province().build(), department("a").build(), risen)));
    assertThat(world.judge(target(OF_EACH, HALF).due(END_OF_JUNE)).members()).hasSize(1);
    assertThat(world.judge(OF_EACH, HALF).members()).hasSize(2);
    assertThat(world.judge(OF_DEPARTMENTS, HALF).coverage().orElseThrow().expected()).isEqualTo(2);
  }

  @Test
  @Tag("A2")
  void whoHasEndedStillCountsForItsOwnDays() {
    AgencyRegister register =
        AgencyRegister.of(
            List.of(province().build(), department("a").build(), department("c").build()),
            List.of(
                Succession.builder()
                    .type(SuccessionType.MERGE)
                    .addPredecessors(AgencyId.of("a"), AgencyId.of("c"))
                    .addSuccessors(AgencyId.of("a"))
                    .operational(END_OF_JUNE.plusDays(1))
                    .build()));
    TargetResult all =
        World.ofShares()
            .among(register)
            .with("a", "2020", Ratio.of(1, 10))
            .with("c", "2020-Q2", Ratio.of(9, 10))
            .with("c", "2020-Q3", Ratio.of(10, 10))
            .judge(OF_ALL, HALF);
    assertThat(all.actual()).hasValue(Ratio.of(10, 20));
    assertThat(all.coverage().orElseThrow().expected()).isEqualTo(1);
  }

  @Test
  @Tag("A2")
  void aFigureForATimeOutsideIsLeftOutWithACaveat() {
    Agency moved =
        department("b")
            .addHistory(FormerState.builder().until(END_OF_JUNE).parent(AgencyId.of("x")).build())
            .build();
    Agency elsewhere =
        Agency.builder().id(AgencyId.of("x")).name("Bộ").kind(AgencyKind.CENTRAL_BODY).build();
    TargetResult all =
        World.ofShares()
            .among(AgencyRegister.of(List.of(province().build(), moved, elsewhere)))
            .with("b", "2020-H1", Ratio.of(0, 10))
            .with("b", "2020-H2", Ratio.of(9, 10))
            .judge(OF_ALL, HALF);
    assertThat(all.actual()).hasValue(Ratio.of(9, 10));
    assertThat(all.caveats().get(0).code()).isEqualTo(RemarkCode.NOT_A_MEMBER_THEN);
  }
}
