package vn.cchc.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.cchc.agency.Agency;
import vn.cchc.agency.AgencyId;
import vn.cchc.agency.AgencyKind;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.agency.Succession;
import vn.cchc.agency.SuccessionType;
import vn.cchc.indicator.Accumulation;
import vn.cchc.indicator.Measure;
import vn.cchc.indicator.Ratio;
import vn.cchc.indicator.RollUp;
import vn.cchc.indicator.Value;
import vn.cchc.plan.Criterion;
import vn.cchc.plan.Scope;
import vn.cchc.verdict.Coverage;
import vn.cchc.verdict.Outcome;
import vn.cchc.verdict.Remark;
import vn.cchc.verdict.RemarkCode;

/** Departments a and b merge into m on 1 July 2020; d is divided into x and y the same day. */
@Tag("A2")
class SuccessorFiguresTest {
  private static final LocalDate JULY = LocalDate.of(2020, 7, 1);
  private static final Scope OF_M = Scope.agency(AgencyId.of("m"));
  private static final Criterion HALF = Criterion.atLeast(50);
  private static final AgencyRegister REGISTER =
      AgencyRegister.of(
          ImmutableList.of(
              Agency.builder()
                  .id(World.PROVINCE)
                  .name("UBND tỉnh")
                  .kind(AgencyKind.PROVINCIAL_COMMITTEE)
                  .build(),
              department("a").build(),
              department("b").build(),
              department("d").build(),
              department("m").from(JULY).build(),
              department("x").from(JULY).build(),
              department("y").from(JULY).build()),
          ImmutableList.of(
              event(SuccessionType.MERGE, JULY)
                  .addPredecessors(AgencyId.of("a"), AgencyId.of("b"))
                  .addSuccessors(AgencyId.of("m"))
                  .build(),
              event(SuccessionType.SPLIT, JULY)
                  .addPredecessors(AgencyId.of("d"))
                  .addSuccessors(AgencyId.of("x"), AgencyId.of("y"))
                  .build()));

  private static Agency.Builder department(String id) {
    return Agency.builder()
        .id(AgencyId.of(id))
        .name("Sở " + id)
        .kind(AgencyKind.DEPARTMENT)
        .parent(World.PROVINCE);
  }

  private static Succession.Builder event(SuccessionType type, LocalDate day) {
    return Succession.builder().type(type).operational(day);
  }

  private static World counting(Accumulation accumulation) {
    return World.of(Measure.SHARE, accumulation, RollUp.POOLED).among(REGISTER);
  }

  @Test
  void countsOfPredecessorsPoolIntoTheirOneSuccessor() {
    TargetResult result =
        counting(Accumulation.ADDITIVE)
            .with("a", "2020-H1", Ratio.of(10, 40))
            .with("b", "2020-H1", Ratio.of(30, 40))
            .with("m", "2020-H2", Ratio.of(50, 80))
            .judge(OF_M, HALF);

    assertThat(result.actual()).contains(Ratio.of(90, 160));
    assertThat(result.coverage())
        .contains(new Coverage(1, 1, ImmutableList.of(), ImmutableList.of()));
    assertThat(result.caveats())
        .singleElement()
        .satisfies(
            caveat -> {
              assertThat(caveat.code()).isEqualTo(RemarkCode.PREDECESSOR_FIGURES);
              assertThat(caveat.figures())
                  .extracting(figure -> figure.agency().value())
                  .containsExactly("a", "b");
            });
  }

  @Test
  void aPredecessorThatWasSilentLeavesTheSuccessorPartial() {
    TargetResult result =
        counting(Accumulation.ADDITIVE)
            .with("a", "2020-H1", Ratio.of(10, 40))
            .with("m", "2020-H2", Ratio.of(50, 80))
            .judge(OF_M, HALF);

    assertThat(result.actual()).contains(Ratio.of(60, 120));
    assertThat(result.coverage().orElseThrow().partial()).containsExactly(AgencyId.of("m"));
  }

  @Test
  void aPredecessorsPeriodThatReachesBeyondItsEndIsLeftOutAndNamed() {
    TargetResult result =
        counting(Accumulation.ADDITIVE)
            .with("a", "2020-Q3", Ratio.of(10, 40))
            .with("m", "2020-H2", Ratio.of(50, 80))
            .judge(OF_M, HALF);

    assertThat(result.actual()).contains(Ratio.of(50, 80));
  }

  @Test
  void aSuccessorThatIsSilentStillHasWhatItInherited() {
    TargetResult result =
        counting(Accumulation.ADDITIVE)
            .with("a", "2020-H1", Ratio.of(30, 40))
            .with("b", "2020-H1", Ratio.of(30, 40))
            .judge(OF_M, HALF);

    assertThat(result.outcome()).isEqualTo(Outcome.MET);
    assertThat(result.coverage().orElseThrow().partial()).containsExactly(AgencyId.of("m"));
    assertThat(result.isFinal()).isFalse();
  }

  @Test
  void aCumulativeFigureTakesThePredecessorsLatestOnlyIfItBeginsAfterThem() {
    World world =
        counting(Accumulation.CUMULATIVE)
            .with("a", "2020-Q1", Ratio.of(1, 40))
            .with("a", "2020-H1", Ratio.of(10, 40))
            .with("b", "2020-H1", Ratio.of(30, 40));

    assertThat(
            world.with("m", "2020-07-01/2020-12-31", Ratio.of(50, 80)).judge(OF_M, HALF).actual())
        .contains(Ratio.of(90, 160));
    World fromTheBeginning =
        counting(Accumulation.CUMULATIVE)
            .with("a", "2020-H1", Ratio.of(10, 40))
            .with("m", "2020", Ratio.of(50, 80));
    assertThat(fromTheBeginning.judge(OF_M, HALF).actual()).contains(Ratio.of(50, 80));
    assertThat(fromTheBeginning.judge(World.OF_ALL, HALF).actual()).contains(Ratio.of(50, 80));
  }

  @Test
  void aStateIsTheSuccessorsAlone() {
    World world =
        counting(Accumulation.STATE)
            .with("a", "2020-06", Ratio.of(10, 40))
            .with("m", "2020-12", Ratio.of(50, 80));

    assertThat(world.judge(OF_M, HALF).actual()).contains(Ratio.of(50, 80));
    assertThat(world.judge(OF_M, HALF).caveats()).isEmpty();
    assertThat(world.judge(World.OF_ALL, HALF).actual()).contains(Ratio.of(50, 80));
  }

  @Test
  void aStateOfASilentSuccessorIsNotItsPredecessors() {
    TargetResult result =
        counting(Accumulation.STATE)
            .with("a", "2020-06", Ratio.of(10, 40))
            .judge(World.OF_ALL, HALF);

    assertThat(result.outcome()).isEqualTo(Outcome.NO_DATA);
  }

  @Test
  void anAggregateCountsTheDissolvedForTheirOwnTime() {
    TargetResult result =
        counting(Accumulation.ADDITIVE)
            .with("a", "2020-H1", Ratio.of(10, 40))
            .with("b", "2020-H1", Ratio.of(30, 40))
            .with("d", "2020-H1", Ratio.of(1, 10))
            .with("m", "2020-H2", Ratio.of(50, 80))
            .judge(World.OF_ALL, HALF);

    assertThat(result.actual()).contains(Ratio.of(91, 170));
    assertThat(result.coverage().orElseThrow().silent())
        .containsExactly(AgencyId.of("x"), AgencyId.of("y"));
  }

  @Test
  void aDividedAgencysFiguresAreNobodysAndSaidToBe() {
    TargetResult result =
        counting(Accumulation.ADDITIVE)
            .with("d", "2020-H1", Ratio.of(10, 40))
            .with("x", "2020-H2", Ratio.of(50, 80))
            .judge(Scope.agency(AgencyId.of("x")), HALF);

    assertThat(result.actual()).contains(Ratio.of(50, 80));
    assertThat(result.caveats())
        .extracting(Remark::code)
        .containsExactly(RemarkCode.DIVIDED_PREDECESSOR);
  }

  @Test
  void eachOfAKindCountsTheAgenciesOfTheDay() {
    Value good = Ratio.of(40, 40);
    World world =
        counting(Accumulation.ADDITIVE).with("a", "2020-H1", good).with("b", "2020-H1", good);

    assertThat(world.judge(World.OF_EACH, HALF).members())
        .extracting(member -> member.agency().orElseThrow().value())
        .containsExactly("m", "x", "y");
    assertThat(world.judge(World.target(World.OF_EACH, HALF).build(), JULY.minusDays(1)).members())
        .extracting(member -> member.agency().orElseThrow().value())
        .containsExactly("a", "b", "d");
  }
}
