package vn.cchc.examples.service;

import com.google.common.collect.ImmutableList;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.cchc.examples.service.web.Failure;
import vn.cchc.examples.service.web.Responses;

/** Health and metrics, for those who operate the service. */
@RestController
final class OperationController {
  private final DatabaseWatch watch;
  private final PrometheusMeterRegistry metrics;

  OperationController(DatabaseWatch watch, PrometheusMeterRegistry metrics) {
    this.watch = watch;
    this.metrics = metrics;
  }

  /** Reports whether the service and its database answer; it waits for nothing. */
  @GetMapping(path = "/health", produces = MediaType.TEXT_PLAIN_VALUE)
  ResponseEntity<byte[]> health(HttpServletRequest request) {
    Responses responses = Responses.to(request);
    return watch.isUp()
        ? responses.of(200, MediaType.TEXT_PLAIN, "UP\n")
        : responses.failure(Failure.UNAVAILABLE, ImmutableList.of());
  }

  /** The metrics, as Prometheus reads them; at the port for operation alone. */
  @GetMapping(path = "/metrics", produces = MediaType.TEXT_PLAIN_VALUE)
  ResponseEntity<byte[]> metrics(HttpServletRequest request) {
    return Responses.to(request).of(200, MediaType.TEXT_PLAIN, metrics.scrape());
  }
}
