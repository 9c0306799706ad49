package vn.cchc.examples.service.web;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.io.ByteStreams;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import vn.cchc.plan.PlanId;
import vn.cchc.problem.Place;
import vn.cchc.problem.Problem;
import vn.cchc.problem.ProblemCode;

/** What a client sends, within the limits. */
@Component
public final class RequestReader {
  private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

  private final Limits limits;

  RequestReader(Limits limits) {
    this.limits = limits;
  }

  /** {@return the body of a document} */
  public byte[] document(HttpServletRequest request) throws IOException {
    return ByteStreams.toByteArray(body(request, limits.largestDocument().toBytes()));
  }

  /** {@return the most bytes that a document may have} */
  public long largestDocument() {
    return limits.largestDocument().toBytes();
  }

  /**
   * Receives a form.
   *
   * @param names the names that its parts may have
   * @throws FailedRequestException if a part has another name
   */
  public FormParts form(HttpServletRequest request, String... names)
      throws IOException, ServletException {
    return form(request, ImmutableSet.copyOf(names), ImmutableSet.of());
  }

  /**
   * Receives a form.
   *
   * @param required the names of parts that it must have
   * @param optional the names of parts that it may have
   * @throws FailedRequestException if a part has another name
   */
  public FormParts form(
      HttpServletRequest request, ImmutableSet<String> required, ImmutableSet<String> optional)
      throws IOException, ServletException {
    return FormParts.receive(request, limits, required, optional);
  }

  /** {@return the most bytes that an upload may have, packed and unpacked} */
  public long largestUpload() {
    return limits.largestUpload().toBytes();
  }

  /** Opens the body of an upload. */
  public InputStream upload(HttpServletRequest request) throws IOException {
    return body(request, largestUpload());
  }

  private static InputStream body(HttpServletRequest request, long largest) throws IOException {
    if (request.getContentLengthLong() > largest) {
      throw FailedRequestException.tooLarge("body", largest);
    }
    return new BoundedInputStream(request.getInputStream(), largest);
  }

  /**
   * Reads a yes or no.
   *
   * @param name the name of the query parameter
   * @param text what it says
   * @return whether it says {@code true}
   * @throws FailedRequestException if it says neither {@code true} nor {@code false}
   */
  public static boolean flag(String name, String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default ->
          throw new FailedRequestException(
              Failure.BAD_REQUEST,
              Problem.error(
                  ProblemCode.UNKNOWN_NAME, Place.at(""), name, "true, false", '"' + text + '"'));
    };
  }

  /**
   * Checks that a request has no query parameter but some.
   *
   * @param request the request
   * @param known the names
   * @throws FailedRequestException if it has others, such as {@code details} for {@code detail}
   */
  public static void requireParameters(HttpServletRequest request, String... known) {
    ImmutableList<Problem> unknown =
        UriComponentsBuilder.newInstance()
            .query(request.getQueryString())
            .build()
            .getQueryParams()
            .keySet()
            .stream()
            .filter(name -> !List.of(known).contains(name))
            .map(
                name ->
                    Problem.error(
                        ProblemCode.UNKNOWN_KEY, Place.at(""), name, String.join(", ", known), ""))
            .collect(ImmutableList.toImmutableList());
    if (!unknown.isEmpty()) {
      throw new FailedRequestException(Failure.BAD_REQUEST, unknown);
    }
  }

  /** {@return the day that a parameter names} */
  public static LocalDate day(String name, String text) {
    try {
      if (DAY.matcher(text).matches()) {
        return LocalDate.parse(text);
      }
    } catch (DateTimeParseException e) {
      // A day that does not exist, such as 30 February.
    }
    throw new FailedRequestException(
        Failure.BAD_REQUEST,
        Problem.error(ProblemCode.WRONG_TYPE, Place.at(""), name, "date", text));
  }

  /** {@return the id in an address; no plan is kept by what is none} */
  public static PlanId planId(String text) {
    try {
      return PlanId.of(text);
    } catch (IllegalArgumentException e) {
      throw new FailedRequestException(Failure.NO_SUCH_PLAN);
    }
  }
}
