package vn.cchc.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.cchc.agency.Agency;
import vn.cchc.agency.AgencyId;
import vn.cchc.agency.AgencyKind;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.evaluation.Evaluator;
import vn.cchc.indicator.Accumulation;
import vn.cchc.indicator.Indicator;
import vn.cchc.indicator.IndicatorId;
import vn.cchc.indicator.Measure;
import vn.cchc.indicator.Ratio;
import vn.cchc.indicator.RollUp;
import vn.cchc.indicator.Unit;
import vn.cchc.observation.ObservationAccumulator;
import vn.cchc.period.ReportingPeriod;
import vn.cchc.plan.Criterion;
import vn.cchc.plan.Plan;
import vn.cchc.plan.PlanId;
import vn.cchc.plan.Scope;
import vn.cchc.plan.Target;
import vn.cchc.plan.TargetId;
import vn.cchc.verdict.Verdict;

/**
 * How much memory is asked for, which unlike time is nearly the same on every machine. The limits
 * are two to three times what it takes; who breaks one has lost a quick way.
 */
@Tag("currentJackson")
class EffortTest {
  private static final LocalDate DAY = LocalDate.of(2021, 1, 15);
  private static final int MONTHS = 12;

  private static byte[] lines(int agencies, int revisions) {
    StringBuilder lines = new StringBuilder();
    for (int revision = 1; revision <= revisions; revision++) {
      for (int agency = 0; agency < agencies; agency++) {
        for (int month = 1; month <= MONTHS; month++) {
          String line =
              ("{\"indicator\":\"ho-so\",\"agency\":\"xa-%d\",\"period\":\"2020-%02d\",\"value\":"
                      + "{\"type\":\"ratio\",\"numerator\":%d,\"denominator\":300},\"recordedAt\":"
                      + "\"2021-01-%02dT08:00:00Z\",\"source\":\"một cửa\"}\n")
                  .formatted(agency, month, agency % 300, revision);
          lines.append(line);
        }
      }
    }
    return lines.toString().getBytes(UTF_8);
  }

  private static AccumulatorReadResult folded(byte[] lines) {
    try {
      return CchcJson.foldObservations(new ByteArrayInputStream(lines), "a.ndjson", DAY, 1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The bytes for which some work asks, once it has been done a few times. */
  private static long effort(Runnable work) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 5; i++) {
      long before = threads.getCurrentThreadAllocatedBytes();
      work.run();
      least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
    }
    return least;
  }

  @Test
  void aLineThatIsNewTakesLittleMoreThanItsPlace() {
    byte[] lines = lines(3_000, 1);
    assertThat(folded(lines).read().good()).isEqualTo(3_000 * MONTHS);
    assertThat(effort(() -> folded(lines))).isLessThan(3_000L * MONTHS * 350);
  }

  @Test
  void aLineThatRevisesAnotherTakesNextToNothing() {
    byte[] once = lines(500, 1);
    byte[] often = lines(500, 20);
    long more = effort(() -> folded(often)) - effort(() -> folded(once));
    assertThat(more).isLessThan(19L * 500 * MONTHS * 130);
  }

  @Test
  void theStateOfAFoldIsSmall() {
    assertThat(folded(lines(1_000, 1)).accumulator().toBytes())
        .hasSizeLessThan(1_000 * MONTHS * 20);
  }

  @Test
  void aVerdictTakesLittle() {
    Criterion criterion = Criterion.atLeast(60);
    long verdicts =
        effort(
            () -> {
              for (int i = 0; i < 10_000; i++) {
                Verdict.of(criterion, Ratio.of(i % 2_000, 2_000)).margin().orElseThrow();
              }
            });
    assertThat(verdicts).isLessThan(10_000L * 1_000);
  }

  @Test
  void anEvaluationGrowsWithItsFiguresAndNotFaster() {
    long few = evaluation(500);
    long many = evaluation(5_000);
    assertThat(few).isLessThan(500L * MONTHS * 380);
    assertThat(many).isLessThan(few * 15);
  }

  @Test
  void aPlanTakesAFewTimesItsText() {
    byte[] json = plan(300);
    assertThat(CchcJson.readPlan(json, "").value()).isPresent();
    assertThat(effort(() -> CchcJson.readPlan(json, ""))).isLessThan(json.length * 45L);
  }

  private static byte[] plan(int count) {
    StringJoiner targets = new StringJoiner(",\n", "\"targets\": [", "]");
    StringJoiner tasks = new StringJoiner(",\n", "\"tasks\": [", "]");
    for (int i = 0; i < count; i++) {
      targets.add(
          ("{\"id\": \"muc-%d\", \"text\": \"tối thiểu 40 %% hồ sơ\", \"indicator\": \"ho-so\","
                  + "\"criterion\": {\"type\": \"atLeast\", \"value\": 40}, \"scope\": {\"type\":"
                  + " \"aggregate\", \"agency\": \"tinh\", \"kinds\": [\"communeCommittee\"]}}")
              .formatted(i));
      tasks.add(
          ("{\"id\": \"viec-%d\", \"name\": \"Rà soát, sắp xếp lại\", \"lead\": \"so-a\","
                  + " \"supporting\": [\"so-b\", \"so-c\"], \"product\": \"Báo cáo của tỉnh\","
                  + " \"deadline\": {\"type\": \"by\", \"date\": \"2020-09-30\"}}")
              .formatted(i));
    }
    return ("{\"format\": \"cchc-plan/1\", \"id\": \"p\", \"title\": \"Kế hoạch\", \"period\":"
            + " \"2020\", \"indicators\": [{\"id\": \"ho-so\", \"name\": \"Hồ sơ\","
            + " \"measure\": \"share\", \"accumulation\": \"additive\"}],\n"
            + "%s,\n"
            + "\"taskGroups\": [{\"id\": \"nhom\", \"name\": \"Nhóm\", %s}]}")
        .formatted(targets, tasks)
        .getBytes(UTF_8);
  }

  private static long evaluation(int agencies) {
    ObservationAccumulator accumulator = folded(lines(agencies, 1)).accumulator();
    AgencyId root = AgencyId.of("tinh");
    List<Agency> all = new ArrayList<>();
    all.add(Agency.builder().id(root).name("Tỉnh").kind(AgencyKind.PROVINCIAL_COMMITTEE).build());
    for (int i = 0; i < agencies; i++) {
      all.add(
          Agency.builder()
              .id(AgencyId.of("xa-" + i))
              .name("Xã")
              .kind(AgencyKind.COMMUNE_COMMITTEE)
              .parent(root)
              .build());
    }
    AgencyRegister register = AgencyRegister.of(all);
    Indicator indicator =
        Indicator.builder()
            .id(IndicatorId.of("ho-so"))
            .name("Hồ sơ")
            .unit(Unit.PERCENT)
            .measure(Measure.SHARE)
            .accumulation(Accumulation.ADDITIVE)
            .rollUp(RollUp.POOLED)
            .build();
    Target target =
        Target.builder()
            .id(TargetId.of("muc"))
            .text("tối thiểu 40 %")
            .indicator(indicator.id())
            .criterion(Criterion.atLeast(40))
            .scope(Scope.aggregate(root))
            .build();
    Plan plan =
        Plan.builder()
            .id(PlanId.of("p"))
            .title("Kế hoạch")
            .period(ReportingPeriod.ofYear(2020))
            .addIndicator(indicator)
            .addTarget(target)
            .build();
    assertThat(
            Evaluator.evaluate(plan, register, accumulator).result("muc").coverage().orElseThrow())
        .satisfies(coverage -> assertThat(coverage.reported()).isEqualTo(agencies));
    return effort(() -> Evaluator.evaluate(plan, register, accumulator));
  }
}
