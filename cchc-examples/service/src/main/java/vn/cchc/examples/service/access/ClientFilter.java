package vn.cchc.examples.service.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.cchc.examples.service.web.Failure;
import vn.cchc.examples.service.web.Limits;

/**
 * Refuses, before anybody is asked for a password, a client that asks too often or has tried too
 * many wrong passwords, and a request that a page of another site makes a browser send.
 */
final class ClientFilter extends OncePerRequestFilter {
  private final FailureWriter failures;
  private final RequestRateLimiter requests;
  private final RequestRateLimiter failedLogins;

  ClientFilter(Limits limits, FailureWriter failures) {
    this.failures = failures;
    this.requests =
        new RequestRateLimiter(
            4.0 * limits.requestsPerSecond(),
            limits.requestsPerSecond(),
            Duration.ofSeconds(1),
            System::nanoTime);
    this.failedLogins =
        new RequestRateLimiter(
            limits.failedLogins(), limits.failedLogins(), Duration.ofMinutes(1), System::nanoTime);
  }

  /** Notes that somebody gave a wrong name or password. */
  void noteFailedLogin(HttpServletRequest request) {
    if (request.getHeader(HttpHeaders.AUTHORIZATION) != null) {
      failedLogins.take(request.getRemoteAddr());
    }
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String client = request.getRemoteAddr();
    if (!requests.take(client) || !failedLogins.has(client)) {
      response.setHeader(HttpHeaders.RETRY_AFTER, "10");
      failures.write(Failure.TOO_MANY, request, response);
    } else if (isUnsafe(request) && isFromAnotherSite(request)) {
      failures.write(Failure.FROM_ANOTHER_SITE, request, response);
    } else {
      chain.doFilter(request, response);
    }
  }

  private static boolean isUnsafe(HttpServletRequest request) {
    return !request.getMethod().equals("GET") && !request.getMethod().equals("HEAD");
  }

  private static boolean isFromAnotherSite(HttpServletRequest request) {
    @Nullable String site = request.getHeader("Sec-Fetch-Site");
    if (site != null) {
      return !site.equals("same-origin") && !site.equals("none");
    }
    @Nullable String origin = request.getHeader(HttpHeaders.ORIGIN);
    return origin != null && !isOfThisHost(origin, request);
  }

  private static boolean isOfThisHost(String origin, HttpServletRequest request) {
    try {
      return String.valueOf(URI.create(origin).getAuthority())
          .equals(request.getHeader(HttpHeaders.HOST));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
