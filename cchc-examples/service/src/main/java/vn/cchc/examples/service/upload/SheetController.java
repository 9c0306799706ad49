package vn.cchc.examples.service.upload;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.cchc.examples.service.access.Caller;
import vn.cchc.examples.service.store.Database;
import vn.cchc.examples.service.store.DocumentStore;
import vn.cchc.examples.service.store.FigureStore;
import vn.cchc.examples.service.store.Upload;
import vn.cchc.examples.service.web.Failure;
import vn.cchc.examples.service.web.FailureHandler;
import vn.cchc.examples.service.web.RequestReader;
import vn.cchc.examples.service.web.Responses;

/** Takes sheets, from people by a page and from programs. */
@RestController
final class SheetController {
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final SheetReceiver receiver;
  private final Database database;
  private final DocumentStore documents;
  private final FigureStore figures;
  private final RequestReader requests;
  private final FailureHandler failures;

  SheetController(
      SheetReceiver receiver,
      Database database,
      DocumentStore documents,
      FigureStore figures,
      RequestReader requests,
      FailureHandler failures) {
    this.receiver = receiver;
    this.database = database;
    this.documents = documents;
    this.figures = figures;
    this.requests = requests;
    this.failures = failures;
  }

  /** The page with which a person sends a sheet. */
  @GetMapping(path = "/sheets", produces = MediaType.TEXT_HTML_VALUE)
  ResponseEntity<byte[]> page(HttpServletRequest request) {
    Responses responses = Responses.to(request);
    return responses.page(200, SheetPage.toSend(responses, database.read(documents::plans)));
  }

  /** Keeps the figures of a sheet, or names the cells for which it is refused. */
  @PostMapping(
      path = "/sheets",
      consumes = MediaType.MULTIPART_FORM_DATA_VALUE,
      produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.TEXT_HTML_VALUE})
  ResponseEntity<byte[]> add(Authentication authentication, HttpServletRequest request)
      throws IOException, ServletException {
    SheetResult result =
        receiver.keep(
            Caller.of(authentication),
            requests.form(request, SheetReceiver.required(), SheetReceiver.optional()));
    result.failure().ifPresent(failures::count);
    Responses responses = Responses.to(request);
    if (responses.wantsPage()) {
      return responses.page(
          result.failure().map(Failure::status).orElse(200), SheetPage.of(responses, result));
    }
    String problems = result.problemsJson(responses.language());
    return result
        .failure()
        .map(failure -> responses.problem(failure, problems))
        .orElseGet(() -> responses.json(json(result, problems)));
  }

  /** The form of a plan for a period, to be filled in and sent as a sheet. */
  @GetMapping(path = "/plans/{id}/form", produces = XLSX)
  ResponseEntity<byte[]> form(
      @PathVariable("id") String id,
      @RequestParam("period") String period,
      Authentication authentication,
      HttpServletRequest request) {
    RequestReader.requireParameters(request, "period");
    byte[] workbook = receiver.form(Caller.of(authentication), id, period);
    return ResponseEntity.status(200)
        .contentType(MediaType.parseMediaType(XLSX))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename("cchc-form.xlsx").build().toString())
        .header("X-Content-Type-Options", "nosniff")
        .body(workbook);
  }

  private String json(SheetResult result, String problems) {
    Upload upload = result.upload().orElseThrow();
    return """
    {
      "upload": %d,
      "sent": %d,
      "added": %d,
      "unknown": %s,
      "rows": %d,
      "rowsWithoutFigure": %d,
      "rowsLeftOut": %d,
      "warnings": %s
    }
    """
        .formatted(
            upload.id(),
            upload.sent(),
            upload.added(),
            ObservationController.json(figures.unknown()),
            result.rows(),
            result.rowsWithoutFigure(),
            result.rowsLeftOut(),
            result.problems().isEmpty() ? "[]" : problems);
  }
}
