package vn.cchc.examples.service;

import com.google.common.io.ByteStreams;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import vn.cchc.plan.PlanId;
import vn.cchc.problem.Place;
import vn.cchc.problem.Problem;
import vn.cchc.problem.ProblemCode;

/** What a client sends, within the limits. */
@Component
final class Sent {
  private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

  private final Limits limits;

  Sent(Limits limits) {
    this.limits = limits;
  }

  /** {@return the body of a document} */
  byte[] document(HttpServletRequest request) throws IOException {
    return ByteStreams.toByteArray(body(request, limits.largestDocument().toBytes()));
  }

  /** {@return the document in a part of a form} */
  byte[] document(MultipartFile part) throws IOException {
    long largest = limits.largestDocument().toBytes();
    if (part.getSize() > largest) {
      throw FailedRequestException.tooLarge(part.getName(), largest);
    }
    return part.getBytes();
  }

  /** Reads the observations of a body. */
  Upload upload(HttpServletRequest request) throws IOException {
    long largest = limits.largestUpload().toBytes();
    return Upload.read(body(request, largest), largest);
  }

  /** Opens the observations in a part of a form, which may be packed. */
  InputStream observations(MultipartFile part) throws IOException {
    return new BoundedInput(part.getInputStream(), limits.largestUpload().toBytes());
  }

  private InputStream body(HttpServletRequest request, long largest) throws IOException {
    if (request.getContentLengthLong() > largest) {
      throw FailedRequestException.tooLarge("body", largest);
    }
    return new BoundedInput(request.getInputStream(), largest);
  }

  /** {@return the day that a parameter names} */
  static LocalDate day(String name, String text) {
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
  static PlanId planId(String text) {
    try {
      return PlanId.of(text);
    } catch (IllegalArgumentException e) {
      throw new FailedRequestException(Failure.NO_SUCH_PLAN);
    }
  }
}
