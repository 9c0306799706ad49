package vn.cchc.examples.embedding;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import vn.cchc.agency.Agency;
import vn.cchc.agency.AgencyKind;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.evaluation.EvaluationReport;
import vn.cchc.evaluation.Evaluator;
import vn.cchc.indicator.Accumulation;
import vn.cchc.indicator.Indicator;
import vn.cchc.indicator.Measure;
import vn.cchc.indicator.RollUp;
import vn.cchc.message.Messages;
import vn.cchc.observation.Observations;
import vn.cchc.period.ReportingPeriod;
import vn.cchc.plan.Criterion;
import vn.cchc.plan.Plan;
import vn.cchc.plan.Scope;
import vn.cchc.plan.Selection;
import vn.cchc.plan.Target;
import vn.cchc.text.Language;
import vn.cchc.validation.PlanValidator;

/** A plan, a register and figures without a file; all of them are made up. */
public final class PlanInCode {
  private PlanInCode() {}

  /**
   * Prints the results of the plan in the running year.
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
    Indicator online =
        Indicator.builder()
            .id("ho-so-truc-tuyen")
            .name("Tỷ lệ hồ sơ nộp trực tuyến")
            .measure(Measure.SHARE)
            .accumulation(Accumulation.ADDITIVE)
            .rollUp(RollUp.POOLED)
            .build();
    Target wholeProvince =
        Target.builder()
            .id("toan-tinh")
            .text("tối thiểu 60% hồ sơ của toàn tỉnh nộp trực tuyến")
            .indicator("ho-so-truc-tuyen")
            .criterion(Criterion.atLeast(60))
            .scope(Scope.aggregate("ubnd-tinh"))
            .build();
    Target eachDepartment =
        wholeProvince.toBuilder()
            .id("tung-so")
            .text("tối thiểu 60% hồ sơ của mỗi sở nộp trực tuyến")
            .scope(Scope.each(Selection.ofKinds(AgencyKind.DEPARTMENT)))
            .build();
    Plan plan =
        Plan.builder()
            .id("cchc-2026")
            .title("Kế hoạch cải cách hành chính năm 2026")
            .period(ReportingPeriod.ofYear(2026))
            .addIndicators(online)
            .addTargets(wholeProvince, eachDepartment)
            .build();

    Plan misspelt =
        plan.toBuilder()
            .addTargets(eachDepartment.toBuilder().id("so").indicator("ho-so-tructuyen").build())
            .build();
    PlanValidator.validate(misspelt, agencies)
        .forEach(problem -> out.println(Messages.of(Language.VIETNAMESE).describe(problem)));

    Instant september = Instant.parse("2026-09-30T02:00:00Z");
    Observations figures =
        Observations.builder()
            .addRatio("ho-so-truc-tuyen", "so-noi-vu", "2026-9M", 420L, 600L, september)
            .addRatio("ho-so-truc-tuyen", "so-tu-phap", "2026-9M", 119L, 200L, september)
            .build();
    EvaluationReport report =
        Evaluator.evaluate(plan, agencies, figures, LocalDate.of(2026, 10, 10));
    Messages messages = Messages.of(Language.VIETNAMESE).naming(agencies, report.asOf());
    report.results().forEach(result -> out.println(messages.explain(result)));
  }
}
