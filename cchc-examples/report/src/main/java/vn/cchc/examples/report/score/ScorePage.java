package vn.cchc.examples.report.score;

import vn.cchc.examples.report.markup.Element;
import vn.cchc.examples.report.markup.Node;
import vn.cchc.examples.report.markup.PageHead;
import vn.cchc.period.Days;
import vn.cchc.text.Language;

/** Scores as a page: one file, which needs no network and runs no script. */
public final class ScorePage {
  private final ScoreEdition edition;

  private ScorePage(ScoreEdition edition) {
    this.edition = edition;
  }

  /**
   * Writes the page. Its first screen names for each agency the three leaves that would gain most.
   *
   * @param judged the scores
   * @param language the language of the page
   * @param hasEnded whether the day of the report has ended; if not, a line says so
   * @return an HTML document, to be kept or sent as UTF-8
   */
  public static String of(JudgedScores judged, Language language, boolean hasEnded) {
    return new ScorePage(ScoreEdition.of(judged, language)).page(hasEnded);
  }

  private String page(boolean hasEnded) {
    Element head = PageHead.of(edition.set().title(), "", "");
    Element main = Element.of("main");
    if (!hasEnded) {
      main.add(Element.of("p").text(edition.word(ScoreWord.DAY_NOT_ENDED)));
    }
    ScoreSections sections = new ScoreSections(edition);
    main.add(new ScoreHeadline(edition).node())
        .addAll(sections.blocks())
        .add(ScoreChanges.of(edition).map(ScoreChanges::section))
        .add(sections.matrix(), sections.lost(), sections.differences(), sections.detail())
        .add(sections.published())
        .add(sections.unused());
    StringBuilder page = new StringBuilder("<!DOCTYPE html>\n");
    Element.of("html")
        .with("lang", edition.language().tag())
        .add(head, Element.of("body").add(masthead(), main))
        .writeTo(page);
    return page.toString();
  }

  private Node masthead() {
    Days days = edition.set().days();
    Element dates =
        Element.of("dl", "dates")
            .add(
                entry(ScoreWord.AS_OF, edition.scores().date(edition.report().asOf())),
                entry(
                    ScoreWord.EDITION,
                    edition.scores().date(days.first())
                        + " – "
                        + edition.scores().date(days.last())));
    edition
        .set()
        .decision()
        .ifPresent(
            decision ->
                dates.add(entry(ScoreWord.DECISION, edition.messages().document(decision))));
    return Element.of("header", "masthead")
        .add(
            Element.of("div")
                .add(
                    Element.of("p", "eyebrow").text(edition.word(ScoreWord.REPORT)),
                    Element.of("h1").add(edition.quoted(edition.set().title()))),
            dates);
  }

  private Node entry(ScoreWord term, String detail) {
    return Element.of("div")
        .add(Element.of("dt").text(edition.word(term)), Element.of("dd").text(detail));
  }
}
