package vn.cchc.examples.service.upload;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.cchc.examples.service.store.DocumentVersion;
import vn.cchc.examples.service.store.Upload;
import vn.cchc.examples.service.web.HtmlPage;
import vn.cchc.examples.service.web.Responses;

/** The pages for people who send sheets. */
final class SheetPage {
  private SheetPage() {}

  /** {@return the page with the form} */
  static String toSend(Responses responses, ImmutableList<DocumentVersion> plans) {
    HtmlPage page =
        new HtmlPage(responses.language(), responses.text("Gửi bảng số liệu", "Send a sheet"));
    page.add(
        "p",
        responses.text(
            "Biểu nhập của kế hoạch gửi thẳng được. Bảng khác cần thêm tệp khai báo cột.",
            "An entry form of a plan can be sent as it is. Any other sheet needs a mapping too."));
    page.addHtml(
        """
        <form action="/sheets" method="post" enctype="multipart/form-data">
        <label>%s <input type="file" name="sheet" accept=".xlsx,.csv" required></label>
        <label>%s <input type="file" name="mapping" accept=".json"></label>
        <label>%s <select name="plan"><option value=""></option>%s</select></label>
        <label>%s <input name="period" placeholder="2020-03"></label>
        <label>%s <input name="corrects" inputmode="numeric"></label>
        <button>%s</button></form>\
        """
            .formatted(
                responses.text("Bảng (.xlsx hoặc CSV)", "Sheet (.xlsx or CSV)"),
                responses.text(
                    "Tệp khai báo cột (.json), nếu không phải biểu nhập",
                    "Mapping (.json), unless it is an entry form"),
                responses.text("Kế hoạch", "Plan"),
                options(plans),
                responses.text(
                    "Kỳ báo cáo, nếu bảng chưa ghi", "Period, unless the sheet names it"),
                responses.text(
                    "Số của lần gửi trước mà bảng này sửa: số liệu ở ô nay để trống được rút lại",
                    "Number of the earlier upload that this sheet corrects: a figure whose cell is"
                        + " blank now is withdrawn"),
                responses.text("Gửi", "Send")));
    return withWayBack(responses, page);
  }

  private static String options(ImmutableList<DocumentVersion> plans) {
    Map<String, String> titles = new TreeMap<>();
    plans.forEach(version -> titles.put(version.plan(), version.title()));
    return ImmutableSortedMap.copyOf(titles).entrySet().stream()
        .map(
            plan ->
                "<option value=\"%s\">%s</option>"
                    .formatted(HtmlPage.escape(plan.getKey()), HtmlPage.escape(plan.getValue())))
        .collect(Collectors.joining());
  }

  /** {@return the page that says what came of a sheet} */
  static String of(Responses responses, SheetResult result) {
    HtmlPage page =
        new HtmlPage(
            responses.language(),
            result
                .failure()
                .map(failure -> failure.title(responses.language()))
                .orElseGet(() -> responses.text("Đã lưu số liệu", "The figures are kept")));
    page.add("p", result.source());
    result.upload().ifPresent(upload -> page.add("p", counts(responses, result, upload)));
    if (result.failure().isPresent()) {
      page.add(
          "p",
          responses.text(
              "Chưa lưu gì. Hãy sửa các ô dưới đây rồi gửi lại cả bảng.",
              "Nothing was kept. Correct these cells and send the whole sheet again."));
    }
    if (!result.problems().isEmpty()) {
      page.addHtml("<table>")
          .row(
              "th",
              responses.text("Ô", "Cell"),
              responses.text("Mức", "Severity"),
              responses.text("Nội dung", "What is wrong"));
      result
          .problems()
          .forEach(
              problem ->
                  page.row(
                      "td",
                      problem.place(),
                      problem.severity().equals("error")
                          ? responses.text("lỗi", "error")
                          : responses.text("cảnh báo", "warning"),
                      problem.text(responses.language())));
      page.addHtml("</table>");
    }
    page.addHtml(
        "<p><a href=\"/sheets\">%s</a></p>"
            .formatted(responses.text("Gửi bảng khác", "Send another sheet")));
    return withWayBack(responses, page);
  }

  private static String counts(Responses responses, SheetResult result, Upload upload) {
    return responses
        .text(
            "Lần gửi số %d: %d dòng, %d số liệu, trong đó %d mới; %d dòng không có số liệu, %d"
                + " dòng bỏ qua.",
            "Upload %d: %d rows, %d figures, %d of them new; %d rows without a figure, %d rows left"
                + " out.")
        .formatted(
            upload.id(),
            result.rows(),
            upload.sent(),
            upload.added(),
            result.rowsWithoutFigure(),
            result.rowsLeftOut());
  }

  private static String withWayBack(Responses responses, HtmlPage page) {
    return page.addHtml(
            "<p><a href=\"/\">%s</a></p>".formatted(responses.text("Trang đầu", "First page")))
        .html();
  }
}
