package vn.cchc.examples.service.upload;

import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.cchc.examples.service.store.Database;
import vn.cchc.examples.service.store.Upload;
import vn.cchc.examples.service.store.UploadStore;
import vn.cchc.examples.service.web.FailedRequestException;
import vn.cchc.examples.service.web.Failure;
import vn.cchc.examples.service.web.JsonText;
import vn.cchc.examples.service.web.Responses;

/** Lists uploads and withdraws one whole. */
@RestController
final class UploadController {
  private static final int MOST = 1000;

  private final Database database;
  private final UploadStore uploads;

  UploadController(Database database, UploadStore uploads) {
    this.database = database;
    this.uploads = uploads;
  }

  @GetMapping(path = "/uploads", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> list(HttpServletRequest request) {
    return Responses.to(request)
        .json(
            uploads.uploads(MOST).stream()
                .map(UploadController::json)
                .collect(Collectors.joining(",\n  ", "[\n  ", "\n]\n")));
  }

  private static String json(Upload upload) {
    String withdrawal =
        upload.withdrawnAt().isEmpty()
            ? ""
            : ", \"withdrawnAt\": %s, \"withdrawnBy\": %s"
                .formatted(
                    JsonText.quote(upload.withdrawnAt()), JsonText.quote(upload.withdrawnBy()));
    return "{\"upload\": %d, \"receivedAt\": %s, \"receivedBy\": %s, \"sent\": %d, \"added\": %d%s}"
        .formatted(
            upload.id(),
            JsonText.quote(upload.receivedAt()),
            JsonText.quote(upload.receivedBy()),
            upload.sent(),
            upload.added(),
            withdrawal);
  }

  /** Withdraws what an upload added: reports of today and later are made without it. */
  @PostMapping(path = "/uploads/{id}/withdrawal", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> withdraw(
      @PathVariable("id") long id, Authentication authentication, HttpServletRequest request) {
    Upload withdrawn =
        database.write(
            jdbc -> {
              boolean isWithdrawn = uploads.withdraw(jdbc, authentication.getName(), id);
              Upload upload =
                  uploads.upload(jdbc, id).stream()
                      .findFirst()
                      .orElseThrow(() -> new FailedRequestException(Failure.NOT_FOUND));
              if (!isWithdrawn) {
                throw new FailedRequestException(Failure.ALREADY_WITHDRAWN);
              }
              return upload;
            });
    return Responses.to(request).json(json(withdrawn) + "\n");
  }
}
