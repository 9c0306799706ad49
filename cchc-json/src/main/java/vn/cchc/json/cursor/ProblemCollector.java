package vn.cchc.json.cursor;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.cchc.problem.AttributePath;
import vn.cchc.problem.Place;
import vn.cchc.problem.Problem;
import vn.cchc.problem.ProblemCode;
import vn.cchc.problem.Severity;

/** The problems found in a text or in one line of it after another, as they are found. */
public final class ProblemCollector {
  /** How many are kept. */
  public static final int MOST = 10_000;

  private static final Comparator<Problem> BY_POSITION =
      Comparator.<Problem>comparingInt(problem -> problem.place().line())
          .thenComparingInt(problem -> problem.place().column());

  private final String source;
  private final List<Problem> problems = new ArrayList<>();
  private final ReferenceCheck references = new ReferenceCheck();
  private final boolean isLenient;
  private final boolean isTold;
  private int errors;
  private int unknownKeys;

  /**
   * An empty collection.
   *
   * @param source the name of the text
   * @param isLenient whether an unknown key is a warning and not an error
   */
  public ProblemCollector(String source, boolean isLenient) {
    this(source, isLenient, true);
  }

  private ProblemCollector(String source, boolean isLenient, boolean isTold) {
    this.source = source;
    this.isLenient = isLenient;
    this.isTold = isTold;
  }

  /** Findings of which only the number will be asked, unknown keys included. */
  public static ProblemCollector counted() {
    return new ProblemCollector("", false, false);
  }

  /** Whether more than the number will be asked. */
  boolean isTold() {
    return isTold;
  }

  public String source() {
    return source;
  }

  Place place(Position at, AttributePath path) {
    return new Place(source, at.line(), at.column(), path.toString());
  }

  public void add(
      ProblemCode code,
      Position at,
      AttributePath path,
      String subject,
      String expected,
      String actual) {
    add(Problem.error(code, place(at, path), subject, expected, actual));
  }

  public void add(Problem problem) {
    errors++;
    keep(problem);
  }

  /** Counts errors of which others were more than enough to keep. */
  public void addNotKept(int count) {
    errors += count;
  }

  /** Takes in a key that the format does not have. */
  void addUnknownKey(Problem problem) {
    if (!isLenient) {
      add(problem);
    } else {
      unknownKeys++;
      keep(
          Problem.warning(
              problem.code(),
              problem.place(),
              problem.subject(),
              problem.expected(),
              problem.actual()));
    }
  }

  private void keep(Problem problem) {
    if (!isFull()) {
      problems.add(problem);
    }
  }

  /** Whether no more problems are kept, but only counted. */
  boolean isFull() {
    return problems.size() >= MOST;
  }

  /** The ids in the text. */
  public ReferenceCheck references() {
    return references;
  }

  /** The number of errors found so far, those beyond the most that are kept included. */
  public int count() {
    return errors;
  }

  /** The number of keys found so far that are kept out and no errors. */
  public int unknownKeys() {
    return unknownKeys;
  }

  /** Those found, by position; where there are more than are kept, the last says so. */
  public ImmutableList<Problem> sorted() {
    List<Problem> sorted = new ArrayList<>(problems);
    sorted.sort(BY_POSITION);
    int count = errors + unknownKeys;
    if (count > MOST) {
      sorted.add(
          new Problem(
              ProblemCode.TOO_LARGE,
              errors > 0 ? Severity.ERROR : Severity.WARNING,
              Place.at(AttributePath.ROOT).in(source),
              "problems",
              Integer.toString(MOST),
              Integer.toString(count)));
    }
    return ImmutableList.copyOf(sorted);
  }

  /** Those found since the last time that they were taken. */
  public ImmutableList<Problem> take() {
    ImmutableList<Problem> taken = sorted();
    problems.clear();
    errors = 0;
    unknownKeys = 0;
    return taken;
  }
}
