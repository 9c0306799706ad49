package vn.cchc.testkit;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.cchc.evaluation.TargetResult;
import vn.cchc.message.Messages;
import vn.cchc.text.Language;

/** What a failure prints of results. */
final class Explanations {
  private static final Messages MESSAGES = Messages.of(Language.ENGLISH);

  private Explanations() {}

  /** Returns a line for each result, and further in for those inside it. */
  static String of(Stream<TargetResult> results) {
    return results.flatMap(result -> lines(result, "")).collect(Collectors.joining("\n"));
  }

  private static Stream<String> lines(TargetResult result, String indent) {
    String subject =
        Stream.concat(
                Stream.of(result.target().toString()),
                result.agency().map(Object::toString).stream())
            .collect(Collectors.joining(", "));
    return Stream.concat(
        Stream.of(indent + subject + ": " + MESSAGES.explain(result)),
        result.inner().flatMap(inner -> lines(inner, indent + "  ")));
  }
}
