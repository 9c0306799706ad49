package vn.cchc.examples.service.upload;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.io.ByteStreams;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.cchc.examples.service.access.Caller;
import vn.cchc.examples.service.store.FigureStore;
import vn.cchc.examples.service.store.TemporaryFile;
import vn.cchc.examples.service.store.TemporaryFolder;
import vn.cchc.examples.service.store.Upload;
import vn.cchc.examples.service.web.JsonText;
import vn.cchc.examples.service.web.RequestReader;
import vn.cchc.examples.service.web.Responses;

/**
 * Takes figures. An upload counts as a whole or not at all. Whoever is not sure sends it again: a
 * figure that is there already is not added twice.
 */
@RestController
final class ObservationController {
  private final FigureReceiver receiver;
  private final FigureStore figures;
  private final TemporaryFolder folder;
  private final RequestReader requests;

  ObservationController(
      FigureReceiver receiver,
      FigureStore figures,
      TemporaryFolder folder,
      RequestReader requests) {
    this.receiver = receiver;
    this.figures = figures;
    this.folder = folder;
    this.requests = requests;
  }

  @PostMapping(
      path = "/observations",
      consumes = {"application/x-ndjson", "application/gzip"},
      produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> add(Authentication authentication, HttpServletRequest request)
      throws IOException {
    try (TemporaryFile body = folder.file();
        InputStream sent = requests.upload(request)) {
      ByteStreams.copy(sent, body.output());
      return answer(receiver.keep(Caller.of(authentication), body), request);
    }
  }

  /** {@return what came of an upload, and which figures no plan has} */
  private ResponseEntity<byte[]> answer(Upload upload, HttpServletRequest request) {
    return Responses.to(request)
        .json(
            "{\"upload\": %d, \"sent\": %d, \"added\": %d, \"unknown\": %s}\n"
                .formatted(upload.id(), upload.sent(), upload.added(), json(figures.unknown())));
  }

  /** Counts the figures of what no plan has, such as a misspelt indicator. */
  @GetMapping(path = "/observations/unknown", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> unknown(HttpServletRequest request) {
    return Responses.to(request).json(json(figures.unknown()) + "\n");
  }

  /** {@return counts of figures by indicator or task} */
  static String json(ImmutableSortedMap<String, Long> counts) {
    return counts.entrySet().stream()
        .map(
            one -> {
              int space = one.getKey().indexOf(' ');
              return "{\"%s\": %s, \"figures\": %d}"
                  .formatted(
                      one.getKey().substring(0, space),
                      JsonText.quote(one.getKey().substring(space + 1)),
                      one.getValue());
            })
        .limit(100)
        .collect(Collectors.joining(", ", "[", "]"));
  }
}
