package vn.cchc.examples.sheets;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.junit.jupiter.api.Test;
import vn.cchc.agency.Agency;
import vn.cchc.agency.AgencyId;
import vn.cchc.agency.AgencyKind;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.examples.sheets.refusal.Refusal;
import vn.cchc.examples.sheets.refusal.RefusalCode;
import vn.cchc.examples.testsupport.KeptText;
import vn.cchc.indicator.Accumulation;
import vn.cchc.indicator.Indicator;
import vn.cchc.indicator.IndicatorId;
import vn.cchc.indicator.Measure;
import vn.cchc.indicator.TaskShare;
import vn.cchc.json.CchcJson;
import vn.cchc.period.ReportingPeriod;
import vn.cchc.plan.Criterion;
import vn.cchc.plan.Plan;
import vn.cchc.plan.PlanId;
import vn.cchc.plan.Scope;
import vn.cchc.plan.Selection;
import vn.cchc.plan.Target;
import vn.cchc.plan.TargetId;

/** Forms that go out, are filled in, and come back without a mapping. */
class FigureFormTest {
  private static final ReportingPeriod MARCH = ReportingPeriod.ofMonth(2020, 3);

  private static Plan plan() throws IOException {
    return CchcJson.readPlan(Files.readAllBytes(Path.of("../data/2020/plan.json")), "p")
        .value()
        .orElseThrow();
  }

  private static AgencyRegister register() throws IOException {
    return CchcJson.readAgencies(Files.readAllBytes(Path.of("../data/2020/agencies.json")), "a")
        .value()
        .orElseThrow();
  }

  @Test
  void aFormThatIsFilledInComesBackWithoutAMapping() throws IOException {
    FigureForm form = new FigureForm(plan(), register(), MARCH);
    AgencyId agency = AgencyId.of("so-y-te");
    ImmutableList<Indicator> indicators = form.expected().get(agency);
    assertThat(indicators).extracting(one -> one.id().value()).contains("ho-so-muc-3");
    byte[] empty = form.workbook(ImmutableSortedMap.of(agency, indicators));
    // 43926 is 5 April 2020.
    byte[] back =
        FilledForm.of(
            empty, "sheet1.xml", ImmutableList.of("C2=43926", "E5=45", "F5=50", "E6=0", "F6=0"));

    FormReading read = FormReading.of(new ByteArrayInputStream(back)).orElseThrow();
    assertThat(read.plan()).isEqualTo("cchc-2020");
    assertThat(read.mapping().hasRecordedAt()).isTrue();
    ImportReport report =
        new SheetImport(read.mapping(), register(), Optional.of(plan()))
            .read(new ByteArrayInputStream(back));
    assertThat(report.refusals()).isEmpty();
    assertThat(report.accepted()).hasSize(2);
    assertThat(report.rowsWithoutFigure()).isEqualTo(indicators.size() - 2);
    assertThat(report.ndjson())
        .startsWith(
            "{\"indicator\":\""
                + indicators.get(0).id()
                + "\",\"agency\":\"so-y-te\",\"period\":\"2020-03\",\"value\":{\"type\":\"ratio\","
                + "\"numerator\":45,\"denominator\":50},\"recordedAt\":\"2020-04-05T16:59:59Z\"");
  }

  @Test
  void anEmptyFormHasNoFigureAndNothingIsRefused() throws IOException {
    FigureForm form = new FigureForm(plan(), register(), MARCH);
    byte[] all = form.workbook(form.expected());
    FormReading read = FormReading.of(new ByteArrayInputStream(all)).orElseThrow();

    ImportReport report =
        new SheetImport(read.mapping().recordedAt(Instant.EPOCH), register(), Optional.empty())
            .read(new ByteArrayInputStream(all));
    assertThat(report.refusals()).isEmpty();
    assertThat(report.accepted()).isEmpty();
    assertThat(report.rowsWithoutFigure())
        .isEqualTo(form.expected().values().stream().mapToInt(ImmutableList::size).sum());
  }

  @Test
  void aDayOfReportingThatIsNoDayOfTheCalendarIsLeftToBeGiven() throws IOException {
    FigureForm form = new FigureForm(plan(), register(), MARCH);
    byte[] all = form.workbook(form.expected());

    assertThat(recordedAt(all, "2020-04-05")).isTrue();
    assertThat(recordedAt(all, "2020-02-30")).isFalse();
    assertThat(recordedAt(all, "2020-13-45")).isFalse();
    assertThat(recordedAt(all, "05/4/2020")).isTrue();
    assertThat(recordedAt(all, "30/02/2020")).isFalse();
    assertThat(recordedAt(all, "thường xuyên")).isFalse();
  }

  private static boolean recordedAt(byte[] form, String day) throws IOException {
    byte[] back = FilledForm.of(form, "sheet1.xml", ImmutableList.of("C2=" + day));
    return FormReading.of(new ByteArrayInputStream(back)).orElseThrow().mapping().hasRecordedAt();
  }

  private static Agency agency(String id, AgencyKind kind, String parent) {
    return Agency.builder()
        .id(AgencyId.of(id))
        .name(id)
        .kind(kind)
        .parent(Optional.of(parent).filter(some -> !some.isEmpty()).map(AgencyId::of))
        .build();
  }

  private static final AgencyRegister PROVINCE =
      AgencyRegister.of(
          List.of(
              agency("tinh", AgencyKind.PROVINCIAL_COMMITTEE, ""),
              agency("so", AgencyKind.DEPARTMENT, "tinh"),
              agency("trung-tam", AgencyKind.PUBLIC_SERVICE_UNIT, "so"),
              agency("ngoai", AgencyKind.DEPARTMENT, "")));

  private static Indicator.Builder indicator(Measure measure) {
    return Indicator.builder().id(IndicatorId.of("i")).name("I").measure(measure);
  }

  /** Who is asked for an indicator with a target of a scope. */
  private static List<String> asked(Indicator indicator, Scope scope, Criterion criterion) {
    Plan plan =
        Plan.builder()
            .id(PlanId.of("p"))
            .title("P")
            .period(ReportingPeriod.ofYear(2020))
            .addIndicators(indicator)
            .addTargets(
                Target.builder()
                    .id(TargetId.of("t"))
                    .text("t")
                    .indicator(indicator.id())
                    .scope(scope)
                    .criterion(criterion)
                    .build())
            .build();
    return new FigureForm(plan, PROVINCE, MARCH)
        .expected().entrySet().stream()
            .filter(one -> !one.getValue().isEmpty())
            .map(one -> one.getKey().value())
            .toList();
  }

  @Test
  void whoIsInTheScopeOfATargetIsAskedForItsFigures() {
    Indicator share = indicator(Measure.SHARE).accumulation(Accumulation.ADDITIVE).build();
    Criterion half = Criterion.atLeast(50);
    assertThat(asked(share, Scope.agency("so"), half)).containsExactly("so");
    assertThat(asked(share, Scope.aggregate("tinh"), half)).contains("so", "trung-tam");
    assertThat(asked(share, Scope.aggregate("tinh", AgencyKind.DEPARTMENT), half))
        .containsExactly("so");
    assertThat(asked(share, Scope.each(Selection.ofKinds(AgencyKind.DEPARTMENT)), half))
        .containsExactly("ngoai", "so");
    assertThat(asked(share, Scope.each(Selection.within("tinh")), half))
        .as("what is within an agency is not itself")
        .containsExactly("so", "trung-tam");
    assertThat(asked(share, Scope.share(80, Selection.of("so", "ngoai")), half))
        .containsExactly("ngoai", "so");
  }

  @Test
  void whatIsCountedFromTasksOrGradedOrDoneIsNotAskedFor() {
    Indicator ofTasks =
        indicator(Measure.SHARE).derivedFrom(TaskShare.of(TaskShare.Counted.COMPLETED)).build();
    assertThat(asked(ofTasks, Scope.agency("so"), Criterion.atLeast(50))).isEmpty();
    Indicator grade = indicator(Measure.GRADE).build();
    assertThat(asked(grade, Scope.agency("so"), Criterion.atLeastGrade("x", "A"))).isEmpty();
    Indicator done = indicator(Measure.COMPLETION).build();
    assertThat(asked(done, Scope.agency("so"), Criterion.doneBy())).isEmpty();
    Indicator rank = indicator(Measure.RANK).build();
    assertThat(asked(rank, Scope.agency("so"), Criterion.withinTop(10))).containsExactly("so");
  }

  @Test
  void anotherWorkbookIsNoForm() throws IOException {
    assertThat(FormReading.of(new ByteArrayInputStream(new RawXlsx("").bytes()))).isEmpty();
    assertThat(FormReading.of(new ByteArrayInputStream("a;b".getBytes(UTF_8)))).isEmpty();
  }

  /** Returns the parts of a workbook that people see, a line for each element. */
  private static String parts(byte[] workbook) throws IOException {
    Map<String, String> parts = new TreeMap<>();
    try (ZipArchiveInputStream zip =
        new ZipArchiveInputStream(new ByteArrayInputStream(workbook))) {
      for (ZipArchiveEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        String name = entry.getName();
        if (name.matches("xl/(?:worksheets/sheet1|styles|sharedStrings|comments1)\\.xml")) {
          String content = new String(zip.readAllBytes(), UTF_8).replace("><", ">\n<");
          parts.put(
              name,
              Pattern.compile("&#x([0-9a-f]+);")
                  .matcher(content)
                  .replaceAll(found -> Character.toString(Integer.parseInt(found.group(1), 16))));
        }
      }
    }
    StringBuilder text = new StringBuilder();
    parts.forEach((name, content) -> text.append(name).append('\n').append(content).append('\n'));
    return text.toString();
  }

  /**
   * The form of a share, an amount and a rank, to the last attribute: what is locked, what is
   * checked and what is said beside a cell.
   */
  @Test
  void theFormIsThisToTheLastAttribute() throws IOException {
    Plan plan =
        Plan.builder()
            .id(PlanId.of("p"))
            .title("Kế hoạch")
            .period(ReportingPeriod.ofYear(2020))
            .addIndicators(
                asked("share", Measure.SHARE)
                    .accumulation(Accumulation.ADDITIVE)
                    .numerator("số hồ sơ đúng hạn")
                    .denominator("tổng số hồ sơ")
                    .build(),
                asked("amount", Measure.QUANTITY).accumulation(Accumulation.ADDITIVE).build(),
                asked("rank", Measure.RANK).build())
            .addTargets(target("share", Criterion.atLeast(50)))
            .addTargets(target("amount", Criterion.atLeast(5)))
            .addTargets(target("rank", Criterion.withinTop(10)))
            .build();
    FigureForm form = new FigureForm(plan, PROVINCE, MARCH);
    String made = parts(form.workbook(form.expected()));

    KeptText.assertIs("figure-form.txt", made);
  }

  @Test
  void aFormIsOfOnePlan() throws IOException {
    Plan plan = plan();
    FigureForm form = new FigureForm(plan, PROVINCE, MARCH);
    byte[] bytes = form.workbook(form.expected());
    FormReading reading = FormReading.of(new ByteArrayInputStream(bytes)).orElseThrow();

    assertThat(reading.refusal(plan.id())).isEmpty();
    Refusal other = reading.refusal(PlanId.of("ke-hoach-khac")).orElseThrow();
    assertThat(other.code()).isEqualTo(RefusalCode.OTHER_PLAN);
    assertThat(other.expected()).isEqualTo("“ke-hoach-khac”");
    assertThat(other.actual()).isEqualTo("“" + plan.id().value() + "”");
  }

  private static Indicator.Builder asked(String id, Measure measure) {
    return Indicator.builder().id(IndicatorId.of(id)).name("Chỉ số " + id).measure(measure);
  }

  private static Target target(String indicator, Criterion criterion) {
    return Target.builder()
        .id(TargetId.of("t-" + indicator))
        .text("t")
        .indicator(IndicatorId.of(indicator))
        .scope(Scope.agency("so"))
        .criterion(criterion)
        .build();
  }
}
