package vn.cchc.examples.service.access;

import com.google.common.collect.ImmutableList;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.cchc.examples.service.store.Journal;
import vn.cchc.examples.service.web.FailedRequestException;
import vn.cchc.examples.service.web.Failure;
import vn.cchc.examples.service.web.JsonText;
import vn.cchc.examples.service.web.RequestReader;
import vn.cchc.examples.service.web.Responses;

/** Makes, changes and locks users, and shows who wrote what. */
@RestController
final class UserController {
  private static final int MOST = 1000;

  private final UserStore users;
  private final Journal journal;
  private final RequestReader requests;

  UserController(UserStore users, Journal journal, RequestReader requests) {
    this.users = users;
    this.journal = journal;
    this.requests = requests;
  }

  @GetMapping(path = "/users", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> list(HttpServletRequest request) {
    return Responses.to(request)
        .json(
            users.all().stream()
                .map(User::json)
                .collect(Collectors.joining(",\n  ", "[\n  ", "\n]\n")));
  }

  /** Makes or changes a user. The response has the password of a new user that was given none. */
  @PutMapping(
      path = "/users/{name}",
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> put(
      @PathVariable("name") String name, Authentication authentication, HttpServletRequest request)
      throws IOException {
    UserDocument document = UserDocument.read(name, requests.document(request));
    try {
      Optional<String> generated =
          users.put(authentication.getName(), document.user(), document.password());
      return Responses.to(request)
          .json(
              "{\"user\": %s%s}\n"
                  .formatted(
                      document.user().json(),
                      generated
                          .map(password -> ", \"password\": " + JsonText.quote(password))
                          .orElse("")));
    } catch (UserStore.LastAdministratorException e) {
      throw new FailedRequestException(Failure.LAST_ADMINISTRATOR);
    }
  }

  /** Changes the caller's own password. */
  @PutMapping(path = "/users/me/password", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> changeOwnPassword(
      Authentication authentication, HttpServletRequest request) throws IOException {
    String password = UserDocument.password(requests.document(request));
    if (!users.changePassword(authentication.getName(), authentication.getName(), password)) {
      throw new FailedRequestException(Failure.NOT_FOUND);
    }
    return ResponseEntity.noContent().build();
  }

  /** Shows who wrote what and when. */
  @GetMapping(path = "/journal", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> journal(
      @RequestParam(name = "after", defaultValue = "0") long after, HttpServletRequest request) {
    ImmutableList<Journal.Entry> entries = journal.entries(after, MOST);
    return Responses.to(request)
        .json(
            entries.stream()
                .map(UserController::json)
                .collect(Collectors.joining(",\n  ", "[\n  ", "\n]\n")));
  }

  private static String json(Journal.Entry entry) {
    return "{\"id\": %d, \"at\": %s, \"who\": %s, \"action\": %s, \"target\": %s, \"detail\": %s}"
        .formatted(
            entry.id(),
            JsonText.quote(entry.at()),
            JsonText.quote(entry.who()),
            JsonText.quote(entry.action()),
            JsonText.quote(entry.target()),
            JsonText.quote(entry.detail()));
  }
}
