package vn.cchc.examples.service;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells whoever watches over the service that it and its database answer. */
@RestController
final class Health {
  private final JdbcTemplate jdbc;

  Health(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @GetMapping(path = "/health", produces = MediaType.TEXT_PLAIN_VALUE)
  ResponseEntity<byte[]> tell(HttpServletRequest request) {
    jdbc.queryForList("SELECT 1");
    return Answer.to(request).of(200, MediaType.TEXT_PLAIN, "UP\n");
  }
}
