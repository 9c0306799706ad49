package vn.cchc.message;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Range;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.cchc.indicator.Completion;
import vn.cchc.indicator.Grade;
import vn.cchc.indicator.GradeScheme;
import vn.cchc.indicator.Mean;
import vn.cchc.indicator.Quantity;
import vn.cchc.indicator.Rank;
import vn.cchc.indicator.Ratio;
import vn.cchc.indicator.Unit;
import vn.cchc.indicator.Value;
import vn.cchc.plan.Criterion;
import vn.cchc.plan.Criterion.Change;
import vn.cchc.plan.Criterion.Direction;
import vn.cchc.verdict.Verdict;

/** Values and the criteria by which they are judged: of every type, on every side. */
final class AnyJudgedValues {
  private static final GradeScheme SCHEME =
      new GradeScheme(
          "s",
          ImmutableList.of(
              new GradeScheme.Band("Tốt", Optional.of(BigDecimal.valueOf(80))),
              new GradeScheme.Band("Khá", Optional.of(BigDecimal.valueOf(65)))));

  private AnyJudgedValues() {}

  static List<AnyJudgedValue> all() {
    List<AnyJudgedValue> all = new ArrayList<>();
    BigDecimal low = BigDecimal.valueOf(40);
    BigDecimal high = BigDecimal.valueOf(60);
    for (Criterion criterion :
        List.of(
            Criterion.atLeast(50),
            Criterion.moreThan(50),
            Criterion.atMost(50),
            Criterion.lessThan(50),
            Criterion.exactly(50),
            Criterion.between(40, 60),
            Criterion.between(Range.open(low, high)),
            Criterion.between(Range.openClosed(low, high)),
            Criterion.between(Range.closedOpen(low, high)))) {
      boolean isFirst = true;
      for (long n : new long[] {0, 3, 4, 5, 6, 7, 10}) {
        all.add(new AnyJudgedValue(Verdict.of(criterion, Ratio.of(n, 10)), Unit.PERCENT, isFirst));
        isFirst = false;
      }
      for (Value actual :
          List.of(
              Ratio.of(499_999, 1_000_000),
              Ratio.of(1, 3),
              Quantity.printed("50.0"),
              Quantity.of(-3),
              new Mean(BigDecimal.valueOf(4), 3),
              Rank.of(12, 63))) {
        Unit unit =
            actual instanceof Ratio
                ? Unit.PERCENT
                : actual instanceof Rank ? Unit.PLACE : Unit.POINT;
        all.add(new AnyJudgedValue(Verdict.of(criterion, actual), unit, false));
      }
      for (Unit unit :
          List.of(new Unit("giờ"), Unit.COUNT, Unit.PERCENT, Unit.DAY, Unit.GRADE, Unit.DONE)) {
        all.add(new AnyJudgedValue(Verdict.of(criterion, Quantity.of(55)), unit, false));
      }
    }
    addExtremes(all);
    addRanksAndGrades(all);
    addChanges(all);
    return all;
  }

  private static void addExtremes(List<AnyJudgedValue> all) {
    for (Criterion criterion :
        List.of(
            Criterion.atLeast(100),
            Criterion.moreThan(100),
            Criterion.atMost(0),
            Criterion.exactly(50),
            Criterion.atLeast(0))) {
      for (Ratio actual :
          List.of(Ratio.of(99, 100), Ratio.of(100, 100), Ratio.of(45, 91), Ratio.of(46, 91))) {
        all.add(new AnyJudgedValue(Verdict.of(criterion, actual), Unit.PERCENT, false));
      }
    }
    Criterion narrow =
        Criterion.between(Range.closed(new BigDecimal("50.1"), new BigDecimal("50.4")));
    all.add(new AnyJudgedValue(Verdict.of(narrow, Ratio.of(2, 2)), Unit.PERCENT, false));
    Criterion below = Criterion.between(Range.closed(new BigDecimal("32.9"), new BigDecimal("33")));
    all.add(new AnyJudgedValue(Verdict.of(below, Ratio.of(3, 8)), Unit.PERCENT, false));
    Criterion nearHalf = Criterion.between(Range.closed(BigDecimal.ZERO, new BigDecimal("49.9")));
    all.add(new AnyJudgedValue(Verdict.of(nearHalf, Ratio.of(1, 2)), Unit.PERCENT, false));
  }

  private static void addRanksAndGrades(List<AnyJudgedValue> all) {
    for (int rank : new int[] {13, 10, 6}) {
      all.add(
          new AnyJudgedValue(
              Verdict.of(Criterion.withinTop(10), Rank.of(rank, 63)), Unit.PLACE, rank == 13));
    }
    Criterion.AtLeastGrade good = new Criterion.AtLeastGrade("s", "Tốt");
    for (Value actual : List.of(new Grade("s", "Tốt"), new Grade("s", "Khá"))) {
      boolean isFirst = all.get(all.size() - 1).unit() != Unit.GRADE;
      all.add(new AnyJudgedValue(Verdict.ofGrade(good, actual, SCHEME), Unit.GRADE, isFirst));
    }
    all.add(new AnyJudgedValue(Verdict.ofGrade(good, Quantity.of(70), SCHEME), Unit.POINT, false));
    for (Completion actual :
        List.of(
            Completion.on(AnyJudgedValue.DUE),
            Completion.on(AnyJudgedValue.DUE.minusDays(3)),
            Completion.on(AnyJudgedValue.DUE.plusDays(1)),
            Completion.notDone(),
            Completion.notDone(new BigDecimal("62.5")))) {
      boolean isFirst = all.get(all.size() - 1).unit() != Unit.DONE;
      all.add(
          new AnyJudgedValue(Verdict.ofCompletion(actual, AnyJudgedValue.DUE), Unit.DONE, isFirst));
    }
  }

  private static void addChanges(List<AnyJudgedValue> all) {
    for (Direction direction : Direction.values()) {
      for (Criterion change :
          List.of(
              Change.any(direction),
              Change.byPercent(direction, BigDecimal.TEN),
              Change.byAmount(direction, BigDecimal.TEN),
              Change.byAmount(direction, BigDecimal.TEN).withAtMost(BigDecimal.valueOf(12)))) {
        boolean isFirst = true;
        for (long n : new long[] {30, 39, 40, 50, 55, 60, 61}) {
          all.add(
              new AnyJudgedValue(
                  Verdict.of(change, Ratio.of(n, 100), Ratio.of(1, 2)), Unit.PERCENT, isFirst));
          isFirst = false;
          all.add(
              new AnyJudgedValue(
                  Verdict.of(change, Quantity.of(n), Quantity.of(50)), Unit.POINT, false));
          all.add(
              new AnyJudgedValue(
                  Verdict.of(change, Rank.of((int) n, 63), Rank.of(50, 63)), Unit.PLACE, false));
        }
      }
    }
  }

  /** Returns one judgement for each type of criterion and each outcome. */
  static Collection<AnyJudgedValue> typical() {
    Map<String, AnyJudgedValue> typical = new LinkedHashMap<>();
    all().forEach(one -> typical.putIfAbsent(one.type() + one.verdict().outcome(), one));
    return typical.values();
  }
}
