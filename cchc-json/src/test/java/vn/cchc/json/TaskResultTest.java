package vn.cchc.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.cchc.agency.AgencyId;
import vn.cchc.agency.AgencyKind;
import vn.cchc.evaluation.EvaluationReport;
import vn.cchc.indicator.GroupId;
import vn.cchc.indicator.TaskId;
import vn.cchc.period.ReportingPeriod;
import vn.cchc.plan.Selection;
import vn.cchc.tasks.TaskPeriod;
import vn.cchc.tasks.TaskResult;
import vn.cchc.tasks.TaskState;
import vn.cchc.tasks.Timeliness;
import vn.cchc.tasks.made.ImmutableTaskResult;

class TaskResultTest {
  private static final String WITHOUT_TASKS =
      """
      {"format": "cchc-evaluation/1", "plan": "p", "asOf": "2021-01-15", "results": []}
      """;

  private static ReadResult<EvaluationReport> read(String tasks) {
    String json = WITHOUT_TASKS.replace("\"results\": []", "\"results\": [], " + tasks);
    return CchcJson.readEvaluation(json.getBytes(UTF_8), "e.json");
  }

  private static ReadResult<EvaluationReport> readTask(String members) {
    return read(
        "\"tasks\": [{\"task\": \"t\", \"group\": \"g\", \"lead\": \"a\", %s}]".formatted(members));
  }

  @Test
  void aDocumentWithoutTasksIsAReportWithoutThem() {
    EvaluationReport report =
        CchcJson.readEvaluation(WITHOUT_TASKS.getBytes(UTF_8), "e").value().orElseThrow();
    assertThat(report.tasks()).isEmpty();
    assertThat(CchcJson.writeEvaluation(report)).doesNotContain("task");
  }

  @Test
  void timelinessAndCountsAreComputedAndNotReadFromTheDocument() {
    ReadResult<EvaluationReport> reading =
        read(
            """
            "taskCounts": {"plan": {"total": 99}},
            "tasks": [{"task": "t", "group": "g", "lead": "a", "state": "completed",
              "timeliness": "onTime", "deadline": {"type": "by", "date": "2020-06-30"},
              "due": "2020-06-30", "completedOn": "2020-07-01", "final": true}]
            """);
    assertThat(reading.problems()).isEmpty();
    TaskResult task = reading.value().orElseThrow().tasks().get(0);
    assertThat(task.timeliness()).hasValue(Timeliness.LATE);
    assertThat(CchcJson.writeEvaluation(reading.value().orElseThrow()))
        .contains("\"timeliness\": \"late\"", "\"total\": 1");
  }

  @Test
  @Tag("A6")
  void aResultThatCannotBeIsAProblemAtItsPlace() {
    assertThat(Doc.problems(readTask("\"state\": \"completed\", \"final\": true")))
        .singleElement()
        .asString()
        .startsWith("CONFLICTING_KEYS")
        .endsWith("/tasks/0");
    assertThat(Doc.problems(readTask("\"state\": \"done\", \"final\": true, \"late\": true")))
        .hasSize(2)
        .anyMatch(problem -> problem.startsWith("UNKNOWN_NAME") && problem.endsWith("/state"))
        .anyMatch(problem -> problem.startsWith("UNKNOWN_KEY") && problem.endsWith("/late"));
    assertThat(Doc.problems(readTask("\"state\": \"inProgress\", \"progress\": null")))
        .anyMatch(problem -> problem.startsWith("NULL_VALUE"))
        .anyMatch(problem -> problem.startsWith("MISSING_KEY"));
  }

  @Test
  @Tag("A3")
  void theMembersOfATaskOfASelectionAreReadAndThoseThatCannotBeAreProblems() {
    String task = "\"tasks\": [{\"task\": \"t\", \"group\": \"g\", %s}]";
    String open = "\"state\": \"noReport\", \"final\": false";
    String leads = "\"leads\": {\"kinds\": [\"department\"]}, ";
    String members = ", \"members\": [{\"agency\": \"a\", " + open + "}]";
    ReadResult<EvaluationReport> reading = read(task.formatted(leads + open + members));
    assertThat(reading.problems()).isEmpty();
    TaskResult result = reading.value().orElseThrow().tasks().get(0);
    assertThat(result.leads()).hasValue(Selection.ofKinds(AgencyKind.DEPARTMENT));
    assertThat(result.members())
        .singleElement()
        .isEqualTo(
            ImmutableTaskResult.builder()
                .task(TaskId.of("t"))
                .group(GroupId.of("g"))
                .lead(AgencyId.of("a"))
                .asOf(LocalDate.of(2021, 1, 15))
                .state(TaskState.NO_REPORT)
                .isFinal(false)
                .build());
    assertThat(Doc.problems(read(task.formatted(open))))
        .singleElement()
        .asString()
        .startsWith("MISSING_KEY");
    assertThat(Doc.problems(read(task.formatted("\"lead\": \"a\", " + leads + open))))
        .singleElement()
        .asString()
        .startsWith("CONFLICTING_KEYS")
        .endsWith("/tasks/0");
    assertThat(Doc.problems(read(task.formatted("\"lead\": \"a\", " + open + members))))
        .singleElement()
        .asString()
        .startsWith("CONFLICTING_KEYS")
        .endsWith("/tasks/0");
    assertThat(
            Doc.problems(
                read(
                    task.formatted(
                        leads + open + ", \"members\": [{\"lead\": \"a\", " + open + "}]"))))
        .anyMatch(problem -> problem.startsWith("MISSING_KEY"))
        .anyMatch(problem -> problem.startsWith("UNKNOWN_KEY"));
  }

  @Test
  @Tag("A3")
  void thePeriodsOfARecurringTaskAreReadAndThoseThatCannotBeAreProblems() {
    String recurring =
        "\"state\": \"inProgress\", \"final\": false, \"deadline\": {\"type\": \"recurring\","
            + " \"every\": \"quarter\"}, \"periods\": [%s]";
    String first =
        "{\"period\": \"2020-Q1\", \"state\": \"completed\", \"completedOn\": \"2020-03-27\"}";
    ReadResult<EvaluationReport> reading = readTask(recurring.formatted(first));
    assertThat(reading.problems()).isEmpty();
    assertThat(reading.value().orElseThrow().tasks().get(0).periods())
        .containsExactly(
            new TaskPeriod(
                ReportingPeriod.ofQuarter(2020, 1),
                TaskState.COMPLETED,
                Optional.of(LocalDate.of(2020, 3, 27))));
    assertThat(
            Doc.problems(
                readTask(
                    recurring.formatted("{\"period\": \"2020-Q1\", \"state\": \"completed\"}"))))
        .singleElement()
        .asString()
        .startsWith("CONFLICTING_KEYS")
        .endsWith("/tasks/0/periods/0");
    assertThat(
            Doc.problems(
                readTask(
                    "\"state\": \"inProgress\", \"final\": false, \"periods\": [" + first + "]")))
        .singleElement()
        .asString()
        .startsWith("CONFLICTING_KEYS")
        .endsWith("/tasks/0");
  }
}
