package vn.cchc.examples.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TasksTest {
  private static Run evaluate(String asOf, String... more) {
    return Run.of(
        Stream.concat(
                Stream.of(
                    "evaluate",
                    "--plan",
                    "../data/2020/plan.json",
                    "--agencies",
                    "../data/2020/agencies.json",
                    "--observations",
                    "../data/2020/observations.ndjson",
                    "--as-of",
                    asOf),
                Stream.of(more))
            .toArray(String[]::new));
  }

  private static Map<String, String> tasks(String asOf) throws IOException {
    Map<String, String> tasks = new TreeMap<>();
    for (JsonNode task :
        new ObjectMapper().readTree(evaluate(asOf, "--format", "json").out()).get("tasks")) {
      tasks.put(
          task.get("task").asText(),
          task.get("state").asText()
              + " "
              + task.get("timeliness").asText()
              + " "
              + task.path("completedOn").asText()
              + task.path("progress").asText());
    }
    return tasks;
  }

  @Test
  void theTasksOf2020StandAsTheirReportsWereMade() throws IOException {
    assertThat(tasks("2020-10-15"))
        .containsOnly(
            Map.entry("don-vi-tuong-dong", "completed onTime 2020-06-25"),
            Map.entry("ra-soat-phong", "completed onTime 2020-09-28"),
            Map.entry("uy-quyen-phan-cap", "completed onTime 2020-09-15"),
            Map.entry("giam-ban-chi-dao", "completed late 2020-07-10"),
            Map.entry("chi-cuc-va-phong", "inProgress overdue 70"),
            Map.entry("don-vi-su-nghiep", "inProgress notYetDue 35"),
            Map.entry("ra-soat-co-quan", "inProgress notYetDue 45"),
            Map.entry("giai-the-to-chuc", "noReport notYetDue "),
            Map.entry("giao-quyen-chu-dong", "inProgress noDeadline 50"),
            Map.entry("thanh-tra-kiem-tra", "inProgress noDeadline 2020-09-25"),
            Map.entry("phan-loai-don-vi-su-nghiep", "notStarted noDeadline 0"),
            Map.entry("dau-moi-ben-trong", "noReport noDeadline "));
    assertThat(tasks("2021-01-15"))
        .containsEntry("chi-cuc-va-phong", "completed late 2020-11-16")
        .containsEntry("don-vi-su-nghiep", "inProgress overdue 80")
        .containsEntry("ra-soat-co-quan", "completed onTime 2020-12-18")
        .containsEntry("giai-the-to-chuc", "completed onTime 2020-12-10")
        .containsEntry("giao-quyen-chu-dong", "inProgress noDeadline 70")
        .containsEntry("thanh-tra-kiem-tra", "completed noDeadline 2020-12-25")
        .containsEntry("phan-loai-don-vi-su-nghiep", "notStarted noDeadline 0")
        .containsEntry("dau-moi-ben-trong", "noReport noDeadline ");
  }

  @Test
  void theDocumentCountsThePlansTasksEachGroupsAndEachLeads() throws IOException {
    JsonNode document =
        new ObjectMapper().readTree(evaluate("2021-01-15", "--format", "json").out());
    JsonNode counts = document.get("taskCounts");
    assertThat(counts.get("plan"))
        .hasToString(
            "{\"total\":12,"
                + "\"completed\":{\"count\":8,\"onTime\":5,\"late\":2,\"noDeadline\":1},"
                + "\"notCompleted\":{\"count\":3,\"notYetDue\":0,\"overdue\":1,\"noDeadline\":2},"
                + "\"noReport\":1,\"conflicting\":0,"
                + "\"completedOfAll\":{\"numerator\":8,\"denominator\":12},"
                + "\"onTimeOfAll\":{\"numerator\":5,\"denominator\":12}}");
    assertThat(counts.get("groups").get("to-chuc-bo-may")).isEqualTo(counts.get("plan"));
    assertThat(counts.get("leads").get("van-phong-ubnd-tinh").get("completed").get("late"))
        .hasToString("1");
    assertThat(document.get("tasks").findValuesAsText("explanation"))
        .hasSize(12)
        .contains("Đang thực hiện, quá hạn: tiến độ 80%; thời hạn 30/11/2020, đã quá 46 ngày.")
        .anySatisfy(
            text ->
                assertThat(text)
                    .contains(
                        "không phải của cơ quan chủ trì",
                        "Sở Tài chính, quý III/2020: chưa hoàn thành"));
  }

  @Test
  void theTableCountsTheTasksAndNamesThoseToBeFollowedUp() {
    assertThat(evaluate("2021-01-15").out().replaceAll("\\s+", " "))
        .contains(
            "■ Tình hình thực hiện nhiệm vụ Cải cách tổ chức bộ máy hành chính nhà nước – 12 nhiệm"
                + " vụ: 8 nhiệm vụ đã hoàn thành, trong đó đúng hạn 62,50% (5/8), quá hạn 25,00%"
                + " (2/8),",
            "Toàn kế hoạch – 12 nhiệm vụ: 8 nhiệm vụ đã hoàn thành",
            "→ Chưa có báo cáo: Sở Nội vụ chưa báo cáo; đã báo cáo 0/2 kỳ 6 tháng; nhiệm vụ định kỳ"
                + " 6 tháng.")
        .doesNotContain("Đã hoàn thành, ");
    assertThat(evaluate("2021-01-15", "--lang", "en").out().replaceAll("\\s+", " "))
        .contains(
            "■ Tasks",
            "The whole plan – 12 tasks: 8 completed, of which on time 62.50% (5/8)",
            "→ In progress, overdue: 80% complete; due 2020-11-30, 46 days overdue.");
  }
}
