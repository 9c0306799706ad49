package vn.cchc.examples.service;

import com.google.common.base.Throwables;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.SocketTimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import vn.cchc.problem.Place;
import vn.cchc.problem.Problem;
import vn.cchc.problem.ProblemCode;
import vn.cchc.validation.InvalidPlanException;

/** What is answered where a request fails: always a problem of RFC 9457, never a stack trace. */
@RestControllerAdvice
final class FailureAnswers extends ResponseEntityExceptionHandler {
  private static final Logger LOG = LoggerFactory.getLogger(FailureAnswers.class);

  @ExceptionHandler
  ResponseEntity<byte[]> failed(FailedRequestException e, HttpServletRequest request) {
    return Answer.to(request).failure(e.failure(), e.problems());
  }

  @ExceptionHandler
  ResponseEntity<byte[]> failed(InvalidPlanException e, HttpServletRequest request) {
    return Answer.to(request).failure(Failure.REFUSED, e.problems());
  }

  /** The body ended too early, or no more of it came in time. */
  @ExceptionHandler({IOException.class, MultipartException.class})
  ResponseEntity<byte[]> unreadable(Exception e, HttpServletRequest request) {
    LOG.debug("a body could not be read", e);
    boolean isLate =
        Iterables.any(Throwables.getCausalChain(e), SocketTimeoutException.class::isInstance);
    return Answer.to(request)
        .failure(isLate ? Failure.TOO_SLOW : Failure.BAD_REQUEST, ImmutableList.of());
  }

  /** The database is away or has too much to do. */
  @ExceptionHandler({
    TransientDataAccessException.class,
    NonTransientDataAccessResourceException.class,
    TransactionException.class
  })
  ResponseEntity<byte[]> unavailable(Exception e, HttpServletRequest request) {
    LOG.error("the database did not answer", e);
    return Answer.to(request).failure(Failure.UNAVAILABLE, ImmutableList.of());
  }

  @ExceptionHandler
  ResponseEntity<byte[]> failed(Throwable e, HttpServletRequest request) {
    LOG.error("a request failed", e);
    return Answer.to(request).failure(Failure.BROKEN, ImmutableList.of());
  }

  @Override
  protected ResponseEntity<Object> handleExceptionInternal(
      Exception e,
      @Nullable Object body,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    ResponseEntity<byte[]> answer =
        Answer.to(((ServletWebRequest) request).getRequest())
            .failure(Failure.of(status.value()), missing(e));
    return ResponseEntity.status(status)
        .headers(headers)
        .headers(answer.getHeaders())
        .body(answer.getBody());
  }

  private static ImmutableList<Problem> missing(Exception e) {
    if (e instanceof MissingServletRequestParameterException parameter) {
      return missing(parameter.getParameterName());
    }
    return e instanceof MissingServletRequestPartException part
        ? missing(part.getRequestPartName())
        : ImmutableList.of();
  }

  private static ImmutableList<Problem> missing(String name) {
    return ImmutableList.of(Problem.error(ProblemCode.MISSING_KEY, Place.at(""), name, "", ""));
  }
}
