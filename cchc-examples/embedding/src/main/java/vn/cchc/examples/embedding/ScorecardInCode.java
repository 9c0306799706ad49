package vn.cchc.examples.embedding;

import static vn.cchc.scorecard.ClassScheme.everyArea;
import static vn.cchc.scorecard.ClassScheme.scoreClass;
import static vn.cchc.scorecard.ScoreRule.step;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cchc.agency.Agency;
import vn.cchc.agency.AgencyKind;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.indicator.Accumulation;
import vn.cchc.indicator.Indicator;
import vn.cchc.indicator.Measure;
import vn.cchc.message.Messages;
import vn.cchc.message.ScoreMessages;
import vn.cchc.observation.ObservationAccumulator;
import vn.cchc.period.ReportingPeriod;
import vn.cchc.plan.Plan;
import vn.cchc.plan.Selection;
import vn.cchc.scorecard.AgencyBlock;
import vn.cchc.scorecard.ClassScheme;
import vn.cchc.scorecard.ScoreInterval;
import vn.cchc.scorecard.ScoreNode;
import vn.cchc.scorecard.ScoreRule;
import vn.cchc.scorecard.Scorecard;
import vn.cchc.scorecard.entry.ScoreEntries;
import vn.cchc.scorecard.scoring.ScoreReport;
import vn.cchc.scorecard.scoring.Scorer;
import vn.cchc.text.Language;

/** A set of criteria that is built in code, and scored by the rows of a database. */
public final class ScorecardInCode {
  private static final Instant JANUARY = Instant.parse("2027-01-05T02:00:00Z");

  /** Made up; in one of them a count is NULL. */
  private static final List<Row> ROWS =
      List.of(
          new Row("truc-tuyen", "so-noi-vu", 1_260L, 1_800L),
          new Row("dung-han", "so-noi-vu", 1_782L, 1_800L),
          new Row("truc-tuyen", "so-tu-phap", 430L, 500L),
          new Row("dung-han", "so-tu-phap", 465L, 500L),
          new Row("truc-tuyen", "so-tai-chinh", 150L, null));

  private ScorecardInCode() {}

  /**
   * Prints the places of the departments.
   *
   * @param arguments none
   */
  public static void main(String[] arguments) {
    print(new PrintStream(System.out, true, StandardCharsets.UTF_8));
  }

  static void print(PrintStream out) {
    AgencyRegister agencies =
        AgencyRegister.of(
            Agency.of("ubnd-tinh", "UBND tỉnh", AgencyKind.PROVINCIAL_COMMITTEE),
            Agency.of("so-noi-vu", "Sở Nội vụ", AgencyKind.DEPARTMENT).under("ubnd-tinh"),
            Agency.of("so-tu-phap", "Sở Tư pháp", AgencyKind.DEPARTMENT).under("ubnd-tinh"));
    Plan plan =
        Plan.builder()
            .id("cchc-2026")
            .title("Kế hoạch cải cách hành chính năm 2026")
            .period(ReportingPeriod.ofYear(2026))
            .addIndicators(
                share("truc-tuyen", "Tỷ lệ hồ sơ nộp trực tuyến"),
                share("dung-han", "Tỷ lệ hồ sơ giải quyết đúng hạn"))
            .build();

    Scorecard set =
        Scorecard.builder()
            .id("bo-tieu-chi-2026")
            .title("Bộ tiêu chí xác định Chỉ số cải cách hành chính năm 2026")
            .edition(ReportingPeriod.ofYear(2026))
            .total(100)
            .addNodes(
                ScoreNode.builder()
                    .code("1")
                    .name("Nộp hồ sơ trực tuyến")
                    .max(60)
                    .source(ScoreNode.Source.AUTOMATIC)
                    .rule(ScoreRule.proportional(80).by("truc-tuyen"))
                    .build(),
                ScoreNode.builder()
                    .code("2")
                    .name("Giải quyết đúng hạn")
                    .max(40)
                    .source(ScoreNode.Source.AUTOMATIC)
                    .rule(
                        ScoreRule.steps(
                                step(ScoreInterval.from(98), 40),
                                step(ScoreInterval.between(90, 98), 20),
                                step(ScoreInterval.below(90), 0))
                            .by("dung-han"))
                    .build())
            .classes(
                ClassScheme.of(
                    scoreClass("Tốt", ScoreInterval.from(80), everyArea(70)),
                    scoreClass("Khá", ScoreInterval.from(65)),
                    scoreClass("Trung bình", ScoreInterval.below(65))))
            .addBlocks(AgencyBlock.of("so", "Các sở", Selection.ofKinds(AgencyKind.DEPARTMENT)))
            .build();

    ObservationAccumulator figures = ObservationAccumulator.asOf(LocalDate.of(2027, 1, 15));
    ObservationAccumulator.Rows rows = figures.rows();
    for (Row row : ROWS) {
      rows.addRatio(row.indicator(), row.agency(), "2026", row.done(), row.all(), JANUARY);
    }
    ScoreReport report = Scorer.score(set, agencies, ScoreEntries.of(List.of()), plan, figures);
    ScoreMessages messages = ScoreMessages.of(Language.VIETNAMESE).naming(agencies, report.asOf());
    report.agencies().forEach(score -> out.println(messages.explain(set, score)));
    Messages words = Messages.of(Language.VIETNAMESE);
    rows.problems().forEach(problem -> out.println(words.describe(problem)));
  }

  private static Indicator share(String id, String name) {
    return Indicator.builder()
        .id(id)
        .name(name)
        .measure(Measure.SHARE)
        .accumulation(Accumulation.ADDITIVE)
        .build();
  }

  private record Row(String indicator, String agency, @Nullable Long done, @Nullable Long all) {}
}
