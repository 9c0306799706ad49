package vn.cchc.examples.report;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.cchc.agency.AgencyId;
import vn.cchc.evaluation.TargetResult;
import vn.cchc.plan.Scope;
import vn.cchc.verdict.Coverage;
import vn.cchc.verdict.Outcome;

/**
 * The targets that somebody has to see to, the furthest from what is asked first: how each stands,
 * what is asked, by how much it falls short, since when, and which agencies hold it back.
 */
final class TargetAttention {
  private static final int FIRST = 7;
  private static final int MOST_NAMED = 3;

  private final Edition edition;
  private final AgencyResults agencies;

  TargetAttention(Edition edition, AgencyResults agencies) {
    this.edition = edition;
    this.agencies = agencies;
  }

  Node node() {
    Element section =
        Element.of("section", "attention")
            .add(Element.of("h2").text(edition.word(Word.TO_FOLLOW_UP)));
    List<TargetResult> open =
        edition.results().stream()
            .filter(Severity::needsAttention)
            .sorted(
                Comparator.<TargetResult, Severity>comparing(
                    result -> Severity.of(result, agencies.of(result))))
            .toList();
    if (open.isEmpty()) {
      return section.add(Element.of("p").text(edition.word(Word.NOTHING_TO_FOLLOW_UP)));
    }
    List<TargetResult> first = open.subList(0, Math.min(FIRST, open.size()));
    List<TargetResult> rest = open.subList(first.size(), open.size());
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
            cell("today", today(result), Optional.empty()),
            cell(
                "asked",
                asked(result),
                result
                    .due()
                    .map(
                        due ->
                            edition
                                .word(Word.DUE_ON)
                                .replace("{day}", edition.messages().date(due)))),
            Element.of("td", "distance")
                .add(distance(result).map(words -> Element.of("b").text(words)))
                .text(" ")
                .add(Element.of("span", "under").text(status(result))),
            course(result),
            Element.of("td", "back").add(heldBack(result)));
  }

  /** Returns the way of a target that falls short, and since when it has. */
  private Node course(TargetResult result) {
    Element cell = Element.of("td");
    if (!AgencyResults.isShort(result)) {
      return cell;
    }
    Optional<Course> course = Course.of(edition, result);
    course.map(made -> CourseChart.of(edition, made)).ifPresent(cell::add);
    course
        .flatMap(Course::shortSince)
        .map(
            period ->
                edition.word(Word.SINCE).replace("{period}", edition.messages().period(period)))
        .ifPresent(since -> cell.text(" ").add(Element.of("span", "under").text(since)));
    return cell;
  }

  private Node cell(String classes, Optional<String> words, Optional<String> under) {
    return Element.of("td")
        .with("class", classes)
        .text(words.orElse("–") + (under.isPresent() ? " " : ""))
        .add(under.map(more -> Element.of("span", "under").text(more)));
  }

  private String status(TargetResult result) {
    return result
        .pace()
        .map(edition.messages()::pace)
        .filter(pace -> result.outcome() != Outcome.NOT_MET)
        .orElseGet(() -> edition.status(result));
  }

  private boolean isOfEach(TargetResult result) {
    return edition.target(result).scope().orElse(null) instanceof Scope.Each;
  }

  private Optional<String> today(TargetResult result) {
    if (!isOfEach(result)) {
      return edition.messages().actual(result);
    }
    long met = agencies.of(result).stream().filter(AgencyResults::isReached).count();
    long judged = met + agencies.shortOf(result).size();
    return Optional.of(
        edition.counted(Word.OF_AGENCIES, judged).replace("{met}", edition.whole(met)));
  }

  private Optional<String> asked(TargetResult result) {
    Optional<String> asked = edition.messages().criterion(result);
    return isOfEach(result)
        ? asked.map(words -> edition.word(Word.EVERY_AGENCY).replace("{asked}", words))
        : asked;
  }

  private Optional<String> distance(TargetResult result) {
    int missing = agencies.shortOf(result).size();
    return isOfEach(result) && missing > 0
        ? Optional.of(edition.counted(Word.SHORT_AGENCIES, missing))
        : edition.messages().margin(result);
  }

  private Node heldBack(TargetResult result) {
    List<TargetResult> held = agencies.shortOf(result);
    if (!AgencyResults.isShort(result)) {
      List<AgencyId> silent =
          result
              .coverage()
              .map(Coverage::silent)
              .<List<AgencyId>>map(List::copyOf)
              .orElse(List.of());
      return silent.isEmpty()
          ? Element.words("–")
          : Element.of("span")
              .text(edition.word(Word.SILENT) + ": " + edition.names(silent, MOST_NAMED));
    }
    String named =
        held.stream()
            .limit(MOST_NAMED)
            .map(one -> named(one, held.size() > 1))
            .collect(Collectors.joining(", "));
    return held.isEmpty()
        ? Element.words("–")
        : Element.of("span")
            .add(edition.quoted(named))
            .text(
                held.size() > MOST_NAMED
                    ? " " + edition.counted(Word.OTHER_AGENCIES, held.size() - MOST_NAMED)
                    : "");
  }

  /** Returns an agency with its value; the counts behind a percentage stand in the table below. */
  private String named(TargetResult one, boolean isOneOfSeveral) {
    String name = one.agency().map(edition::agency).orElse("");
    return edition
        .messages()
        .actual(one)
        .filter(actual -> isOneOfSeveral)
        .map(actual -> name + " (" + actual.replaceFirst(" \\(.*\\)$", "") + ")")
        .orElse(name);
  }
}
