package vn.cchc.examples.service.web;

import com.google.common.html.HtmlEscapers;
import vn.cchc.text.Language;

/** A plain page; every text that is put into it is escaped. */
public final class HtmlPage {
  private final Language language;
  private final String title;
  private final StringBuilder body = new StringBuilder();

  /**
   * Makes an empty page.
   *
   * @param language the language of its texts
   * @param title its title
   */
  public HtmlPage(Language language, String title) {
    this.language = language;
    this.title = title;
  }

  /** {@return a text with the characters of HTML escaped} */
  public static String escape(String text) {
    return HtmlEscapers.htmlEscaper().escape(text);
  }

  /** Adds an element with a text. */
  public HtmlPage add(String element, String text) {
    body.append("<%s>%s</%s>\n".formatted(element, escape(text), element));
    return this;
  }

  /** Adds what is HTML already. */
  public HtmlPage addHtml(String html) {
    body.append(html).append('\n');
    return this;
  }

  /** Adds a row of a table, with texts. */
  public HtmlPage row(String cell, String... texts) {
    body.append("<tr>");
    for (String text : texts) {
      body.append("<%s>%s</%s>".formatted(cell, escape(text), cell));
    }
    body.append("</tr>\n");
    return this;
  }

  /** {@return the whole page} */
  public String html() {
    return """
    <!DOCTYPE html>
    <html lang="%s">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>%s</title>
    <style>body{font:1rem/1.5 sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}table{border-collapse:collapse}td,th{border:1px solid #999;padding:.25rem .5rem;text-align:left;vertical-align:top}label{display:block;margin:.5rem 0}</style>
    </head>
    <body>
    <h1>%s</h1>
    %s</body>
    </html>
    """
        .formatted(language.tag(), escape(title), escape(title), body);
  }
}
