package vn.cchc.examples.report;

import com.google.common.html.HtmlEscapers;
import vn.cchc.evaluation.TargetResult;
import vn.cchc.message.Language;
import vn.cchc.message.Messages;

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
    Messages messages = Messages.of(language).naming(judged.agencies());
    StringBuilder page = new StringBuilder("<!DOCTYPE html>\n<html lang=\"");
    page.append(language.tag()).append("\">\n<meta charset=\"utf-8\">\n<title>");
    page.append(escaped(judged.plan().title())).append("</title>\n<ul>\n");
    for (TargetResult result : judged.report().results()) {
      page.append("<li>").append(escaped(messages.explain(result))).append("</li>\n");
    }
    return page.append("</ul>\n</html>\n").toString();
  }

  private static String escaped(String text) {
    return HtmlEscapers.htmlEscaper().escape(text);
  }
}
