package vn.cchc.validation;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.Ints;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.cchc.problem.AttributePath;
import vn.cchc.problem.Place;
import vn.cchc.problem.Problem;
import vn.cchc.problem.ProblemCode;
import vn.cchc.problem.Severity;

/** Collects the problems of one document, each with the path at which it is. */
final class ProblemListBuilder {
  private record Found(AttributePath path, Problem problem) {}

  /** Orders as documents do: by the first attribute, then by the positions on the way. */
  private static final Comparator<Found> BY_PATH =
      Comparator.comparing(found -> found.path().steps(), ProblemListBuilder::compare);

  private final List<Found> all = new ArrayList<>();

  void error(ProblemCode code, AttributePath path, String about, String expected, String actual) {
    add(code, Severity.ERROR, path, about, expected, actual);
  }

  void warning(ProblemCode code, AttributePath path, String about, String expected, String actual) {
    add(code, Severity.WARNING, path, about, expected, actual);
  }

  void suggestion(ProblemCode code, AttributePath path, String about, String actual) {
    add(code, Severity.SUGGESTION, path, about, "", actual);
  }

  /** Adds the error that nothing has an id. */
  void unknown(ProblemCode code, AttributePath path, String id) {
    error(code, path, id, "", id);
  }

  void add(
      ProblemCode code,
      Severity severity,
      AttributePath path,
      String about,
      String expected,
      String actual) {
    Problem problem = new Problem(code, severity, Place.at(path), about, expected, actual);
    all.add(new Found(path, problem));
  }

  /** Returns the problems in the order in which they were found. */
  ImmutableList<Problem> build() {
    return all.stream().map(Found::problem).collect(ImmutableList.toImmutableList());
  }

  /** Returns the problems in the order of their document. */
  ImmutableList<Problem> sorted() {
    return all.stream()
        .sorted(BY_PATH)
        .map(Found::problem)
        .collect(ImmutableList.toImmutableList());
  }

  private static int compare(List<String> steps, List<String> others) {
    for (int i = 0; i < Math.min(steps.size(), others.size()); i++) {
      Integer number = Ints.tryParse(steps.get(i));
      Integer another = Ints.tryParse(others.get(i));
      int order =
          number != null && another != null
              ? number.compareTo(another)
              : steps.get(i).compareTo(others.get(i));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(steps.size(), others.size());
  }
}
