package vn.cchc.examples.report.score;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.cchc.examples.report.content.Word;
import vn.cchc.examples.report.markup.Element;
import vn.cchc.examples.report.markup.Node;
import vn.cchc.indicator.Fraction;
import vn.cchc.scorecard.NodeCode;
import vn.cchc.scorecard.ScoreNode;
import vn.cchc.scorecard.scoring.AgencyScore;
import vn.cchc.scorecard.scoring.NodeScore;

/** The tables of a page of scores. */
final class ScoreSections {
  private static final int MOST_DETAILS = 200;
  private static final Fraction TWO = Fraction.of(2);

  private final ScoreEdition edition;

  ScoreSections(ScoreEdition edition) {
    this.edition = edition;
  }

  /** Returns totals, classes and places, block by block, with the leaves that would gain most. */
  ImmutableList<Node> blocks() {
    return edition.blocks().entrySet().stream()
        .map(block -> block(block.getKey(), block.getValue()))
        .collect(ImmutableList.toImmutableList());
  }

  private Node block(String name, List<AgencyScore> scores) {
    return Element.of("section", "attention block")
        .add(
            Element.of("h2")
                .add(edition.set().blocks().isEmpty() ? Element.words(name) : edition.quoted(name)),
            table(
                scores.stream().map(this::total).toList(),
                ScoreWord.PLACE,
                ScoreWord.AGENCY,
                ScoreWord.TOTAL,
                ScoreWord.CLASS,
                ScoreWord.GAINS));
  }

  private Node total(AgencyScore score) {
    Element gains = Element.of("td");
    List<NodeScore> first = edition.gains(score);
    if (first.isEmpty()) {
      gains.text(score.isComplete() ? edition.word(ScoreWord.ALL_POINTS) : "–");
    } else {
      Element list = Element.of("ol");
      first.forEach(leaf -> list.add(Element.of("li").add(edition.quoted(edition.gain(leaf)))));
      gains.add(list);
    }
    return Element.of("tr")
        .add(
            cell(
                score
                    .rank()
                    .map(
                        rank -> edition.whole(rank.rank()) + "/" + edition.whole(rank.population()))
                    .or(() -> edition.scores().whyUnranked(score))
                    .orElse("–")),
            Element.of("th")
                .with("scope", "row")
                .add(edition.quoted(edition.agency(score.agency()))),
            Element.of("td", "n").add(Element.of("b").text(edition.total(score))),
            cell(edition.scores().shownClass(score)),
            gains);
  }

  /** Returns the points of each area at each agency. */
  Node matrix() {
    Element head = Element.of("tr").add(heading(ScoreWord.AGENCY), heading(ScoreWord.TOTAL));
    for (ScoreNode area : edition.set().nodes()) {
      head.add(
          Element.of("th")
              .with("scope", "col")
              .with("title", area.name())
              .text(
                  "%s (%s)"
                      .formatted(
                          area.code(),
                          edition
                              .scores()
                              .points(Fraction.of(area.max()), Fraction.of(area.max())))));
    }
    return section(ScoreWord.MATRIX)
        .add(
            Element.of("table", "matrix")
                .add(
                    Element.of("thead").add(head),
                    Element.of("tbody")
                        .addAll(edition.report().agencies().stream().map(this::areas).toList())),
            Element.of("p", "signs").text(edition.word(ScoreWord.MATRIX_SIGNS)));
  }

  private Node areas(AgencyScore score) {
    return Element.of("tr")
        .add(
            Element.of("th")
                .with("scope", "row")
                .add(edition.quoted(edition.agency(score.agency()))),
            Element.of("td", "n").text(edition.total(score)))
        .addAll(
            edition.set().nodes().stream()
                .map(area -> score.node(area.code()).map(this::area).orElseGet(() -> cell("")))
                .toList());
  }

  private Node area(NodeScore score) {
    boolean isLow = score.points().high().times(TWO).compareTo(score.applicable()) < 0;
    return Element.of("td", isLow ? "x" : "o").text(edition.points(score));
  }

  /** Returns the leaves by which the agencies lose points, those that cost most first. */
  Node lost() {
    return section(ScoreWord.LOST)
        .add(
            table(
                LostPoints.of(edition).stream().map(this::lost).toList(),
                ScoreWord.CRITERION,
                ScoreWord.FULL,
                ScoreWord.LOST_POINTS,
                ScoreWord.AGENCIES_LOSING,
                ScoreWord.AGENCIES_UNKNOWN));
  }

  private Node lost(LostPoints lost) {
    Fraction max = Fraction.of(lost.leaf().max());
    return Element.of("tr")
        .add(
            criterion(lost.leaf()),
            cell(edition.scores().points(max, max)),
            cell(edition.scores().points(lost.points(), max)),
            cell(edition.whole(lost.losing())),
            cell(edition.whole(lost.unknown())));
  }

  private Node criterion(ScoreNode leaf) {
    return Element.of("th")
        .with("scope", "row")
        .add(edition.quoted(leaf.code() + " " + leaf.name()));
  }

  /** Returns the leaves that were appraised otherwise than self-scored. */
  Node differences() {
    ImmutableList<ScoreEdition.Difference> all = edition.differences();
    Element section = section(ScoreWord.DIFFERENCES);
    return all.isEmpty()
        ? section.add(Element.of("p").text(edition.word(ScoreWord.NO_DIFFERENCES)))
        : section.add(
            table(
                all.stream().map(this::difference).toList(),
                ScoreWord.CRITERION,
                ScoreWord.AGENCY,
                ScoreWord.SELF,
                ScoreWord.APPRAISED,
                ScoreWord.DIFFERENCE,
                ScoreWord.EXPLANATION));
  }

  private Node difference(ScoreEdition.Difference one) {
    NodeScore leaf = one.leaf();
    return Element.of("tr")
        .add(
            criterion(leaf.node()),
            Element.of("td").add(edition.quoted(edition.agency(one.agency().agency()))),
            cell(edition.points(leaf.self().orElseThrow(), leaf)),
            cell(edition.points(leaf.appraised().orElseThrow(), leaf)),
            cell(edition.signed(one.difference())),
            cell(edition.scores().explain(leaf)));
  }

  /** Returns every node of every agency, each agency behind a fold. */
  Node detail() {
    List<AgencyScore> all = edition.report().agencies();
    Element section =
        section(ScoreWord.DETAIL)
            .addAll(all.stream().limit(MOST_DETAILS).map(this::detail).toList());
    int more = all.size() - MOST_DETAILS;
    String leftOut = Word.ROWS_LEFT_OUT.in(edition.language());
    return more > 0
        ? section.add(Element.of("p").text(Word.counted(leftOut, more, edition.whole(more))))
        : section;
  }

  private Node detail(AgencyScore score) {
    return Element.of("details")
        .add(
            Element.of("summary").text(edition.scores().explain(edition.set(), score)),
            Element.of("ul")
                .addAll(
                    score
                        .root()
                        .all()
                        .filter(node -> !node.node().code().equals(NodeCode.ROOT))
                        .map(node -> Element.of("li").text(edition.scores().explain(node)))
                        .toList()));
  }

  /** Returns how published totals compare with their parts, if any were published. */
  Optional<Node> published() {
    return lines(
        ScoreWord.PUBLISHED, edition.judged().published().stream().map(edition.scores()::explain));
  }

  /** Returns the entries that took no part, if there are any. */
  Optional<Node> unused() {
    return lines(
        ScoreWord.UNUSED, edition.report().unused().stream().map(edition.scores()::explain));
  }

  private Optional<Node> lines(ScoreWord name, Stream<String> lines) {
    List<Element> items = lines.map(line -> Element.of("li").text(line)).toList();
    return items.isEmpty()
        ? Optional.empty()
        : Optional.of(section(name).add(Element.of("ul").addAll(items)));
  }

  private Element section(ScoreWord name) {
    return Element.of("section").add(Element.of("h2").text(edition.word(name)));
  }

  private Node table(List<Node> rows, ScoreWord... columns) {
    return Element.of("table")
        .add(
            Element.of("thead")
                .add(Element.of("tr").addAll(Stream.of(columns).map(this::heading).toList())),
            Element.of("tbody").addAll(rows));
  }

  private Node heading(ScoreWord word) {
    return Element.of("th").with("scope", "col").text(edition.word(word));
  }

  private static Node cell(String text) {
    return Element.of("td").text(text);
  }
}
