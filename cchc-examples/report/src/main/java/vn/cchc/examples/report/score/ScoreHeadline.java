package vn.cchc.examples.report.score;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.function.Predicate;
import vn.cchc.examples.report.content.SummaryCard;
import vn.cchc.examples.report.content.Tone;
import vn.cchc.examples.report.markup.Element;
import vn.cchc.examples.report.markup.Node;
import vn.cchc.scorecard.ClassScheme.ScoreClass;
import vn.cchc.scorecard.scoring.AgencyScore;
import vn.cchc.scorecard.scoring.AgencyScore.Unranked;
import vn.cchc.scorecard.scoring.ClassResult;

/** The numbers above the tables: how many agencies have a place, and how many each class. */
final class ScoreHeadline {
  private final ScoreEdition edition;

  ScoreHeadline(ScoreEdition edition) {
    this.edition = edition;
  }

  Node node() {
    return Element.of("section", "headline")
        .with("aria-label", edition.word(ScoreWord.SUMMARY))
        .add(Element.of("ul", "cards").addAll(cards().stream().map(ScoreHeadline::node).toList()));
  }

  private ImmutableList<SummaryCard> cards() {
    ImmutableList.Builder<SummaryCard> cards = ImmutableList.builder();
    cards.add(
        new SummaryCard(
            edition.counted(ScoreWord.AGENCIES, edition.report().agencies().size()),
            some(
                count(ScoreWord.RANKED, Tone.MET, score -> score.rank().isPresent()),
                count(ScoreWord.NOT_APPRAISED, Tone.LATE, of(Unranked.NOT_APPRAISED)),
                count(ScoreWord.INCOMPLETE, Tone.NO_DATA, of(Unranked.INCOMPLETE)),
                count(ScoreWord.NOTHING_APPLIES, Tone.NOT_ASSESSED, of(Unranked.NOT_APPLICABLE)))));
    if (edition.set().classes().isPresent()) {
      ImmutableList.Builder<SummaryCard.Count> classes = ImmutableList.builder();
      for (ScoreClass one : edition.set().classes().orElseThrow().classes()) {
        classes.add(
            new SummaryCard.Count(
                count(score -> score.scoreClass().name().equals(Optional.of(one.name()))),
                one.name(),
                Tone.UNDER_WAY));
      }
      classes.add(
          count(ScoreWord.WITHOUT_CLASS, Tone.MISSED, of(ClassResult.State.UNCLASSED)),
          count(ScoreWord.INCOMPLETE, Tone.NO_DATA, of(ClassResult.State.UNDECIDED)),
          count(ScoreWord.TIED, Tone.NO_DATA, of(ClassResult.State.TIED)));
      cards.add(new SummaryCard(edition.word(ScoreWord.CLASSES), classes.build()));
    }
    return cards.build();
  }

  private static ImmutableList<SummaryCard.Count> some(SummaryCard.Count... counts) {
    return ImmutableList.copyOf(counts);
  }

  private SummaryCard.Count count(ScoreWord words, Tone tone, Predicate<AgencyScore> counts) {
    return new SummaryCard.Count(count(counts), edition.word(words), tone);
  }

  private long count(Predicate<AgencyScore> counts) {
    return edition.report().agencies().stream().filter(counts).count();
  }

  private static Predicate<AgencyScore> of(Unranked why) {
    return score -> score.unranked().equals(Optional.of(why));
  }

  private static Predicate<AgencyScore> of(ClassResult.State state) {
    return score -> score.scoreClass().state() == state;
  }

  private static Node node(SummaryCard card) {
    return Element.of("li", "card")
        .add(
            Element.of("p", "of").text(card.name()),
            Element.of("ul", "numbers")
                .addAll(
                    card.numbers().stream()
                        .filter(count -> count.number() > 0)
                        .map(ScoreHeadline::node)
                        .toList()));
  }

  private static Node node(SummaryCard.Count count) {
    return Element.of("li", count.tone().css())
        .add(Element.of("b").text(String.valueOf(count.number())))
        .text(" ")
        .add(Element.of("span").text(count.words()));
  }
}
