package vn.cchc.examples.report.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cchc.agency.Agency;
import vn.cchc.agency.AgencyId;
import vn.cchc.agency.AgencyKind;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.evaluation.ReportComparison;
import vn.cchc.evaluation.TargetResult;
import vn.cchc.indicator.Accumulation;
import vn.cchc.indicator.Completion;
import vn.cchc.indicator.GroupId;
import vn.cchc.indicator.Indicator;
import vn.cchc.indicator.IndicatorId;
import vn.cchc.indicator.Measure;
import vn.cchc.indicator.Ratio;
import vn.cchc.indicator.RollUp;
import vn.cchc.indicator.Subject;
import vn.cchc.indicator.TaskId;
import vn.cchc.indicator.Value;
import vn.cchc.observation.Observation;
import vn.cchc.observation.ObservationAccumulator;
import vn.cchc.observation.Observations;
import vn.cchc.period.Deadline;
import vn.cchc.period.ReportingPeriod;
import vn.cchc.plan.Criterion;
import vn.cchc.plan.Plan;
import vn.cchc.plan.PlanHistory;
import vn.cchc.plan.Scope;
import vn.cchc.plan.Selection;
import vn.cchc.plan.Target;
import vn.cchc.plan.Task;
import vn.cchc.plan.TaskGroup;
import vn.cchc.tasks.TaskState;
import vn.cchc.tasks.Timeliness;
import vn.cchc.text.Language;

/** What somebody has to see to, in which order, and in which words and colours. */
class FollowUpTest {
  private static final LocalDate DUE = LocalDate.of(2021, 1, 15);
  private static final LocalDate OCTOBER = LocalDate.of(2020, 10, 15);
  private static final AgencyRegister REGISTER =
      AgencyRegister.of(
          Agency.of("tinh", "UBND tỉnh", AgencyKind.PROVINCIAL_COMMITTEE),
          Agency.of("a", "Sở A", AgencyKind.DEPARTMENT).under("tinh"),
          Agency.of("b", "Sở B", AgencyKind.DEPARTMENT).under("tinh"));

  private static Indicator indicator(String id) {
    return Indicator.builder()
        .id(IndicatorId.of(id))
        .name("Hồ sơ")
        .measure(Measure.SHARE)
        .accumulation(Accumulation.ADDITIVE)
        .rollUp(RollUp.POOLED)
        .caseName("files")
        .build();
  }

  private static Target target(String id, Criterion criterion, Scope scope) {
    return Target.builder()
        .id(id)
        .text("Mục " + id)
        .indicator(id)
        .criterion(criterion)
        .scope(scope)
        .build();
  }

  private static Target ofProvince(String id, Criterion criterion) {
    return target(id, criterion, Scope.agency("tinh"));
  }

  private static Observation fact(Subject subject, String agency, Value value) {
    return Observation.builder()
        .subject(subject)
        .agency(AgencyId.of(agency))
        .period(ReportingPeriod.ofQuarter(2020, 1))
        .value(value)
        .recordedAt(Instant.parse("2020-07-04T01:00:00Z"))
        .build();
  }

  private static Observation figure(String target, String agency, long part, long whole) {
    return fact(IndicatorId.of(target), agency, Ratio.of(part, whole));
  }

  private static Edition edition(LocalDate day, Plan.Builder plan, Observation... facts) {
    ObservationAccumulator known = Stream.of(facts).collect(ObservationAccumulator.collector(day));
    return Edition.of(JudgedPlan.of(plan.build(), REGISTER, known), Language.ENGLISH);
  }

  private static Plan.Builder plan(Target... targets) {
    Plan.Builder plan =
        Plan.builder().id("kh").title("Kế hoạch").period(ReportingPeriod.ofYear(2020));
    for (Target target : targets) {
      plan.addIndicators(indicator(target.id().value()));
    }
    return plan.addTargets(targets);
  }

  private static final Target[] FIVE = {
    ofProvince("dat", Criterion.atLeast(60)),
    ofProvince("im", Criterion.atLeast(60)),
    ofProvince("it", Criterion.atLeast(90)),
    ofProvince("nhieu", Criterion.atMost(10)),
    ofProvince("xa", Criterion.atLeast(60)),
  };
  private static final Observation[] FIGURES = {
    figure("dat", "tinh", 70, 100),
    figure("it", "tinh", 60, 100),
    figure("nhieu", "tinh", 50, 100),
    figure("xa", "tinh", 30, 100),
  };

  private static OpenTargets open(Edition edition) {
    return new OpenTargets(edition, AgencyResults.of(edition));
  }

  @Test
  void theTargetThatLacksMostOfWhatIsAskedComesFirstAndTheOpenOnesLast() {
    for (LocalDate day : List.of(DUE, OCTOBER)) {
      assertThat(open(edition(day, plan(FIVE), FIGURES)).all())
          .extracting(result -> result.target().value())
          .containsExactly("xa", "nhieu", "it", "im");
    }
  }

  @Test
  void aMissedTargetComesBeforeOneThatIsOnlyBelowItsLevel() {
    Target early = FIVE[2].toBuilder().due(LocalDate.of(2020, 9, 30)).build();

    assertThat(open(edition(OCTOBER, plan(early, FIVE[4]), FIGURES)).all())
        .extracting(result -> result.target().value())
        .containsExactly("it", "xa");
  }

  private static List<String> cards(Edition edition) {
    return new Headline(edition, new AgencyMatrix(edition, AgencyResults.of(edition)))
        .cards().stream()
            .map(
                card ->
                    card.name()
                        + card.numbers().stream()
                            .map(one -> "|" + one.number() + " " + one.words() + " " + one.tone())
                            .reduce("", String::concat))
            .toList();
  }

  @Test
  void targetsThatAreDueAreCountedByOutcomeAndTheOthersByLevel() {
    assertThat(cards(edition(DUE, plan(FIVE), FIGURES)))
        .containsExactly("Due: 5 targets|3 not met MISSED|1 undecided NO_DATA|1 met MET");
    assertThat(cards(edition(OCTOBER, plan(FIVE), FIGURES)))
        .hasSize(2)
        .first()
        .isEqualTo("No target is due yet");
    assertThat(cards(edition(OCTOBER, plan(FIVE), FIGURES)).get(1))
        .startsWith("Not yet due: 5 targets, 77 days left|3 ")
        .contains("|1 undecided NO_DATA|1 ")
        .endsWith("MET");
  }

  private static TargetResult result(Edition edition) {
    return edition.results().get(0);
  }

  @Test
  void whatATargetLacksOrCanSpareIsSaidInCases() {
    Edition missed = edition(OCTOBER, plan(FIVE[4]), FIGURES);
    CaseTexts lacking = new CaseTexts(missed, result(missed));
    assertThat(lacking.existing()).hasValue("30 files");
    assertThat(lacking.added()).hasValue("75 files");
    assertThat(lacking.affordable()).isEmpty();
    assertThat(open(missed).lacking(result(missed))).hasValue("30 files missing");

    Edition met = edition(OCTOBER, plan(FIVE[0]), FIGURES);
    CaseTexts spare = new CaseTexts(met, result(met));
    assertThat(spare.existing()).isEmpty();
    assertThat(spare.added()).isEmpty();
    assertThat(spare.affordable()).hasValue("16 files");
    assertThat(open(met).lacking(result(met))).isEmpty();

    Edition never =
        edition(
            OCTOBER,
            plan(ofProvince("dat", Criterion.atLeast(100))),
            figure("dat", "tinh", 99, 100));
    assertThat(new CaseTexts(never, result(never)).added()).hasValue("not possible");
    assertThat(new CaseTexts(never, result(never)).existing()).hasValue("1 files");
  }

  private static final Target EACH =
      target("moi", Criterion.atLeast(60), Scope.each(Selection.of("a", "b")));

  @Test
  void ofATargetForEachAgencyTheAgenciesAreCounted() {
    Edition edition =
        edition(DUE, plan(EACH), figure("moi", "a", 50, 100), figure("moi", "b", 70, 100));
    TargetResult result = result(edition);
    OpenTargets open = open(edition);

    assertThat(open.today(result)).hasValue("1 of 2 agencies");
    assertThat(open.asked(result).orElseThrow()).startsWith("every agency ").contains("60%");
    assertThat(open.distance(result)).hasValue("−1 agency");
    assertThat(open.furthest(result)).isEqualTo("Sở A");
    assertThat(open.alsoHoldingBack(result)).isEmpty();
    assertThat(open.since(result)).hasValueSatisfying(since -> assertThat(since).contains("2020"));
  }

  @Test
  void theAgencyFurthestFromTheTargetIsNamedFirstAndTheSilentWhereItIsOpen() {
    Edition both =
        edition(DUE, plan(EACH), figure("moi", "a", 50, 100), figure("moi", "b", 40, 100));
    assertThat(open(both).furthest(result(both))).isEqualTo("Sở B (40.00%), Sở A (50.00%)");
    Edition silent = edition(DUE, plan(EACH), figure("moi", "b", 70, 100));
    assertThat(open(silent).furthest(result(silent))).isEmpty();
    assertThat(open(silent).alsoHoldingBack(result(silent))).endsWith(": Sở A");
  }

  private static Task task(String id, Deadline deadline) {
    return Task.builder().id(id).name("Việc " + id).lead("a").deadline(deadline).build();
  }

  private static Observation report(String task, Completion value) {
    return fact(TaskId.of(task), "a", value);
  }

  @Test
  void tasksThatAreLongestOverdueComeFirstAndConflictsAreNamed() {
    TaskGroup group =
        TaskGroup.builder()
            .id(GroupId.of("nhom"))
            .name("Nhóm")
            .addTasks(
                task("mau-thuan", Deadline.by(LocalDate.of(2020, 12, 1))),
                task("muon", Deadline.by(LocalDate.of(2020, 10, 10))),
                task("qua-han", Deadline.by(LocalDate.of(2020, 6, 30))),
                task("xong", Deadline.by(LocalDate.of(2020, 6, 30))),
                task("chua", Deadline.by(LocalDate.of(2020, 12, 31))))
            .build();
    Edition edition =
        edition(
            OCTOBER,
            plan().addTaskGroups(group),
            report("mau-thuan", Completion.notDone()),
            report("mau-thuan", Completion.on(LocalDate.of(2020, 5, 1))),
            report("muon", Completion.notDone(BigDecimal.valueOf(40))),
            report("qua-han", Completion.notDone()),
            report("xong", Completion.on(LocalDate.of(2020, 6, 30))),
            report("chua", Completion.notDone()));
    OpenTasks open = new OpenTasks(edition);

    assertThat(open.all())
        .extracting(task -> task.task().value() + ": " + open.overdue(task))
        .containsExactly(
            "qua-han: 107 days overdue",
            "muon: 5 days overdue",
            "mau-thuan: " + edition.messages().state(TaskState.CONFLICTING));
    assertThat(open.standing(open.all().get(1))).endsWith(", 40%");
    assertThat(cards(edition))
        .contains("5 tasks|2 overdue MISSED|2 open, not overdue NO_DATA|1 completed MET");
  }

  @ParameterizedTest
  @CsvSource({
    "COMPLETED, ON_TIME, MET",
    "COMPLETED, LATE, LATE",
    "COMPLETED, NO_DEADLINE, MET",
    "IN_PROGRESS, OVERDUE, MISSED",
    "IN_PROGRESS, NOT_YET_DUE, UNDER_WAY",
    "NOT_STARTED, NOT_YET_DUE, UNDER_WAY",
    "NO_REPORT, NOT_YET_DUE, NO_DATA",
    "NO_REPORT, OVERDUE, MISSED",
    "CONFLICTING, NO_DEADLINE, CONFLICT"
  })
  void theColourOfATaskFollowsItsTimelinessAndThenItsState(
      TaskState state, Timeliness timeliness, Tone tone) {
    assertThat(Tone.of(state, timeliness)).isEqualTo(tone);
  }

  @Test
  void theColourOfATargetFollowsItsLevelBeforeItIsDue() {
    Edition edition = edition(OCTOBER, plan(FIVE), FIGURES);

    assertThat(edition.results())
        .extracting(Tone::of)
        .containsExactly(Tone.MET, Tone.NO_DATA, Tone.MISSED, Tone.MISSED, Tone.MISSED);
  }

  @Test
  void aComparisonIsOfTheDayOfTheReport() {
    Edition edition = edition(OCTOBER, plan(FIVE), FIGURES);
    ReportComparison ofJanuary =
        ReportComparison.between(
            PlanHistory.of(edition.plan()),
            REGISTER,
            Observations.of(ImmutableList.copyOf(FIGURES)),
            OCTOBER,
            DUE);

    assertThatThrownBy(
            () ->
                new JudgedPlan(edition.plan(), REGISTER, edition.report(), Optional.of(ofJanuary)))
        .hasMessage("comparison: must be of the day of the report, 2020-10-15");
  }

  @Test
  void changedTasksOfWhichNoneIsOverdueOrCompletedAreOnlyCounted() {
    Changes changes = new Changes(edition(OCTOBER, plan(FIVE), FIGURES));

    assertThat(changes.counted(List.of())).isEqualTo("0 tasks changed");
    assertThat(changes.countOfTasks()).isEmpty();
  }
}
