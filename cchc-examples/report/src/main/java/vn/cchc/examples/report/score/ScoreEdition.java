package vn.cchc.examples.report.score;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.cchc.agency.AgencyId;
import vn.cchc.examples.report.content.Word;
import vn.cchc.examples.report.markup.Element;
import vn.cchc.examples.report.markup.Node;
import vn.cchc.indicator.Fraction;
import vn.cchc.indicator.Quantity;
import vn.cchc.indicator.Unit;
import vn.cchc.message.Messages;
import vn.cchc.message.ScoreMessages;
import vn.cchc.scorecard.AgencyBlock;
import vn.cchc.scorecard.ScoreNode;
import vn.cchc.scorecard.Scorecard;
import vn.cchc.scorecard.scoring.AgencyScore;
import vn.cchc.scorecard.scoring.NodeScore;
import vn.cchc.scorecard.scoring.PointRange;
import vn.cchc.scorecard.scoring.ScoreComparison;
import vn.cchc.scorecard.scoring.ScoreReport;
import vn.cchc.text.Language;

/** Scores in one language. */
record ScoreEdition(
    JudgedScores judged, Language language, ScoreMessages scores, Messages messages) {
  /** How many leaves are named first: those that would gain an agency most. */
  static final int MOST_GAINS = 3;

  /** A leaf of an agency whose appraised points are not its own. */
  record Difference(AgencyScore agency, NodeScore leaf, Fraction difference) {}

  static ScoreEdition of(JudgedScores judged, Language language) {
    return new ScoreEdition(
        judged,
        language,
        ScoreMessages.of(language).naming(judged.agencies(), judged.report().asOf()),
        Messages.of(language).naming(judged.agencies(), judged.report().asOf()));
  }

  ScoreReport report() {
    return judged.report();
  }

  Scorecard set() {
    return report().scorecard();
  }

  String word(ScoreWord word) {
    return word.in(language);
  }

  String counted(ScoreWord word, long number) {
    return Word.counted(word(word), number, whole(number));
  }

  String whole(long number) {
    return messages.value(Quantity.of(number), Unit.COUNT);
  }

  String agency(AgencyId id) {
    return messages.agency(id);
  }

  /**
   * Returns words of the set or of the register, which are Vietnamese on a page in any language.
   */
  Node quoted(String words) {
    return language == Language.VIETNAMESE
        ? Element.words(words)
        : Element.of("span").with("lang", Language.VIETNAMESE.tag()).text(words);
  }

  /** Returns the agencies of each block by its name, in the order of the set and of the report. */
  ImmutableMap<String, ImmutableList<AgencyScore>> blocks() {
    Map<String, ImmutableList<AgencyScore>> blocks = new LinkedHashMap<>();
    for (AgencyBlock block : set().blocks()) {
      ImmutableList<AgencyScore> members =
          report().agencies().stream()
              .filter(score -> score.block().equals(Optional.of(block.id())))
              .collect(ImmutableList.toImmutableList());
      blocks.merge(block.name(), members, ScoreEdition::both);
    }
    if (set().blocks().isEmpty()) {
      blocks.put(word(ScoreWord.ALL_AGENCIES), report().agencies());
    }
    return ImmutableMap.copyOf(blocks);
  }

  private static ImmutableList<AgencyScore> both(
      ImmutableList<AgencyScore> some, ImmutableList<AgencyScore> others) {
    return ImmutableList.<AgencyScore>builder().addAll(some).addAll(others).build();
  }

  ImmutableList<ScoreNode> leaves() {
    return set().root().all().filter(ScoreNode::isLeaf).collect(ImmutableList.toImmutableList());
  }

  /** Returns the total, or both ends where something is missing; empty where nothing applies. */
  String total(AgencyScore score) {
    return total(set(), score);
  }

  /** Returns the total of the earlier scores. */
  String before(ScoreComparison.Base base, AgencyScore score) {
    return total(base.report().scorecard(), score);
  }

  private String total(Scorecard scorecard, AgencyScore score) {
    return score
        .total()
        .map(
            total ->
                total.isExact() && score.isComplete()
                    ? scores.total(scorecard, total.low())
                    : scores.total(scorecard, total.low())
                        + " – "
                        + scores.total(scorecard, total.high()))
        .orElse("");
  }

  /** Returns points of a node, or both ends; empty where the node is left out. */
  String points(NodeScore score) {
    if (score.applicable().signum() == 0) {
      return "";
    }
    PointRange points = score.points();
    return points.isExact()
        ? points(points.low(), score)
        : points(points.low(), score) + "–" + points(points.high(), score);
  }

  String points(Fraction exact, NodeScore score) {
    return scores.points(exact, score.applicable());
  }

  /** Returns a difference with its sign. */
  String signed(Fraction difference) {
    String sign = difference.signum() < 0 ? "−" : difference.signum() > 0 ? "+" : "";
    return sign + scores.points(difference.abs(), Fraction.of(set().total()));
  }

  /** Returns the leaves that would gain an agency most. */
  ImmutableList<NodeScore> gains(AgencyScore score) {
    return score.gains().stream().limit(MOST_GAINS).collect(ImmutableList.toImmutableList());
  }

  /** Returns a leaf and by how much the total would rise: "8.1 Hài lòng (+3,5)". */
  String gain(NodeScore leaf) {
    return "%s %s (%s)".formatted(leaf.node().code(), leaf.node().name(), signed(leaf.gain()));
  }

  /** Returns the leaves that were appraised otherwise than self-scored, the furthest first. */
  ImmutableList<Difference> differences() {
    return report().agencies().stream()
        .flatMap(score -> score.root().leaves().flatMap(leaf -> difference(score, leaf).stream()))
        .filter(one -> one.difference().signum() != 0)
        .sorted(Comparator.comparing((Difference one) -> one.difference().abs()).reversed())
        .collect(ImmutableList.toImmutableList());
  }

  private static Optional<Difference> difference(AgencyScore agency, NodeScore leaf) {
    return leaf.self()
        .flatMap(
            self ->
                leaf.appraised()
                    .map(appraised -> new Difference(agency, leaf, appraised.minus(self))));
  }

  /** Returns the state of a leaf at each agency to which it applies. */
  List<NodeScore> at(ScoreNode leaf) {
    return report().agencies().stream()
        .flatMap(score -> score.node(leaf.code()).stream())
        .filter(score -> score.applicable().signum() > 0)
        .toList();
  }
}
