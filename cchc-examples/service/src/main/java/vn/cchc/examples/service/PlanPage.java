package vn.cchc.examples.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.util.UriUtils;
import vn.cchc.examples.service.access.Caller;
import vn.cchc.examples.service.access.Role;
import vn.cchc.examples.service.store.DocumentVersion;
import vn.cchc.examples.service.web.HtmlPage;
import vn.cchc.examples.service.web.Responses;
import vn.cchc.json.ReadResult;
import vn.cchc.period.Days;
import vn.cchc.plan.Plan;

/** The page of a plan: its versions, and the days on which its reports are worth a look. */
final class PlanPage {
  /** What a plan asks for is still reported in the months after its end. */
  private static final int MONTHS_AFTER = 3;

  private static final int MOST_DAYS = 72;
  private static final DateTimeFormatter VIETNAMESE = DateTimeFormatter.ofPattern("dd/MM/uuuu");

  private final Responses responses;
  private final LocalDate today;
  private final Caller caller;

  PlanPage(Responses responses, LocalDate today, Caller caller) {
    this.responses = responses;
    this.today = today;
    this.caller = caller;
  }

  String html(ImmutableList<DocumentVersion> versions, ReadResult<Plan> newest) {
    DocumentVersion last = versions.get(versions.size() - 1);
    String id = UriUtils.encodePathSegment(last.plan(), UTF_8);
    HtmlPage page = new HtmlPage(responses.language(), last.title());
    page.add("h2", responses.text("Báo cáo", "Reports"));
    page.addHtml(dayForm(responses, last.plan(), today));
    page.addHtml(
        newest.value().map(plan -> days(plan.days())).orElse(ImmutableList.of()).stream()
            .map(
                day ->
                    "<li><a href=\"/plans/%s/report?asOf=%s\">%s</a></li>"
                        .formatted(id, day, shown(day)))
            .collect(Collectors.joining("\n", "<ul>\n", "\n</ul>")));
    if (caller.has(Role.REPORTER)) {
      page.add("h2", responses.text("Biểu nhập số liệu", "Entry form"));
      page.addHtml(
          """
          <form action="/plans/%s/form"><label>%s <input name="period" placeholder="2020-03" required></label>
          <button>%s</button></form>
          <p><a href="/sheets">%s</a></p>\
          """
              .formatted(
                  id,
                  responses.text("Kỳ báo cáo", "Period"),
                  responses.text("Tải biểu về", "Get the form"),
                  responses.text("Gửi bảng số liệu", "Send a sheet")));
    }
    page.add("h2", responses.text("Các bản đã lưu", "Versions"));
    page.addHtml("<table>")
        .row(
            "th",
            responses.text("Số", "Number"),
            responses.text("Hiệu lực từ", "In force from"),
            responses.text("Lưu lúc (UTC)", "Kept at (UTC)"),
            responses.text("Người lưu", "Kept by"),
            responses.text("Rút lúc (UTC)", "Withdrawn at (UTC)"));
    versions.forEach(
        version ->
            page.row(
                "td",
                Long.toString(version.number()),
                version.inForceFrom().isEmpty()
                    ? ""
                    : shown(LocalDate.parse(version.inForceFrom())),
                version.keptAt(),
                version.keptBy(),
                version.withdrawal().map(DocumentVersion.Withdrawal::at).orElse("")));
    return page.addHtml("</table>")
        .addHtml("<p><a href=\"/\">%s</a></p>".formatted(responses.text("Trang đầu", "First page")))
        .html();
  }

  /** {@return the last days of the months since the plan's beginning, the newest first} */
  private ImmutableList<LocalDate> days(Days period) {
    YearMonth first = YearMonth.from(period.first());
    YearMonth last = YearMonth.from(period.last()).plusMonths(MONTHS_AFTER);
    return Stream.iterate(last, month -> !month.isBefore(first), month -> month.minusMonths(1))
        .map(YearMonth::atEndOfMonth)
        .filter(day -> !day.isAfter(today))
        .limit(MOST_DAYS)
        .collect(ImmutableList.toImmutableList());
  }

  private String shown(LocalDate day) {
    return responses.text(VIETNAMESE.format(day), day.toString());
  }

  /** {@return a form with which a day is chosen, for its report} */
  static String dayForm(Responses responses, String plan, LocalDate day) {
    return """
    <form action="/plans/%s/report"><label>%s <input type="date" name="asOf" value="%s" required></label>
    <button>%s</button></form>\
    """
        .formatted(
            UriUtils.encodePathSegment(plan, UTF_8),
            responses.text("Ngày", "Day"),
            day,
            responses.text("Xem báo cáo", "Show the report"));
  }
}
