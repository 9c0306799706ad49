package vn.cchc.examples.report.page;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.cchc.evaluation.TargetResult;
import vn.cchc.examples.report.content.CaseTexts;
import vn.cchc.examples.report.content.Edition;
import vn.cchc.examples.report.content.Tone;
import vn.cchc.examples.report.content.Word;
import vn.cchc.examples.report.markup.Element;
import vn.cchc.examples.report.markup.Node;

/**
 * The agencies of a target in one table behind a fold, the one furthest from what is asked first. A
 * short table has the whole sentence on every agency, a long one only where the columns do not say
 * all.
 */
final class AgencyTable {
  private static final int MOST_EXPLAINED = 20;
  private static final int MOST_ROWS = 500;

  /** A column, which is left out where nobody has anything in it. */
  private record Column(Word name, Function<TargetResult, Optional<String>> told) {}

  private final Edition edition;
  private final TargetResult target;
  private final List<TargetResult> agencies;
  private final ImmutableList<Column> columns;

  AgencyTable(Edition edition, TargetResult target, List<TargetResult> agencies) {
    this.edition = edition;
    this.target = target;
    this.agencies = agencies;
    this.columns =
        ImmutableList.of(
            new Column(Word.ACTUAL, edition.messages()::actual),
            new Column(Word.MARGIN, edition.messages()::margin),
            new Column(Word.PERIODS, this::periods),
            new Column(Word.EXISTING, one -> new CaseTexts(edition, one).existing()),
            new Column(Word.NEW, one -> new CaseTexts(edition, one).added()),
            new Column(Word.AFFORDABLE, one -> new CaseTexts(edition, one).affordable()));
  }

  Optional<Node> node() {
    if (agencies.size() < 2 && target.members().isEmpty()) {
      return Optional.empty();
    }
    Element details =
        Element.of("details", "agencies")
            .add(
                Element.of("summary")
                    .text(edition.word(Word.AGENCIES) + ": ")
                    .text(edition.counted(Word.AGENCIES_JUDGED, agencies.size()))
                    .text(counts()),
                table());
    if (agencies.size() > MOST_ROWS) {
      details.add(
          Element.of("p").text(edition.counted(Word.ROWS_LEFT_OUT, agencies.size() - MOST_ROWS)));
    }
    return Optional.of(details);
  }

  /** Returns the value of each period beside its outcome, where each period is judged. */
  private Optional<String> periods(TargetResult one) {
    return one.periods().isEmpty()
        ? Optional.empty()
        : Optional.of(one.periods().stream().map(this::period).collect(Collectors.joining("; ")));
  }

  private String period(TargetResult one) {
    String period = one.period().map(edition.messages()::period).orElse("");
    String outcome = edition.messages().status(one).toLowerCase(Locale.ROOT);
    return edition
        .messages()
        .actual(one)
        .map(actual -> period + ": " + actual + ", " + outcome)
        .orElse(period + ": " + outcome);
  }

  private String counts() {
    StringBuilder counts = new StringBuilder();
    for (Tone tone : List.of(Tone.MISSED, Tone.MET)) {
      agencies.stream()
          .filter(one -> Tone.of(one) == tone)
          .collect(
              Collectors.groupingBy(
                  edition.messages()::status, TreeMap::new, Collectors.counting()))
          .forEach(
              (status, count) ->
                  counts
                      .append(", ")
                      .append(status.toLowerCase(Locale.ROOT))
                      .append(' ')
                      .append(edition.whole(count)));
    }
    return counts.toString();
  }

  private Node table() {
    List<TargetResult> shown = agencies.subList(0, Math.min(MOST_ROWS, agencies.size()));
    List<Column> columns =
        this.columns.stream()
            .filter(column -> shown.stream().anyMatch(one -> column.told().apply(one).isPresent()))
            .toList();
    ColumnHeadings headings = new ColumnHeadings(edition);
    Element head =
        headings
            .row(Word.AGENCY, Word.OUTCOME)
            .addAll(columns.stream().map(column -> headings.one(column.name())).toList());
    return Element.of("table", "agency-table")
        .add(
            Element.of("thead").add(head),
            Element.of("tbody").addAll(shown.stream().map(one -> row(one, columns)).toList()));
  }

  private Node row(TargetResult one, List<Column> columns) {
    Element name =
        Element.of("th")
            .with("scope", "row")
            .add(one.agency().map(edition::agency).map(edition::quoted));
    if (isTold(one)) {
      name.text(" ").add(Element.of("span", "explanation").text(edition.messages().explain(one)));
    }
    return Element.of("tr")
        .add(name, Element.of("td", Tone.of(one).css()).text(edition.messages().status(one)))
        .addAll(
            columns.stream()
                .map(column -> Element.of("td").text(column.told().apply(one).orElse("")))
                .toList());
  }

  /** Returns whether there is more to say of an agency than the columns have. */
  private boolean isTold(TargetResult one) {
    boolean isMember = !target.members().isEmpty();
    return isMember
        && (agencies.size() <= MOST_EXPLAINED
            || !one.reasons().isEmpty()
            || !one.caveats().isEmpty()
            || !one.formerBaselines().isEmpty()
            || !one.parts().isEmpty()
            || !one.stages().isEmpty()
            || one.baseline().isPresent()
            || one.maintained().isPresent()
            || one.changedAfterDue().isPresent()
            || !one.criterion().equals(target.criterion()));
  }
}
