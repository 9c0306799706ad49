package vn.cchc.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.cchc.agency.AgencyId;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.agency.Succession;
import vn.cchc.agency.SuccessionType;
import vn.cchc.indicator.Accumulation;
import vn.cchc.indicator.Measure;
import vn.cchc.indicator.Quantity;
import vn.cchc.indicator.Ratio;
import vn.cchc.indicator.RollUp;
import vn.cchc.period.ReportingPeriod;
import vn.cchc.plan.Criterion;
import vn.cchc.plan.Scope;
import vn.cchc.verdict.Remark;
import vn.cchc.verdict.RemarkCode;

/** Department a becomes m on 1 July 2020, and b goes into the office of the province itself. */
@Tag("A2")
class SuccessorTest {
  private static final LocalDate JULY = LocalDate.of(2020, 7, 1);
  private static final Scope OF_M = Scope.agency(AgencyId.of("m"));
  private static final Criterion HALF = Criterion.atLeast(50);
  private static final AgencyRegister REGISTER =
      AgencyRegister.of(
          ImmutableList.of(
              World.province().build(),
              World.department("a").build(),
              World.department("b").build(),
              World.department("m").from(JULY).build()),
          ImmutableList.of(
              Succession.builder()
                  .type(SuccessionType.RENAME)
                  .addPredecessors(AgencyId.of("a"))
                  .addSuccessors(AgencyId.of("m"))
                  .operational(JULY)
                  .build(),
              Succession.builder()
                  .type(SuccessionType.MERGE)
                  .addPredecessors(AgencyId.of("b"))
                  .addSuccessors(World.PROVINCE)
                  .operational(JULY)
                  .build()));

  private static World counting(Accumulation accumulation) {
    return World.of(Measure.SHARE, accumulation, RollUp.POOLED).among(REGISTER);
  }

  @Test
  void aSuccessorIsPartialWhereItsOnlyPredecessorWasSilent() {
    TargetResult result =
        counting(Accumulation.ADDITIVE).with("m", "2020-H2", Ratio.of(5, 8)).judge(OF_M, HALF);

    assertThat(result.coverage().orElseThrow().partial()).containsExactly(AgencyId.of("m"));
    assertThat(result.isFinal()).isFalse();
    assertThat(result.caveats()).isEmpty();
  }

  @Test
  void aSuccessorThatBeganAfterTheWindowHasNothingToReportItself() {
    TargetResult result =
        counting(Accumulation.ADDITIVE)
            .with("a", "2020-H1", Ratio.of(5, 8))
            .judge(World.target(OF_M, HALF).period(ReportingPeriod.parse("2020-H1")).due(JULY));

    assertThat(result.actual()).contains(Ratio.of(5, 8));
    assertThat(result.coverage().orElseThrow().isFull()).isTrue();
  }

  @Test
  void anEditionIsNeverInPartThoughAPredecessorWasSilent() {
    TargetResult result =
        counting(Accumulation.ADDITIVE)
            .with("m", "2020-H2", Ratio.of(5, 8))
            .judge(World.target(OF_M, HALF).edition(ReportingPeriod.parse("2020-H2")));

    assertThat(result.coverage().orElseThrow().isFull()).isTrue();
  }

  @Test
  void aCumulativeFigureThatContainsItsPredecessorsDoesNotWaitForThem() {
    TargetResult result =
        counting(Accumulation.CUMULATIVE).with("m", "2020", Ratio.of(5, 8)).judge(OF_M, HALF);

    assertThat(result.coverage().orElseThrow().isFull()).isTrue();
  }

  @Test
  void whatIsLeftOutOfAPredecessorIsNamedAlsoWhereNothingOfItCounts() {
    World beyondItsEnd =
        counting(Accumulation.ADDITIVE)
            .with("a", "2020-Q3", Ratio.of(1, 4))
            .with("m", "2020-H2", Ratio.of(5, 8));
    assertThat(beyondItsEnd.judge(OF_M, HALF).actual()).contains(Ratio.of(5, 8));
    assertThat(beyondItsEnd.judge(OF_M, HALF).caveats())
        .extracting(Remark::code)
        .containsExactly(RemarkCode.NOT_A_MEMBER_THEN);

    World notFromTheBeginning =
        counting(Accumulation.CUMULATIVE)
            .with("a", "2020-Q2", Ratio.of(1, 4))
            .with("m", "2020-07-01/2020-12-31", Ratio.of(5, 8));
    assertThat(notFromTheBeginning.judge(OF_M, HALF).caveats())
        .extracting(Remark::code)
        .containsExactly(RemarkCode.NOT_FROM_THE_BEGINNING);
  }

  @Test
  void aStateOfTheRootContainsThatOfTheAgencyThatWentIntoIt() {
    World people =
        World.of(Measure.QUANTITY, Accumulation.STATE, RollUp.SUM)
            .among(REGISTER)
            .with("b", "2020-06", Quantity.of(10));

    TargetResult gone = people.judge(World.OF_ALL, Criterion.atLeast(1));
    assertThat(gone.actual()).isEmpty();
    assertThat(gone.caveats())
        .extracting(Remark::code)
        .containsExactly(RemarkCode.NOT_THERE_ANY_MORE);
    people.with("tinh", "2020-03", Quantity.of(30));
    TargetResult before = people.judge(World.OF_ALL, Criterion.atLeast(1));
    assertThat(before.actual()).as("a state of a time before").contains(Quantity.of(30));
    assertThat(before.caveats()).hasSize(1);
    people.with("tinh", "2020-12", Quantity.of(41));
    TargetResult after = people.judge(World.OF_ALL, Criterion.atLeast(1));
    assertThat(after.actual()).contains(Quantity.of(41));
    assertThat(after.caveats()).isEmpty();
  }
}
