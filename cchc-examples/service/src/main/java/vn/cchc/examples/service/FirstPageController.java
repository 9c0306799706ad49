package vn.cchc.examples.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Multimaps;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriUtils;
import vn.cchc.examples.service.access.Caller;
import vn.cchc.examples.service.access.Role;
import vn.cchc.examples.service.store.Database;
import vn.cchc.examples.service.store.DocumentStore;
import vn.cchc.examples.service.store.DocumentVersion;
import vn.cchc.examples.service.web.HtmlPage;
import vn.cchc.examples.service.web.Responses;

/** The page that people open first: the plans, each with a day to choose and its report. */
@RestController
final class FirstPageController {
  private final Database database;
  private final DocumentStore documents;

  FirstPageController(Database database, DocumentStore documents) {
    this.database = database;
    this.documents = documents;
  }

  @GetMapping(path = "/", produces = MediaType.TEXT_HTML_VALUE)
  ResponseEntity<byte[]> page(Authentication authentication, HttpServletRequest request) {
    Responses responses = Responses.to(request);
    HtmlPage page =
        new HtmlPage(
            responses.language(),
            responses.text("Kế hoạch cải cách hành chính", "Administrative reform plans"));
    ImmutableList<DocumentVersion> versions = database.read(documents::plans);
    if (versions.isEmpty()) {
      page.add("p", responses.text("Chưa lưu kế hoạch nào.", "No plan is kept yet."));
    }
    Multimaps.index(versions, DocumentVersion::plan)
        .asMap()
        .forEach(
            (id, all) -> {
              page.addHtml(
                  "<h2><a href=\"/plans/%s\">%s</a></h2>"
                      .formatted(
                          UriUtils.encodePathSegment(id, UTF_8),
                          HtmlPage.escape(ImmutableList.copyOf(all).get(all.size() - 1).title())));
              page.addHtml(PlanPage.dayForm(responses, id, documents.today()));
            });
    Caller caller = Caller.of(authentication);
    if (caller.has(Role.REPORTER) || caller.has(Role.APPRAISER)) {
      page.addHtml(
          "<p><a href=\"/sheets\">%s</a></p>"
              .formatted(responses.text("Gửi bảng số liệu", "Send a sheet")));
    }
    return responses.page(200, page.html());
  }
}
