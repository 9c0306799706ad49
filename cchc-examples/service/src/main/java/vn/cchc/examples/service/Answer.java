package vn.cchc.examples.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import vn.cchc.json.CchcJson;
import vn.cchc.problem.Problem;
import vn.cchc.text.Language;

/**
 * How answers are put: in the language that the request asks for, Vietnamese unless it does, and as
 * bytes, which no mapper touches.
 *
 * @param language the language
 */
record Answer(Language language) {
  /** Returns how a request is answered. */
  static Answer to(HttpServletRequest request) {
    Stream<Locale> wished =
        request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null
            ? Stream.empty()
            : Collections.list(request.getLocales()).stream();
    return new Answer(
        wished
            .flatMap(
                locale ->
                    Stream.of(Language.values())
                        .filter(language -> language.tag().equals(locale.getLanguage())))
            .findFirst()
            .orElse(Language.VIETNAMESE));
  }

  private Language other() {
    return language == Language.VIETNAMESE ? Language.ENGLISH : Language.VIETNAMESE;
  }

  /** {@return problems in both languages, as an array} */
  String errors(Iterable<Problem> problems) {
    return CchcJson.writeProblems(problems, language, other()).stripTrailing();
  }

  /** {@return a JSON document} */
  ResponseEntity<byte[]> json(String document) {
    return of(200, MediaType.APPLICATION_JSON, document);
  }

  /** {@return a page, which may load nothing and run no script} */
  ResponseEntity<byte[]> page(String html) {
    return ResponseEntity.status(200)
        .headers(of(200, new MediaType(MediaType.TEXT_HTML, UTF_8), html).getHeaders())
        .header(
            "Content-Security-Policy",
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:")
        .body(html.getBytes(UTF_8));
  }

  /** {@return a failure, as RFC 9457 has it} */
  ResponseEntity<byte[]> failure(Failure failure, Iterable<Problem> problems) {
    return of(
        failure.status(),
        MediaType.APPLICATION_PROBLEM_JSON,
        """
        {
          "type": "about:blank",
          "title": "%s",
          "status": %d,
          "errors": %s
        }
        """
            .formatted(
                failure.title(language), failure.status(), errors(problems).replace("\n", "\n  ")));
  }

  /** {@return a text of some type} */
  ResponseEntity<byte[]> of(int status, MediaType type, String text) {
    return ResponseEntity.status(status)
        .contentType(type)
        .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
        .header("X-Content-Type-Options", "nosniff")
        .body(text.getBytes(UTF_8));
  }
}
