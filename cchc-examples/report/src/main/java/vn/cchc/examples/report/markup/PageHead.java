package vn.cchc.examples.report.markup;

import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import vn.cchc.text.Language;

/** The head of a page that is one file: it loads nothing and has its style within. */
public final class PageHead {
  private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'";

  private PageHead() {}

  /**
   * Returns the head.
   *
   * @param title the title, in Vietnamese
   * @param morePolicy what the content security policy allows beyond styles, or nothing
   * @param moreStyle rules of style of this page alone, or nothing
   */
  public static Element of(String title, String morePolicy, String moreStyle) {
    return Element.of("head")
        .add(
            Element.of("meta").with("charset", "utf-8"),
            Element.of("meta")
                .with("name", "viewport")
                .with("content", "width=device-width, initial-scale=1"),
            Element.of("meta")
                .with("http-equiv", "Content-Security-Policy")
                .with("content", POLICY + morePolicy),
            Element.of("title").with("lang", Language.VIETNAMESE.tag()).text(title),
            out -> out.append("<style>\n").append(style()).append(moreStyle).append("</style>\n"));
  }

  private static String style() {
    try {
      return Resources.toString(
          Resources.getResource(PageHead.class, "report.css"), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
