package vn.cchc.examples.service.web;

import com.google.common.collect.ImmutableList;
import com.google.common.io.ByteStreams;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
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

  /** {@return the document in a part of a form, be it a file or a field} */
  public byte[] document(HttpServletRequest request, String name)
      throws IOException, ServletException {
    Part part = parts(request, name).get(0);
    long largest = limits.largestDocument().toBytes();
    if (part.getSize() > largest) {
      throw FailedRequestException.tooLarge(name, largest);
    }
    try (InputStream content = part.getInputStream()) {
      return content.readAllBytes();
    }
  }

  /**
   * Returns the parts of a form that have a name.
   *
   * @return at least one
   */
  public ImmutableList<Part> parts(HttpServletRequest request, String name)
      throws IOException, ServletException {
    ImmutableList<Part> parts =
        request.getParts().stream()
            .filter(part -> part.getName().equals(name))
            .collect(ImmutableList.toImmutableList());
    if (parts.isEmpty()) {
      throw new MissingServletRequestPartException(name);
    }
    return parts;
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
    return new BoundedInput(request.getInputStream(), largest);
  }

  /** {@return the day that a parameter names} */
  public static LocalDate day(String name, String text) {
    try {
      if (DAY.matcher(text).matches()) {
        return LocalDate.parse(text);
      }
    } catch (DateTimeParseException e) {
      // There is no such day: as good as no day at all.
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
