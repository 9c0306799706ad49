package vn.cchc.examples.service.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
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
 * How requests are answered: in the language that the request asks for, Vietnamese unless it does,
 * failures as a page where a browser asks, and as bytes, which no mapper touches.
 *
 * @param language the language
 * @param wantsPage whether a person asks
 */
public record Responses(Language language, boolean wantsPage) {
  private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, UTF_8);

  /** Returns how a request is answered. */
  public static Responses to(HttpServletRequest request) {
    Stream<Locale> wished =
        request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null
            ? Stream.empty()
            : Collections.list(request.getLocales()).stream();
    String accept = request.getHeader(HttpHeaders.ACCEPT);
    return new Responses(
        wished
            .flatMap(
                locale ->
                    Stream.of(Language.values())
                        .filter(language -> language.tag().equals(locale.getLanguage())))
            .findFirst()
            .orElse(Language.VIETNAMESE),
        accept != null && accept.contains(MediaType.TEXT_HTML_VALUE));
  }

  private Language other() {
    return language == Language.VIETNAMESE ? Language.ENGLISH : Language.VIETNAMESE;
  }

  /** {@return the text in the language of the answer} */
  public String text(String vietnamese, String english) {
    return language == Language.VIETNAMESE ? vietnamese : english;
  }

  /** {@return problems in both languages, as an array} */
  public String errors(Iterable<Problem> problems) {
    return CchcJson.writeProblems(problems, language, other()).stripTrailing();
  }

  /** {@return a JSON document} */
  public ResponseEntity<byte[]> json(String document) {
    return of(200, MediaType.APPLICATION_JSON, document);
  }

  /**
   * {@return a page, which may load nothing, run no script and send forms to this service alone}
   */
  public ResponseEntity<byte[]> page(int status, String html) {
    return page(status, html, "script-src 'none'");
  }

  /**
   * Answers with a page that may run scripts of its own.
   *
   * @param scripts the directive of a content security policy that names them by their hash
   * @return the page, which may load nothing and send forms to this service alone
   */
  public ResponseEntity<byte[]> page(int status, String html, String scripts) {
    return ResponseEntity.status(status)
        .headers(of(status, HTML, html).getHeaders())
        .header(
            "Content-Security-Policy",
            "default-src 'none'; style-src 'unsafe-inline'; "
                + scripts
                + "; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'")
        .body(html.getBytes(UTF_8));
  }

  /** {@return a failure, as RFC 9457 has it, or as a page} */
  public ResponseEntity<byte[]> failure(Failure failure, Iterable<Problem> problems) {
    return failure(failure.status(), failure, problems, ImmutableSortedSet.of());
  }

  /** {@return the failure of a status} */
  public ResponseEntity<byte[]> failure(int status) {
    return failure(status, Failure.of(status), ImmutableList.of(), ImmutableSortedSet.of());
  }

  /** {@return a failure with a status of its own and the plans that it concerns} */
  public ResponseEntity<byte[]> failure(
      int status, Failure failure, Iterable<Problem> problems, ImmutableSortedSet<String> plans) {
    if (wantsPage) {
      return page(status, FailureText.page(language, status, failure, problems, plans));
    }
    return problem(status, failure, errors(problems), plans);
  }

  /**
   * {@return a failure as RFC 9457 has it}
   *
   * @param errors what is wrong, as a JSON array
   */
  public ResponseEntity<byte[]> problem(Failure failure, String errors) {
    return problem(failure.status(), failure, errors, ImmutableSortedSet.of());
  }

  private ResponseEntity<byte[]> problem(
      int status, Failure failure, String errors, ImmutableSortedSet<String> plans) {
    return of(
        status,
        MediaType.APPLICATION_PROBLEM_JSON,
        """
        {
          "type": "about:blank",
          "title": %s,
          "status": %d,%s
          "errors": %s
        }
        """
            .formatted(
                JsonText.quote(failure.title(language)),
                status,
                plans.isEmpty() ? "" : "\n  \"plans\": " + JsonText.array(plans) + ",",
                errors.replace("\n", "\n  ")));
  }

  /** {@return a text of some type} */
  public ResponseEntity<byte[]> of(int status, MediaType type, String text) {
    return ResponseEntity.status(status)
        .contentType(type)
        .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
        .header(HttpHeaders.VARY, "Accept, Accept-Language, Authorization")
        .header("X-Content-Type-Options", "nosniff")
        .body(text.getBytes(UTF_8));
  }
}
