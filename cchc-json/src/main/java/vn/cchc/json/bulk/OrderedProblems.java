package vn.cchc.json.bulk;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.Ints;
import java.util.HashMap;
import java.util.Map;
import vn.cchc.json.cursor.ProblemCollector;
import vn.cchc.problem.Place;
import vn.cchc.problem.Problem;

/**
 * What was wrong with the blocks of a text, put in their order as they come in. Only then is it
 * known how many lines precede a block, and which number a line of it has in the whole text.
 */
final class OrderedProblems {
  private final ProblemCollector all;
  private final Map<Long, Part> early = new HashMap<>();
  private long next;
  private long linesBefore;

  /**
   * What is to be reported of a block.
   *
   * @param lines the number of its lines
   * @param problems what is wrong with them, numbered from the beginning of the block
   * @param notKept how many more problems there are than anyone would keep
   */
  record Part(int lines, ImmutableList<Problem> problems, int notKept) {}

  OrderedProblems(String source) {
    this.all = new ProblemCollector(source, false);
  }

  synchronized void add(long ordinal, Part part) {
    early.put(ordinal, part);
    for (Part one = early.remove(next); one != null; one = early.remove(next)) {
      for (Problem problem : one.problems()) {
        all.add(problem.at(moved(problem.place())));
      }
      all.addNotKept(one.notKept());
      linesBefore += one.lines();
      next++;
    }
  }

  private Place moved(Place place) {
    return place.line() == 0
        ? place
        : new Place(
            place.source(),
            Ints.saturatedCast(linesBefore + place.line()),
            place.column(),
            place.pointer());
  }

  synchronized ImmutableList<Problem> problems() {
    return all.sorted();
  }
}
