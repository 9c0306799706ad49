package vn.cchc.examples.service.web;

import com.google.common.base.Throwables;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Iterables;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.sql.SQLTransientException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import vn.cchc.examples.service.store.Database;
import vn.cchc.examples.service.store.FullFolderException;
import vn.cchc.problem.Place;
import vn.cchc.problem.Problem;
import vn.cchc.problem.ProblemCode;
import vn.cchc.validation.InvalidPlanException;

/** What is answered where a request fails: always a problem of RFC 9457, never a stack trace. */
@RestControllerAdvice
public final class FailureHandler extends ResponseEntityExceptionHandler {
  private static final Logger LOG = LoggerFactory.getLogger(FailureHandler.class);

  private final Database database;
  private final MeterRegistry metrics;
  private final LogThrottle full = new LogThrottle();

  FailureHandler(Database database, MeterRegistry metrics) {
    this.database = database;
    this.metrics = metrics;
  }

  @ExceptionHandler
  ResponseEntity<byte[]> failed(FailedRequestException e, HttpServletRequest request) {
    count(e.failure());
    ResponseEntity<byte[]> answer =
        Responses.to(request).failure(e.failure().status(), e.failure(), e.problems(), e.plans());
    return retriable(e.failure(), answer);
  }

  private static ResponseEntity<byte[]> retriable(Failure failure, ResponseEntity<byte[]> answer) {
    return failure == Failure.UNAVAILABLE
        ? ResponseEntity.status(answer.getStatusCode())
            .headers(answer.getHeaders())
            .header(HttpHeaders.RETRY_AFTER, "2")
            .body(answer.getBody())
        : answer;
  }

  @ExceptionHandler
  ResponseEntity<byte[]> failed(InvalidPlanException e, HttpServletRequest request) {
    count(Failure.REFUSED);
    return Responses.to(request).failure(Failure.REFUSED, e.problems());
  }

  /** Spring Security answers these itself. */
  @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
  void failed(RuntimeException e) {
    throw e;
  }

  /**
   * A disk is full, the database is away, a body ended too early or did not come in time, or the
   * service is broken. What is a matter of operation is reported to whoever watches the health,
   * once, and not at each request.
   */
  @ExceptionHandler
  ResponseEntity<byte[]> failed(Throwable e, HttpServletRequest request) {
    Failure failure = failure(e);
    if (failure == Failure.BROKEN) {
      LOG.error("a request failed", e);
    } else if (failure == Failure.FULL && full.mayHappen()) {
      LOG.error("the disk is full: {}", String.valueOf(Throwables.getRootCause(e).getMessage()));
    } else {
      LOG.debug("a request failed: {}", failure, e);
    }
    count(failure);
    return retriable(failure, Responses.to(request).failure(failure, ImmutableList.of()));
  }

  /** {@return in which way a request fails that ended in an exception} */
  public Failure failure(Throwable e) {
    if (has(e, FullFolderException.class)
        || database.isFull(e)
        || Iterables.any(
            Throwables.getCausalChain(e),
            cause ->
                cause instanceof IOException
                    && String.valueOf(cause.getMessage()).contains("No space left"))) {
      return Failure.FULL;
    }
    if (database.isUnavailable(e)
        || has(e, SQLTransientException.class)
        || has(e, TransactionException.class)) {
      return Failure.UNAVAILABLE;
    }
    if (has(e, SocketTimeoutException.class)) {
      return Failure.TOO_SLOW;
    }
    return has(e, IOException.class) || has(e, MultipartException.class)
        ? Failure.BAD_REQUEST
        : Failure.BROKEN;
  }

  private static boolean has(Throwable e, Class<? extends Throwable> type) {
    return Iterables.any(Throwables.getCausalChain(e), type::isInstance);
  }

  /** Counts a refusal. */
  public void count(Failure failure) {
    metrics.counter("cchc.refusals", "failure", failure.name()).increment();
  }

  @Override
  protected ResponseEntity<Object> handleExceptionInternal(
      Exception e,
      @Nullable Object body,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    Responses responses = Responses.to(((ServletWebRequest) request).getRequest());
    Failure failure = Failure.of(status.value());
    count(failure);
    ResponseEntity<byte[]> answer =
        responses.failure(status.value(), failure, missing(e), ImmutableSortedSet.of());
    return ResponseEntity.status(status)
        .headers(headers)
        .headers(answer.getHeaders())
        .body(answer.getBody());
  }

  private static ImmutableList<Problem> missing(Exception e) {
    return e instanceof MissingServletRequestParameterException parameter
        ? ImmutableList.of(
            Problem.error(
                ProblemCode.MISSING_KEY, Place.at(""), parameter.getParameterName(), "", ""))
        : ImmutableList.of();
  }
}
