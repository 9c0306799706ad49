package vn.cchc.evaluation.naive;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.cchc.agency.AgencyId;
import vn.cchc.indicator.Unit;
import vn.cchc.indicator.Value;
import vn.cchc.plan.Criterion;
import vn.cchc.verdict.Level;
import vn.cchc.verdict.Maintained;
import vn.cchc.verdict.Outcome;
import vn.cchc.verdict.Pace;
import vn.cchc.verdict.RemarkCode;
import vn.cchc.verdict.Shortfall;

/** What the naive evaluator finds of a target, filled in as it goes. */
final class Finding {
  Outcome outcome = Outcome.NO_DATA;
  Optional<Criterion> criterion = Optional.empty();
  boolean isFinal;
  Optional<Value> actual = Optional.empty();
  Optional<Value> baseline = Optional.empty();
  Optional<Frac> margin = Optional.empty();
  Optional<Unit> marginUnit = Optional.empty();
  Shortfall shortfall = Shortfall.NOT_APPLICABLE;
  boolean hasCoverage;

  /** Of a share of tasks how many are undecided (T13). */
  OptionalInt undecidedTasks = OptionalInt.empty();

  int expected;
  final Set<AgencyId> silent = new TreeSet<>();
  final Set<AgencyId> partial = new TreeSet<>();

  /** Absent where there is no progress, empty within where it is undefined. */
  Optional<Optional<Frac>> progress = Optional.empty();

  Optional<Maintained> maintained = Optional.empty();
  Optional<Pace> pace = Optional.empty();
  Optional<Level> level = Optional.empty();
  final Map<AgencyId, Finding> members = new TreeMap<>();
  final List<Finding> parts = new ArrayList<>();
  final List<Finding> stages = new ArrayList<>();
  final Map<String, Finding> periods = new LinkedHashMap<>();

  /** Whether it is of a period that has not ended and has no figure (T9). */
  boolean isLeftOut;

  /** What contradicts, and what does not fit, in the figures that are judged or compared with. */
  final Set<RemarkCode> conflicts = EnumSet.noneOf(RemarkCode.class);

  final Set<RemarkCode> faults = EnumSet.noneOf(RemarkCode.class);

  /** Whether everyone has reported what a change is counted from (T7). */
  boolean isBaselineCovered = true;

  final Set<RemarkCode> reasons = EnumSet.noneOf(RemarkCode.class);
  final Set<RemarkCode> caveats = EnumSet.noneOf(RemarkCode.class);

  /** Subject, agency and days of the figures that a caveat names as left out. */
  final List<List<Object>> leftOut = new ArrayList<>();

  /** Whether any figure counts, or contradicts another that would. */
  boolean hasFigures;

  /** Whether every figure that was used is final. */
  boolean isSettled = true;

  boolean isFullyCovered() {
    return silent.isEmpty() && partial.isEmpty() && isBaselineCovered;
  }
}
