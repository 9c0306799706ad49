package vn.cchc.examples.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("nightly")
class BareComparisonTest {
  private static final int SECONDS = Integer.getInteger("bare", 2);

  @TempDir private Path folder;

  @Test
  void everyRequestIsAnsweredByBoth() throws IOException, InterruptedException {
    String database = PostgresServer.IS_WANTED ? "PostgreSQL" : "SQLite";
    BareComparison comparison = new BareComparison(folder, SECONDS);
    try {
      comparison.run(both -> System.out.println(database + ", " + both));

      assertThat(comparison.failed()).isEmpty();
    } finally {
      comparison.stop();
    }
  }
}
