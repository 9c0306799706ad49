package vn.cchc.examples.service.store;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** The address is of a database that the service cannot use. */
public final class UnsuitableDatabaseException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  UnsuitableDatabaseException(String url) {
    super("spring.datasource.url must begin with jdbc:sqlite: or jdbc:postgresql:, but is " + url);
  }

  /** Says so without a stack trace. */
  static final class Analyzer extends AbstractFailureAnalyzer<UnsuitableDatabaseException> {
    @Override
    protected @Nullable FailureAnalysis analyze(Throwable root, UnsuitableDatabaseException cause) {
      return new FailureAnalysis(
          String.valueOf(cause.getMessage()),
          "Leave spring.datasource.url out for SQLite in the folder cchc.data, or name a database"
              + " of PostgreSQL.",
          cause);
    }
  }
}
