package vn.cchc.examples.service.web;

import com.google.common.collect.ImmutableSortedSet;
import vn.cchc.message.Messages;
import vn.cchc.problem.Problem;
import vn.cchc.text.Language;

/** What a person reads where a request fails. */
final class FailureText {
  private FailureText() {}

  static String page(
      Language language,
      int status,
      Failure failure,
      Iterable<Problem> problems,
      ImmutableSortedSet<String> plans) {
    boolean isVietnamese = language == Language.VIETNAMESE;
    HtmlPage page = new HtmlPage(language, failure.title(language));
    page.add("p", (isVietnamese ? "Mã lỗi: " : "Status: ") + status);
    if (!plans.isEmpty()) {
      page.add("p", (isVietnamese ? "Kế hoạch: " : "Plans: ") + String.join(", ", plans));
    }
    Messages messages = Messages.of(language);
    problems.forEach(problem -> page.add("p", messages.describe(problem)));
    return page.addHtml(
            "<p><a href=\"/\">%s</a></p>".formatted(isVietnamese ? "Trang đầu" : "First page"))
        .html();
  }
}
