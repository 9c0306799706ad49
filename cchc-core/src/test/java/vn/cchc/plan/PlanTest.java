package vn.cchc.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.cchc.agency.AgencyId;
import vn.cchc.agency.AgencyKind;
import vn.cchc.indicator.Accumulation;
import vn.cchc.indicator.GradeScheme;
import vn.cchc.indicator.GroupId;
import vn.cchc.indicator.Indicator;
import vn.cchc.indicator.IndicatorId;
import vn.cchc.indicator.Measure;
import vn.cchc.indicator.TaskId;
import vn.cchc.period.Days;
import vn.cchc.period.ReportingCalendar;
import vn.cchc.period.ReportingPeriod;

class PlanTest {
  private static final AgencyId HOME_AFFAIRS = AgencyId.of("so-noi-vu");
  private static final AgencyId FINANCE = AgencyId.of("so-tai-chinh");

  @Test
  void onlyIdTitleAndPeriodHaveToBeSet() {
    Plan plan = plan(builder -> {});

    assertThat(plan.targets()).isEmpty();
    assertThat(plan.taskGroups()).isEmpty();
    assertThat(plan.calendar()).isEqualTo(ReportingCalendar.CALENDAR);
    assertThatThrownBy(() -> Plan.builder().build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("id")
        .hasMessageContaining("title")
        .hasMessageContaining("period");
  }

  @Test
  void itMayAnnounceMoreTaskGroupsThanAreRecordedButNotNone() {
    assertThat(plan(builder -> builder.declaredTaskGroups(7)).declaredTaskGroups()).hasValue(7);
    assertThatThrownBy(() -> plan(builder -> builder.declaredTaskGroups(0)))
        .hasMessageContaining("must not announce fewer task groups than one, but announces 0");
  }

  @Test
  @Tag("D8")
  void itsDaysAreThoseOfItsCalendar() {
    assertThat(plan(builder -> {}).days())
        .isEqualTo(new Days(LocalDate.of(2020, 1, 1), LocalDate.of(2020, 12, 31)));
    assertThat(plan(builder -> builder.calendar(ReportingCalendar.ADMINISTRATIVE)).days())
        .isEqualTo(new Days(LocalDate.of(2019, 12, 15), LocalDate.of(2020, 12, 14)));
  }

  @Test
  @Tag("A6")
  void noTwoThingsOfOneKindHaveOneId() {
    assertRefused(
        builder -> builder.addIndicators(indicator("a"), indicator("a")),
        "plan cchc-2020: two of its indicators have the id a");
    assertRefused(
        builder -> builder.addTargets(objective("a"), objective("b"), objective("a")),
        "plan cchc-2020: two of its targets have the id a");
    assertRefused(
        builder -> builder.addTaskGroups(group("a"), group("a")),
        "plan cchc-2020: two of its task groups have the id a");
    assertRefused(
        builder -> builder.addTaskGroups(group("a", task("t")), group("b", task("t"))),
        "plan cchc-2020: two of its tasks have the id t");
    assertRefused(
        builder -> builder.addGradeSchemes(scheme("a"), scheme("a")),
        "plan cchc-2020: two of its grade schemes have the id a");
  }

  @Test
  void thingsOfDifferentKindsMayHaveOneId() {
    Plan plan =
        plan(
            builder ->
                builder
                    .addIndicators(indicator("a"))
                    .addTargets(objective("a"))
                    .addTaskGroups(group("a", task("a"))));

    assertThat(plan.indicator(IndicatorId.of("a"))).contains(indicator("a"));
    assertThat(plan.indicator(IndicatorId.of("b"))).isEmpty();
  }

  @Test
  void theOrderOfTheDocumentIsKept() {
    Plan plan =
        plan(
            builder ->
                builder.addFocus("thứ hai", "thứ nhất").addTargets(objective("b"), objective("a")));

    assertThat(plan.focus()).containsExactly("thứ hai", "thứ nhất");
    assertThat(plan.targets()).extracting(target -> target.id().value()).containsExactly("b", "a");
    assertRefused(builder -> builder.addFocus(" "), "focus: must not be blank");
  }

  @Test
  @Tag("A3")
  void theLeadDoesNotSupportToo() {
    assertThatThrownBy(() -> start("t").addSupporting(FINANCE, HOME_AFFAIRS).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("task t: lead so-noi-vu must not also support");
    Task task =
        start("t").addSupporting(FINANCE).addSupportingKinds(AgencyKind.DISTRICT_COMMITTEE).build();
    assertThat(task.lead()).hasValue(HOME_AFFAIRS);
    assertThat(task.supporting()).containsExactly(FINANCE);
    assertThat(task.supportingKinds()).containsExactly(AgencyKind.DISTRICT_COMMITTEE);
  }

  @Test
  @Tag("A3")
  void aTaskHasExactlyOneLead() {
    assertThatThrownBy(() -> Task.builder().id(TaskId.of("t")).name("việc").build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("task t: must have one lead or a selection of leads");
    assertThatThrownBy(() -> start("t").leads(Selection.of(FINANCE)).build())
        .hasMessage("task t: must have one lead or a selection of leads");
    assertThat(start("t").lead(FINANCE).build().lead()).hasValue(FINANCE);
  }

  @Test
  @Tag("A3")
  void anAgencyNamedAmongTheLeadsDoesNotSupportToo() {
    Task.Builder ofDepartments =
        Task.builder()
            .id(TaskId.of("t"))
            .name("việc")
            .leads(Selection.ofKinds(AgencyKind.DEPARTMENT).and(FINANCE))
            .addSupporting(HOME_AFFAIRS);
    assertThat(ofDepartments.build().lead()).isEmpty();
    assertThatThrownBy(() -> ofDepartments.addSupporting(FINANCE).build())
        .hasMessage("task t: lead so-tai-chinh must not also support");
  }

  @Test
  void blankTextsOfATaskAreRefusedByName() {
    assertThatThrownBy(() -> start("t").product("").build())
        .hasMessage("product: must not be blank");
    assertThatThrownBy(() -> start("t").funding("").build())
        .hasMessage("funding: must not be blank");
    assertThatThrownBy(() -> start("t").note("").build()).hasMessage("note: must not be blank");
    assertThatThrownBy(() -> TaskGroup.builder().id(GroupId.of("g")).name("").build())
        .hasMessage("task group name: must not be blank");
    assertThatThrownBy(() -> Task.builder().id(TaskId.of("t")).name(" ").lead(FINANCE).build())
        .hasMessage("task name: must not be blank");
  }

  private static void assertRefused(Consumer<Plan.Builder> more, String message) {
    assertThatThrownBy(() -> plan(more))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  private static Plan plan(Consumer<Plan.Builder> more) {
    Plan.Builder builder =
        Plan.builder()
            .id(PlanId.of("cchc-2020"))
            .title("Kế hoạch cải cách hành chính năm 2020")
            .period(ReportingPeriod.ofYear(2020));
    more.accept(builder);
    return builder.build();
  }

  private static Indicator indicator(String id) {
    return Indicator.builder()
        .id(IndicatorId.of(id))
        .name("Hồ sơ")
        .measure(Measure.SHARE)
        .accumulation(Accumulation.ADDITIVE)
        .build();
  }

  private static Target objective(String id) {
    return Target.builder().id(TargetId.of(id)).text("siết chặt kỷ cương").build();
  }

  private static GradeScheme scheme(String id) {
    return new GradeScheme(id, ImmutableList.of(new GradeScheme.Band("A", Optional.empty())));
  }

  private static TaskGroup group(String id, Task... tasks) {
    return TaskGroup.builder().id(GroupId.of(id)).name("Tổ chức bộ máy").addTasks(tasks).build();
  }

  private static Task task(String id) {
    return start(id).build();
  }

  private static Task.Builder start(String id) {
    return Task.builder().id(TaskId.of(id)).name("Rà soát các phòng").lead(HOME_AFFAIRS);
  }
}
