package vn.cchc.examples.service.access;

import com.google.common.collect.ImmutableList;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.ResponseEntity;
import vn.cchc.examples.service.web.Failure;
import vn.cchc.examples.service.web.Responses;

/** Writes a failure where no controller is asked. */
final class FailureWriter {
  private final MeterRegistry metrics;

  FailureWriter(MeterRegistry metrics) {
    this.metrics = metrics;
  }

  void write(Failure failure, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    metrics.counter("cchc.refusals", "failure", failure.name()).increment();
    ResponseEntity<byte[]> answer = Responses.to(request).failure(failure, ImmutableList.of());
    response.setStatus(failure.status());
    answer
        .getHeaders()
        .forEach((name, values) -> values.forEach(value -> response.setHeader(name, value)));
    byte[] body = answer.getBody();
    if (body != null) {
      response.getOutputStream().write(body);
    }
  }
}
