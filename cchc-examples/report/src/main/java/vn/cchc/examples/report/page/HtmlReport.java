package vn.cchc.examples.report.page;

import java.util.Optional;
import vn.cchc.examples.report.content.AgencyMatrix;
import vn.cchc.examples.report.content.AgencyResults;
import vn.cchc.examples.report.content.Edition;
import vn.cchc.examples.report.content.Headline;
import vn.cchc.examples.report.content.JudgedPlan;
import vn.cchc.examples.report.content.Word;
import vn.cchc.examples.report.markup.Element;
import vn.cchc.examples.report.markup.Node;
import vn.cchc.examples.report.markup.PageHead;
import vn.cchc.text.Language;

/**
 * The report as a page: one file, which needs no network. Its one script filters, sorts, copies and
 * saves tables; the page is whole without it.
 */
public final class HtmlReport {
  private static final PageScript SCRIPT = PageScript.read();

  private HtmlReport() {}

  /**
   * Writes the page of a day that has ended.
   *
   * @param judged the plan and its evaluation
   * @param language the language of the page
   * @return an HTML document, to be kept or sent as UTF-8
   */
  public static String of(JudgedPlan judged, Language language) {
    return of(judged, language, true);
  }

  /**
   * Writes the page.
   *
   * @param judged the plan and its evaluation
   * @param language the language of the page
   * @param hasEnded whether the day of the report has ended; if not, a line says so
   * @return an HTML document, to be kept or sent as UTF-8
   */
  public static String of(JudgedPlan judged, Language language, boolean hasEnded) {
    Edition edition = Edition.of(judged, language);
    Element head =
        PageHead.of(
            edition.plan().title(), "; " + SCRIPT.policy(), new RunningHead(edition).style());
    Element main = main(edition, hasEnded);
    Element body = SCRIPT.words(edition, Element.of("body"));
    body.add(new Masthead(edition).node(), main, SCRIPT.node());
    StringBuilder page = new StringBuilder("<!DOCTYPE html>\n");
    Element.of("html").with("lang", language.tag()).add(head, body).writeTo(page);
    return page.toString();
  }

  /**
   * Returns the directive of a content security policy that allows the script of the page and no
   * other, for a host that sends the page with a policy of its own.
   *
   * @return the directive, such as {@code script-src 'sha256-…'}
   */
  public static String scriptPolicy() {
    return SCRIPT.policy();
  }

  private static Element main(Edition edition, boolean hasEnded) {
    AgencyResults agencies = AgencyResults.of(edition);
    AgencyMatrix matrix = new AgencyMatrix(edition, agencies);
    AgencyMatrixSection tables = new AgencyMatrixSection(edition, agencies, matrix);
    Contents contents = new Contents(edition);
    Optional<Node> allAgencies = tables.all();
    Optional<Node> tasks = new TaskSection(edition).node();
    allAgencies.ifPresent(any -> contents.add("agencies", Word.ALL_AGENCIES));
    tasks.ifPresent(any -> contents.add("tasks", Word.TASKS));
    contents.add("notes", Word.CAVEATS);
    contents.add("figures", Word.FIGURES);
    Element main = Element.of("main");
    if (!hasEnded) {
      main.add(Element.of("p").text(edition.word(Word.DAY_NOT_ENDED)));
    }
    return main.add(new HeadlineSection(edition, new Headline(edition, matrix)).node())
        .add(new ChangeSection(edition).node())
        .add(
            new TargetAttention(edition, agencies).node(),
            Element.of("div", "beside").add(tables.first()).add(new TaskAttention(edition).node()),
            contents.node())
        .addAll(new TargetSections(edition, agencies).nodes())
        .add(allAgencies)
        .add(tasks)
        .add(new CaveatSection(edition).node(), new FigureSection(edition).node());
  }
}
