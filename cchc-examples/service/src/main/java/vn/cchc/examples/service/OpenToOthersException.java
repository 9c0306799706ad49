package vn.cchc.examples.service;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** The service was to listen on an address that others reach, without being told that it may. */
final class OpenToOthersException extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  OpenToOthersException(String address) {
    super("server.address must be of this machine alone, but is " + address);
  }

  /** Says so without a stack trace. */
  static final class Analyzer extends AbstractFailureAnalyzer<OpenToOthersException> {
    @Override
    protected @Nullable FailureAnalysis analyze(Throwable root, OpenToOthersException cause) {
      return new FailureAnalysis(
          cause.getMessage() + ": the service asks nobody who they are.",
          "Leave server.address at 127.0.0.1. Where something in front of the service tells who"
              + " may use it, set cchc.open-to-others=true as well.",
          cause);
    }
  }
}
