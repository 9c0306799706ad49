package vn.cchc.json.cursor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cchc.agency.AgencyLevel;
import vn.cchc.agency.SuccessionType;
import vn.cchc.evaluation.UnusedFigures;
import vn.cchc.indicator.Accumulation;
import vn.cchc.indicator.Measure;
import vn.cchc.indicator.RollUp;
import vn.cchc.indicator.TaskShare;
import vn.cchc.indicator.WhenNothingArose;
import vn.cchc.observation.ObservationKind;
import vn.cchc.observation.ObservationStatus;
import vn.cchc.organisation.Activity;
import vn.cchc.organisation.ConversionForm;
import vn.cchc.organisation.DelegationKind;
import vn.cchc.period.Frequency;
import vn.cchc.period.ReportingCalendar;
import vn.cchc.plan.Commitment;
import vn.cchc.plan.Criterion;
import vn.cchc.plan.PartialCoverage;
import vn.cchc.ranking.RankedAgency;
import vn.cchc.ranking.Ranking;
import vn.cchc.scorecard.ScoreNode;
import vn.cchc.scorecard.Scorecard;
import vn.cchc.scorecard.ScoringRound;
import vn.cchc.scorecard.scoring.AgencyScore;
import vn.cchc.scorecard.scoring.ClassResult;
import vn.cchc.scorecard.scoring.NodeScore;
import vn.cchc.scorecard.scoring.PublishedTotal;
import vn.cchc.scorecard.scoring.UnusedEntry;
import vn.cchc.tasks.TaskState;
import vn.cchc.tasks.Timeliness;
import vn.cchc.verdict.Level;
import vn.cchc.verdict.Maintained;
import vn.cchc.verdict.Outcome;
import vn.cchc.verdict.Pace;
import vn.cchc.verdict.RemarkCode;

/** The names of constants in documents, which a renamed constant must not change. */
public class EnumNamesTest {
  public static Stream<Arguments> names() {
    return Stream.of(
        Arguments.of(AgencyLevel.class, "central province district commune unit"),
        Arguments.of(SuccessionType.class, "merge split rename dissolve transfer convert"),
        Arguments.of(Activity.class, "active inactive"),
        Arguments.of(
            ConversionForm.class,
            "enterpriseModel equitisation publicPrivatePartnership other stays"),
        Arguments.of(DelegationKind.class, "authorisation decentralisation"),
        Arguments.of(
            Outcome.class,
            "notAssessed conflict invalidData noBaseline noData nothingArose met notDue notMet"),
        Arguments.of(Ranking.Better.class, "higher lower"),
        Arguments.of(
            RankedAgency.NoPlace.class, "partial conflict invalidData noData nothingArose"),
        Arguments.of(Maintained.class, "yes no unknown"),
        Arguments.of(Pace.class, "ahead onPace behind"),
        Arguments.of(Level.class, "atLevel below undecided"),
        Arguments.of(
            RemarkCode.class,
            "withinRounding nothingAroseCountsAsMet nothingAroseCountsAsNotMet otherSourceDiffers"
                + " hypothetical notFromTheBeginning predecessorFigures dividedPredecessor"
                + " notAMemberThen notOfTheLead figuresDiffer periodsOverlap partExceedsWhole"
                + " wrongKind percentagesNotAddable notAddable notRolledUp tooLarge otherScheme"
                + " notThereAnyMore spansAMove containsPredecessors setAside withdrawn"
                + " cumulativeFell recordedBeforeItsEnd zeroBaseline populationDiffers"
                + " pointlessThreshold looksLikeState rootRepeatsItsParts"
                + " approximateTarget"),
        Arguments.of(TaskState.class, "noReport conflicting notStarted inProgress completed"),
        Arguments.of(Timeliness.class, "onTime late notYetDue overdue noDeadline"),
        Arguments.of(
            UnusedFigures.Cause.class,
            "unknownIndicator unknownTask derivedIndicator unknownAgency outsideTheAgencysLife"
                + " notOfTheLead outsideScope outsideWindow afterCut nothingToWithdraw"),
        Arguments.of(TaskShare.Counted.class, "completed onTime"),
        Arguments.of(Accumulation.class, "additive cumulative state"),
        Arguments.of(Measure.class, "share ratio quantity rank grade completion"),
        Arguments.of(RollUp.class, "pooled sum mean highest lowest none"),
        Arguments.of(WhenNothingArose.class, "neutral met notMet"),
        Arguments.of(ObservationKind.class, "selfReported appraised published"),
        Arguments.of(ObservationStatus.class, "draft provisional final withdrawn"),
        Arguments.of(Frequency.class, "week month quarter halfYear year"),
        Arguments.of(ReportingCalendar.class, "calendar administrative"),
        Arguments.of(Commitment.class, "ensure strive maintain"),
        Arguments.of(Criterion.Direction.class, "increase decrease"),
        Arguments.of(PartialCoverage.class, "open final"),
        Arguments.of(ScoreNode.Combination.class, "sum weightedSum mean lowest"),
        Arguments.of(ScoreNode.WhenNotApplicable.class, "excluded fullMark zero redistribute"),
        Arguments.of(ScoreNode.WhenMissing.class, "incomplete zero"),
        Arguments.of(ScoreNode.Source.class, "appraisal survey index automatic"),
        Arguments.of(ScoreNode.Evidence.class, "required optional none"),
        Arguments.of(Scorecard.RankedBy.class, "exactTotal printedTotal"),
        Arguments.of(ScoringRound.class, "self appraised1 explained appraised2 published"),
        Arguments.of(
            NodeScore.State.class,
            "scored missing missingAsZero invalid conflict leaderUnknown notApplicable knockedOut"
                + " incomplete"),
        Arguments.of(NodeScore.Cause.class, "set entered nothingArose noPart"),
        Arguments.of(AgencyScore.Unranked.class, "notApplicable incomplete notAppraised"),
        Arguments.of(ClassResult.State.class, "classed unclassed undecided tied noClasses"),
        Arguments.of(
            PublishedTotal.Finding.class, "equal withinRounding contradiction notCheckable"),
        Arguments.of(
            UnusedEntry.Cause.class,
            "otherScorecard unknownAgency notInABlock unknownNode unknownAdjustment"
                + " unfitAdjustment"));
  }

  @ParameterizedTest
  @MethodSource("names")
  <E extends Enum<E>> void everyConstantHasItsFixedName(Class<E> type, String names) {
    E[] constants = type.getEnumConstants();
    assertThat(Arrays.stream(constants).map(EnumNames::of).toList())
        .containsExactlyInAnyOrder(names.split(" "));
    for (E constant : constants) {
      assertThat(EnumNames.find(type, EnumNames.of(constant))).hasValue(constant);
    }
    assertThat(EnumNames.all(type))
        .isEqualTo(Arrays.stream(constants).map(EnumNames::of).collect(Collectors.joining(", ")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "NOT_MET", "not_met", "NotMet", "notmet", "not met", "NOTMET", "not-met", "", " notMet",
        "ıotMet"
      })
  void anyOtherSpellingIsNoName(String name) {
    assertThat(EnumNames.find(Outcome.class, name)).isEmpty();
  }
}
