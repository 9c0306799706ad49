package vn.cchc.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static vn.cchc.agency.AgencyKind.COMMUNE_COMMITTEE;
import static vn.cchc.agency.AgencyKind.DEPARTMENT;
import static vn.cchc.agency.AgencyKind.DISTRICT_COMMITTEE;
import static vn.cchc.agency.AgencyKind.PROVINCIAL_COMMITTEE;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.cchc.agency.Agency;
import vn.cchc.agency.AgencyId;
import vn.cchc.agency.AgencyKind;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.agency.FormerState;
import vn.cchc.indicator.Ratio;
import vn.cchc.plan.Criterion;
import vn.cchc.plan.Scope;
import vn.cchc.plan.Selection;
import vn.cchc.verdict.Margin;
import vn.cchc.verdict.Outcome;
import vn.cchc.verdict.Verdict;

/** Thresholds that differ by kind: 80 per cent, but 60 of a district and 30 of a commune. */
@Tag("T1")
class ByKindTest {
  private static final Criterion BY_KIND =
      Criterion.byKind(
          ImmutableMap.of(
              COMMUNE_COMMITTEE, Criterion.atLeast(30), DISTRICT_COMMITTEE, Criterion.atLeast(60)),
          Criterion.atLeast(80));
  private static final Scope OF_EACH =
      Scope.each(Selection.ofKinds(DEPARTMENT, DISTRICT_COMMITTEE, COMMUNE_COMMITTEE));

  private static final AgencyRegister REGISTER =
      AgencyRegister.of(
          ImmutableList.of(
              agency("tinh", PROVINCIAL_COMMITTEE).build(),
              agency("so", DEPARTMENT).parent(World.PROVINCE).build(),
              agency("huyen", DISTRICT_COMMITTEE).parent(World.PROVINCE).build(),
              agency("xa", COMMUNE_COMMITTEE)
                  .parent(AgencyId.of("huyen"))
                  .addHistory(
                      FormerState.builder()
                          .until(LocalDate.of(2020, 6, 30))
                          .kind(DISTRICT_COMMITTEE)
                          .build())
                  .build()));

  private static Agency.Builder agency(String id, AgencyKind kind) {
    return Agency.builder().id(AgencyId.of(id)).name(id).kind(kind);
  }

  private static World world() {
    return World.ofShares()
        .among(REGISTER)
        .with("so", "2020", Ratio.of(79, 100))
        .with("huyen", "2020", Ratio.of(60, 100))
        .with("xa", "2020", Ratio.of(30, 100));
  }

  @Test
  void eachAgencyIsJudgedByTheCriterionOfItsKind() {
    TargetResult result = world().judge(OF_EACH, BY_KIND);

    assertThat(result.outcome()).isEqualTo(Outcome.NOT_MET);
    assertThat(result.criterion()).contains(BY_KIND);
    assertThat(result.members())
        .extracting(
            member -> member.agency().orElseThrow().value(),
            TargetResult::outcome,
            member -> member.criterion().orElseThrow())
        .containsExactly(
            tuple("huyen", Outcome.MET, Criterion.atLeast(60)),
            tuple("so", Outcome.NOT_MET, Criterion.atLeast(80)),
            tuple("xa", Outcome.MET, Criterion.atLeast(30)));
    assertThat(result.members().get(1).margin()).contains(Margin.percentagePoints("-1"));
  }

  @Test
  void theKindIsThatOfTheDayAsOfWhichAgenciesAreSelected() {
    World earlier = World.ofShares().among(REGISTER).with("xa", "2020-Q1", Ratio.of(30, 100));

    TargetResult result =
        earlier.judge(
            World.target(Scope.agency(AgencyId.of("xa")), BY_KIND).build(),
            LocalDate.of(2020, 6, 30));

    assertThat(result.criterion()).contains(Criterion.atLeast(60));
  }

  @Test
  void anAggregateIsJudgedByTheKindOfItsRoot() {
    assertThat(world().judge(Scope.aggregate(AgencyId.of("huyen")), BY_KIND).criterion())
        .contains(Criterion.atLeast(60));
    assertThat(world().judge(World.OF_ALL, BY_KIND).criterion()).contains(Criterion.atLeast(80));
  }

  @Test
  void theKindsAreInOneOrder() {
    Criterion other =
        Criterion.byKind(
            ImmutableMap.of(
                DISTRICT_COMMITTEE,
                Criterion.atLeast(60),
                COMMUNE_COMMITTEE,
                Criterion.atLeast(30)),
            Criterion.atLeast(80));

    assertThat(other).isEqualTo(BY_KIND).hasToString(BY_KIND.toString());
  }

  @Test
  void eachKindHasASingleCriterion() {
    assertThatThrownBy(() -> Criterion.byKind(ImmutableMap.of(DEPARTMENT, BY_KIND), BY_KIND))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("must hold single criteria");
    assertThatThrownBy(() -> Criterion.byKind(ImmutableMap.of(), Criterion.atLeast(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at least one kind");
  }

  @Test
  void withoutAKindNothingCanBeJudged() {
    assertThat(Verdict.of(BY_KIND, Ratio.of(1, 1)).outcome()).isEqualTo(Outcome.INVALID_DATA);
  }
}
