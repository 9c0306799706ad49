package vn.cchc.examples.report;

import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import vn.cchc.text.Language;

/** The report as a page: one file, which needs no network and runs no script. */
public final class HtmlReport {
  private HtmlReport() {}

  /**
   * Writes the page.
   *
   * @param judged the plan and its evaluation
   * @param language the language of the page
   * @return an HTML document, to be kept or sent as UTF-8
   */
  public static String of(JudgedPlan judged, Language language) {
    Edition edition = Edition.of(judged, language);
    Element head =
        Element.of("head")
            .add(
                Element.of("meta").with("charset", "utf-8"),
                Element.of("meta")
                    .with("name", "viewport")
                    .with("content", "width=device-width, initial-scale=1"),
                Element.of("meta")
                    .with("http-equiv", "Content-Security-Policy")
                    .with("content", "default-src 'none'; style-src 'unsafe-inline'"),
                Element.of("title")
                    .with("lang", Language.VIETNAMESE.tag())
                    .text(edition.plan().title()),
                out -> out.append("<style>\n").append(style()).append("</style>\n"));
    Element main =
        Element.of("main")
            .add(new SummarySection(edition).node())
            .addAll(new TargetSections(edition).nodes())
            .add(new TaskSection(edition).node())
            .add(new CaveatSection(edition).node(), new FigureSection(edition).node());
    StringBuilder page = new StringBuilder("<!DOCTYPE html>\n");
    Element.of("html")
        .with("lang", language.tag())
        .add(head, Element.of("body").add(new Masthead(edition).node(), main))
        .writeTo(page);
    return page.toString();
  }

  private static String style() {
    try {
      return Resources.toString(
          Resources.getResource(HtmlReport.class, "report.css"), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
