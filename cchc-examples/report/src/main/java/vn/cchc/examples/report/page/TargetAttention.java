package vn.cchc.examples.report.page;

import java.util.List;
import java.util.Optional;
import vn.cchc.evaluation.TargetResult;
import vn.cchc.examples.report.chart.Course;
import vn.cchc.examples.report.chart.CourseChart;
import vn.cchc.examples.report.content.AgencyResults;
import vn.cchc.examples.report.content.Edition;
import vn.cchc.examples.report.content.OpenTargets;
import vn.cchc.examples.report.content.Tone;
import vn.cchc.examples.report.content.Word;
import vn.cchc.examples.report.markup.Element;
import vn.cchc.examples.report.markup.Node;

/**
 * The targets that somebody has to see to, the furthest from what is asked first: the state of
 * each, what is asked, by how much it falls short, since when, and which agencies hold it back.
 */
final class TargetAttention {
  private static final int FIRST = 7;

  private final Edition edition;
  private final OpenTargets open;

  TargetAttention(Edition edition, AgencyResults agencies) {
    this.edition = edition;
    this.open = new OpenTargets(edition, agencies);
  }

  Node node() {
    Element section =
        Element.of("section", "attention")
            .add(Element.of("h2").text(edition.word(Word.TO_FOLLOW_UP)));
    List<TargetResult> all = open.all();
    if (all.isEmpty()) {
      return section.add(Element.of("p").text(edition.word(Word.NOTHING_TO_FOLLOW_UP)));
    }
    List<TargetResult> first = all.subList(0, Math.min(FIRST, all.size()));
    List<TargetResult> rest = all.subList(first.size(), all.size());
    section.add(table(first));
    if (!rest.isEmpty()) {
      section.add(
          Element.of("details")
              .add(
                  Element.of("summary").text(edition.counted(Word.OTHER_TARGETS, rest.size())),
                  table(rest)));
    }
    return section;
  }

  private Node table(List<TargetResult> results) {
    Element head =
        new ColumnHeadings(edition)
            .row(
                Word.TARGET, Word.TODAY, Word.ASKED, Word.DISTANCE, Word.COURSE, Word.HOLDING_BACK);
    return Element.of("table", "attention-table")
        .add(
            Element.of("thead").add(head),
            Element.of("tbody").addAll(results.stream().map(this::row).toList()));
  }

  private Node row(TargetResult result) {
    int number = edition.number(result);
    return Element.of("tr", Tone.of(result).css())
        .add(
            Element.of("th")
                .with("scope", "row")
                .add(
                    Element.of("a")
                        .with("href", "#t" + number)
                        .text(number + ". ")
                        .add(edition.quoted(edition.target(result).text()))),
            cell("today", open.today(result), Optional.empty()),
            cell(
                "asked",
                open.asked(result),
                result
                    .due()
                    .map(
                        due ->
                            edition
                                .word(Word.DUE_ON)
                                .replace("{day}", edition.messages().date(due)))),
            Element.of("td", "distance")
                .add(open.distance(result).map(words -> Element.of("b").text(words)))
                .text(" ")
                .add(Element.of("span", "under").text(open.status(result)))
                .add(lacking(result)),
            course(result),
            Element.of("td", "back").add(heldBack(result)));
  }

  /** Returns how many cases a target lacks, where they can be counted: what is to be done next. */
  private Optional<Node> lacking(TargetResult result) {
    return open.lacking(result).map(cases -> Element.of("span", "under").text(" " + cases));
  }

  /** Returns the way of a target that falls short, and since when it has. */
  private Node course(TargetResult result) {
    Element cell = Element.of("td");
    if (!AgencyResults.isShort(result)) {
      return cell;
    }
    cell.add(Course.of(edition, result).map(course -> CourseChart.of(edition, course)));
    open.since(result)
        .ifPresent(since -> cell.text(" ").add(Element.of("span", "under").text(since)));
    return cell;
  }

  private Node cell(String classes, Optional<String> words, Optional<String> under) {
    return Element.of("td")
        .with("class", classes)
        .text(words.orElse("–") + (under.isPresent() ? " " : ""))
        .add(under.map(more -> Element.of("span", "under").text(more)));
  }

  private Node heldBack(TargetResult result) {
    String furthest = open.furthest(result);
    String also = open.alsoHoldingBack(result);
    if (furthest.isEmpty()) {
      return also.isEmpty() ? Element.words("–") : Element.of("span").text(also);
    }
    return Element.of("span").add(edition.quoted(furthest)).text(also);
  }
}
