package vn.cchc.examples.service;

import com.google.common.base.Splitter;
import com.google.common.net.HttpHeaders;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import vn.cchc.examples.service.web.FailedRequestException;
import vn.cchc.examples.service.web.Failure;

/** What a client says about the version that it knows: {@code If-Match}, {@code If-None-Match}. */
final class PreconditionCheck {
  private static final Splitter TAGS = Splitter.on(',').trimResults();

  private PreconditionCheck() {}

  /** {@return whether a client says nothing about a version} */
  static boolean isAbsent(HttpServletRequest request) {
    return request.getHeader(HttpHeaders.IF_MATCH) == null
        && request.getHeader(HttpHeaders.IF_NONE_MATCH) == null;
  }

  /** {@return whether a header names an ETag, or any} */
  static boolean names(String header, String tag) {
    return TAGS.splitToStream(header)
        .map(one -> one.startsWith("W/") ? one.substring(2) : one)
        .anyMatch(one -> one.equals("*") || one.equals(tag));
  }

  /**
   * Checks that a client replaces only what it has seen.
   *
   * @param isKept whether there is something that would be replaced
   * @param tag the ETag of that
   * @throws FailedRequestException if it does not say which version, or another one
   */
  static void check(HttpServletRequest request, boolean isKept, String tag) {
    @Nullable String match = request.getHeader(HttpHeaders.IF_MATCH);
    @Nullable String noneMatch = request.getHeader(HttpHeaders.IF_NONE_MATCH);
    if (match != null && (!isKept || !names(match, tag))) {
      throw new FailedRequestException(Failure.CHANGED_MEANWHILE);
    }
    if (noneMatch != null && isKept && names(noneMatch, tag)) {
      throw new FailedRequestException(Failure.CHANGED_MEANWHILE);
    }
    if (isKept && match == null) {
      throw new FailedRequestException(Failure.NO_PRECONDITION);
    }
  }
}
