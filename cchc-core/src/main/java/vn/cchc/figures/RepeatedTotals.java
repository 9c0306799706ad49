package vn.cchc.figures;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Maps;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.cchc.agency.AgencyId;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.indicator.Quantity;
import vn.cchc.indicator.Ratio;
import vn.cchc.indicator.Value;
import vn.cchc.observation.Observation;
import vn.cchc.period.Days;
import vn.cchc.verdict.Remark;
import vn.cchc.verdict.RemarkCode;

/**
 * Finds figures of an aggregate that are probably total rows: the own figure of its root, or of an
 * agency with at least two reporting agencies below it, that equals their sum for one period.
 */
final class RepeatedTotals {
  private final AgencyRegister register;
  private final Window window;
  private final AgencyId root;
  private final Map<AgencyId, Map<Days, Sum>> sums = new HashMap<>();

  /** The sum that the agencies below one reported for a period. */
  private static final class Sum {
    private final Set<AgencyId> agencies = new HashSet<>();
    private BigDecimal first = BigDecimal.ZERO;
    private BigDecimal second = BigDecimal.ZERO;

    void add(Observation figure) {
      agencies.add(figure.agency());
      first = first.add(first(figure.value()));
      second = second.add(second(figure.value()));
    }

    boolean isThat(Value value) {
      boolean isZero = value instanceof Ratio ratio ? ratio.isOfNothing() : first.signum() == 0;
      return !isZero && first.compareTo(first(value)) == 0 && second.compareTo(second(value)) == 0;
    }

    private static BigDecimal first(Value value) {
      return value instanceof Ratio ratio
          ? BigDecimal.valueOf(ratio.numerator())
          : ((Quantity) value).amount();
    }

    private static BigDecimal second(Value value) {
      return value instanceof Ratio ratio
          ? BigDecimal.valueOf(ratio.denominator())
          : BigDecimal.ZERO;
    }
  }

  RepeatedTotals(AgencyRegister register, Window window, AgencyId root) {
    this.register = register;
    this.window = window;
    this.root = root;
  }

  /**
   * Finds them among figures that could be added.
   *
   * @param figures the figure of each agency
   * @param above the agencies that are, or were, above another
   */
  ImmutableList<Remark> among(Map<AgencyId, CombinedFigure> figures, Set<AgencyId> above) {
    Set<AgencyId> totals = new HashSet<>(above);
    totals.retainAll(figures.keySet());
    if (totals.isEmpty()) {
      return ImmutableList.of();
    }
    figures.values().forEach(figure -> figure.used().forEach(one -> addAbove(one, totals)));
    return Maps.filterKeys(figures, totals::contains).values().stream()
        .flatMap(figure -> figure.used().stream())
        .filter(this::repeatsItsParts)
        .sorted(
            Comparator.comparing(Observation::agency)
                .thenComparing(figure -> window.daysOf(figure.period())))
        .map(figure -> Remark.of(RemarkCode.ROOT_REPEATS_ITS_PARTS, figure))
        .collect(ImmutableList.toImmutableList());
  }

  private void addAbove(Observation figure, Set<AgencyId> totals) {
    Days days = window.daysOf(figure.period());
    Optional<AgencyId> here = parent(figure.agency(), days);
    while (here.isPresent() && register.existed(here.orElseThrow(), days.last())) {
      AgencyId id = here.orElseThrow();
      if (totals.contains(id)) {
        sums.computeIfAbsent(id, agency -> new HashMap<>())
            .computeIfAbsent(days, some -> new Sum())
            .add(figure);
      }
      here = parent(id, days);
    }
  }

  private Optional<AgencyId> parent(AgencyId id, Days days) {
    return register.existed(id, days.last())
        ? register.parentOn(id, days.last())
        : Optional.empty();
  }

  private boolean repeatsItsParts(Observation figure) {
    Sum sum = sums.getOrDefault(figure.agency(), Map.of()).get(window.daysOf(figure.period()));
    return sum != null
        && sum.agencies.size() >= (figure.agency().equals(root) ? 1 : 2)
        && sum.isThat(figure.value());
  }
}
