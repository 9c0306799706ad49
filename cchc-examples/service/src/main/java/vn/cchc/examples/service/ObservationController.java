package vn.cchc.examples.service;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.cchc.examples.service.FigureStore.Added;

/**
 * Takes figures. An upload counts as a whole or not at all: where any line is bad, all bad lines
 * are told and nothing is kept, so that nobody has to find out later which part of a file counts.
 * Whoever is not sure sends it again: a figure that is there already is not added twice.
 */
@RestController
final class ObservationController {
  private final FigureStore figures;
  private final Sent sent;

  ObservationController(FigureStore figures, Sent sent) {
    this.figures = figures;
    this.sent = sent;
  }

  @PostMapping(
      path = "/observations",
      consumes = {"application/x-ndjson", "application/gzip"},
      produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> add(HttpServletRequest request) throws IOException {
    try (Upload upload = sent.upload(request)) {
      Added added = figures.add(upload);
      return Answer.to(request)
          .json("{\"sent\": %d, \"added\": %d}\n".formatted(added.sent(), added.added()));
    }
  }
}
