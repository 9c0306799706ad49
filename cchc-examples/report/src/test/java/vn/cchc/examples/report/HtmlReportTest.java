package vn.cchc.examples.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;
import vn.cchc.agency.Agency;
import vn.cchc.evaluation.EvaluationReport;
import vn.cchc.evaluation.OutcomeChange;
import vn.cchc.evaluation.ReportComparison;
import vn.cchc.examples.report.content.Edition;
import vn.cchc.examples.report.content.JudgedPlan;
import vn.cchc.examples.report.page.HtmlReport;
import vn.cchc.examples.testsupport.KeptText;
import vn.cchc.plan.Plan;
import vn.cchc.plan.Target;
import vn.cchc.text.Language;
import vn.cchc.verdict.Outcome;

class HtmlReportTest {
  @Test
  void namesThatLookLikeMarkupAreNamesAndNoMarkup() throws IOException {
    Page page = Page.of(HtmlReport.of(Data.OF_EVERYTHING.judged(), Language.VIETNAMESE));
    assertThat(page.all("script")).isEmpty();
    assertThat(page.all("img")).isEmpty();
    assertThat(page.all("i")).isEmpty();
    assertThat(page.all("style")).hasSize(1);
    for (Target target : Data.OF_EVERYTHING.plan().targets()) {
      assertThat(page.text()).contains(Page.plain(target.text()));
    }
    for (Agency agency : Data.OF_EVERYTHING.agencies().agencies().values()) {
      assertThat(page.text()).contains(agency.name());
    }
    assertThat(page.all("h1").get(0).getTextContent())
        .isEqualTo("Kế hoạch bịa đặt có mọi thứ: <script>alert(\"tên\")</script> & 'ngoặc'");
  }

  @ParameterizedTest
  @EnumSource(Data.class)
  void thePageNeedsNothingButItself(Data data) throws IOException {
    Page page = Page.of(HtmlReport.of(data.judged(), Language.VIETNAMESE));
    assertThat(page.all("link")).isEmpty();
    assertThat(page.all("style").get(0).getTextContent()).doesNotContain("url(", "@import");
    assertThat(page.all("*"))
        .allSatisfy(
            element -> {
              assertThat(element.hasAttribute("src")).isFalse();
              assertThat(element.getAttribute("href")).matches("|#[a-z]+[0-9]*");
            });
    Set<String> ids = new TreeSet<>();
    page.all("*").stream()
        .filter(element -> element.hasAttribute("id"))
        .forEach(element -> assertThat(ids.add(element.getAttribute("id"))).isTrue());
    page.all("a").forEach(link -> assertThat(ids).contains(link.getAttribute("href").substring(1)));
  }

  @Test
  void whatThePlanAndTheRegisterSayIsMarkedAsVietnameseOnAnEnglishPage() throws IOException {
    Page page = Page.of(HtmlReport.of(Data.OF_2020.judged(), Language.ENGLISH));
    List<String> marked =
        page.all("*").stream()
            .filter(element -> element.getAttribute("lang").equals("vi"))
            .map(Page::text)
            .toList();
    assertThat(marked).contains(Page.plain(Data.OF_2020.plan().title()));
    for (Target target : Data.OF_2020.plan().targets()) {
      assertThat(marked).contains(Page.plain(target.text()));
    }
    assertThat(marked).contains("Sở Nội vụ", "Cải cách thủ tục hành chính");
    Page vietnamese = Page.of(HtmlReport.of(Data.OF_2020.judged(), Language.VIETNAMESE));
    assertThat(vietnamese.all("span")).noneMatch(element -> element.hasAttribute("lang"));
  }

  @Test
  void everyOutcomeOccursInTheMadeUpPlan() throws IOException {
    assertThat(Data.OF_EVERYTHING.judged().report().summary().outcomes().entrySet())
        .allSatisfy(entry -> assertThat(entry.getValue()).as(entry.getKey().name()).isPositive());
    assertThat(Outcome.values()).hasSize(9);
  }

  @Test
  void whatNeedsSomebodyToActComesFirst() throws IOException {
    Page page = Page.of(HtmlReport.of(Data.OF_2020.judged(), Language.VIETNAMESE));
    List<String> open =
        page.all("table").stream()
            .filter(table -> table.getAttribute("class").equals("attention-table"))
            .flatMap(table -> Page.rows(table).stream())
            .toList();
    assertThat(open).hasSize(7);
    assertThat(open.subList(0, 3)).allMatch(line -> line.contains(" Không đạt "));
    assertThat(open.subList(3, 7)).noneMatch(line -> line.contains(" Không đạt "));
    assertThat(open.toString()).contains("Số liệu không thống nhất");
    assertThat(open).noneMatch(line -> line.contains(" Đạt "));
  }

  @Test
  void whoAssignedATaskAndWhoPaysForItIsSaid() throws IOException {
    Page page = Page.of(HtmlReport.of(Data.of2026(), Language.VIETNAMESE));
    List<String> tasks =
        page.all("table").stream()
            .filter(table -> table.getAttribute("class").equals("task-table"))
            .flatMap(table -> Page.rows(table).stream())
            .toList();
    assertThat(tasks)
        .anyMatch(
            row ->
                row.startsWith("Công bố danh mục dữ liệu mở")
                    && row.contains(
                        "Văn bản giao nhiệm vụ: Quyết định số 2629/QĐ-TTg ngày 01/12/2025 của Thủ"
                            + " tướng Chính phủ")
                    && row.contains("Kinh phí: ngân sách tỉnh"));
    assertThat(tasks)
        .anyMatch(
            row ->
                row.startsWith("Ban hành kế hoạch cải cách hành chính năm 2026 của phường")
                    && row.contains("Từng cơ quan"));
  }

  @Test
  void aSuppositionIsCalledOneAboveAll() throws IOException {
    var figures = Data.OF_2020.figures();
    EvaluationReport report = Data.OF_2020.judged().report();
    report.results().stream()
        .flatMap(result -> report.figures(result.target()).stream())
        .limit(1)
        .forEach(figures::addHypothetical);
    JudgedPlan supposed = JudgedPlan.of(Data.OF_2020.plan(), Data.OF_2020.agencies(), figures);
    assertThat(HtmlReport.of(supposed, Language.ENGLISH))
        .contains("<p class=\"supposed\">A report on suppositions");
    assertThat(HtmlReport.of(Data.OF_2020.judged(), Language.ENGLISH))
        .doesNotContain("class=\"supposed\"");
  }

  /** Compared with the day before its figures came. */
  @Test
  void thePageOfTheMadeUpPlanReadsLikeThis() throws IOException {
    JudgedPlan judged = Data.OF_EVERYTHING.comparedWith(LocalDate.of(2021, 1, 4));
    KeptText.assertIs(
        "everything.en.txt", Page.of(HtmlReport.of(judged, Language.ENGLISH, false)).outline());
  }

  @Test
  void tasksOfSeveralAgenciesAndTargetsOfEveryPeriodReadLikeThis() throws IOException {
    Page page = Page.of(HtmlReport.of(Data.of2026(), Language.ENGLISH));
    KeptText.assertIs(
        "2026.en.txt",
        Stream.concat(page.all("article").stream(), page.all("section").stream())
            .filter(
                element ->
                    element.getAttribute("id").equals("tasks")
                        || element.getAttribute("id").equals("t1"))
            .map(Page::outline)
            .collect(Collectors.joining("\n")));
  }

  @Test
  void aComparisonInWhichNothingChangedSaysSo() throws IOException {
    JudgedPlan judged = Data.OF_EVERYTHING.comparedWith(LocalDate.of(2021, 1, 6));
    assertThat(Page.of(HtmlReport.of(judged, Language.ENGLISH)).outline())
        .contains("== Changed since 2021-01-06\nNo target or task has changed.\n(attention)\n");
  }

  @Test
  void everyPrintedPageSaysOfWhichDecisionAndDayItIs() throws IOException {
    assertThat(HtmlReport.of(Data.OF_EVERYTHING.judged(), Language.VIETNAMESE))
        .contains(
            """
            @media print {
              @page {
                @top-left { content: "Quyết định số 1\\2f QĐ\\2d UBND ngày 30\\2f 12\\2f 2019 của UBND tỉnh \\22 A\\22 "; }
                @top-right { content: "Tính đến ngày 15\\2f 01\\2f 2021"; }
              }
            }
            """);
    Plan ofNoDecision = Data.OF_EVERYTHING.plan().toBuilder().decision(Optional.empty()).build();
    JudgedPlan judged =
        JudgedPlan.of(ofNoDecision, Data.OF_EVERYTHING.agencies(), Data.OF_EVERYTHING.figures());
    assertThat(HtmlReport.of(judged, Language.VIETNAMESE))
        .contains(
            "@top-left { content: \"UBND tỉnh \\22 A\\22  \\26  \\3c B\\3e \\2e  Kế hoạch bịa đặt");
  }

  @Test
  void aHostAllowsTheScriptOfThePageWithTheWordsOfThePage() throws IOException {
    assertThat(HtmlReport.scriptPolicy()).matches("script-src 'sha256-[A-Za-z0-9+/=]{44}'");
    assertThat(HtmlReport.of(Data.OF_PCI.judged(), Language.VIETNAMESE))
        .contains("; " + HtmlReport.scriptPolicy().replace("'", "&#39;") + "\">");
  }

  /** The whole page of the published ranks, but for its style sheet and script. */
  @Test
  void thePageOfThePublishedRanksIsThisToTheLastCharacter() throws IOException {
    String page =
        HtmlReport.of(Data.OF_PCI.judged(), Language.VIETNAMESE)
            .replaceAll("(?s)<style>.*</style>\n", "")
            .replaceAll("(?s)<script>.*</script>\n", "")
            .replaceAll("&#39;sha256-[^&]*&#39;", "…");
    KeptText.assertIs("pci.vi.html", page);
    assertThat(Collections.frequency(page.lines().toList(), "</article>")).isEqualTo(2);
  }

  @Test
  void eachPeriodOfATargetThatIsAskedForInEveryOneHasItsValueBesideItsOutcome() throws IOException {
    String page = Page.of(HtmlReport.of(Data.of2026(), Language.VIETNAMESE)).text();

    assertThat(page)
        .containsPattern("Các kỳ")
        .containsPattern("quý I/2026: [0-9,]+% \\([0-9.]+/[0-9.]+\\), (không )?đạt; quý II/2026: ");
  }

  @Test
  void whatChangedIsALineEachWithALinkAndTasksAreCounted() throws IOException {
    JudgedPlan judged = Data.OF_EVERYTHING.comparedWith(LocalDate.of(2021, 1, 4));
    Page page = Page.of(HtmlReport.of(judged, Language.VIETNAMESE));
    Element changes =
        page.all("section").stream()
            .filter(section -> section.getAttribute("class").equals("changes"))
            .findFirst()
            .orElseThrow();
    ReportComparison comparison = judged.comparison().orElseThrow();

    assertThat(comparison.changes()).isNotEmpty();
    assertThat(comparison.taskChanges()).isNotEmpty();
    assertThat(changes.getElementsByTagName("li").getLength())
        .isEqualTo(comparison.changes().size() + comparison.taskChanges().size());
    assertThat(changes.getElementsByTagName("a").getLength())
        .isEqualTo(comparison.changes().size());
    assertThat(Page.text(changes))
        .contains(comparison.taskChanges().size() + " nhiệm vụ có thay đổi: ")
        .doesNotContain("và 5 số liệu khác");
    OutcomeChange first = comparison.changes().get(0);
    assertThat(page.text())
        .contains(
            "Thay đổi: "
                + Page.plain(Edition.of(judged, Language.VIETNAMESE).messages().explain(first)));
  }
}
