package vn.cchc.figures;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ListMultimap;
import com.google.common.primitives.ImmutableIntArray;
import java.util.List;
import java.util.stream.Stream;
import vn.cchc.agency.AgencyId;
import vn.cchc.indicator.Quantity;
import vn.cchc.indicator.Ratio;
import vn.cchc.observation.AgencySeries;
import vn.cchc.observation.Observation;
import vn.cchc.observation.ObservationStatus;

/**
 * The observations from which a figure was combined, in order. A province has very many, and
 * callers rarely ask for single ones, so that they are made on demand where possible.
 */
public sealed interface Evidence {
  /** No observations. */
  Evidence NOTHING = new Listed(ImmutableList.of());

  /** Returns the observations. */
  ImmutableList<Observation> list();

  /** Returns whether all are final. */
  boolean isFinal();

  /** Returns how the denominators of each agency's periods compare, as far as they are ratios. */
  DenominatorComparison denominators();

  /** Returns those that were published as printed, and so may have been rounded. */
  Stream<Observation> printed();

  /** Observations that exist as objects. */
  record Listed(ImmutableList<Observation> list) implements Evidence {
    @Override
    public boolean isFinal() {
      return list.stream().allMatch(figure -> figure.status() == ObservationStatus.FINAL);
    }

    @Override
    public DenominatorComparison denominators() {
      ListMultimap<AgencyId, Long> byAgency = ArrayListMultimap.create();
      for (Observation figure : list) {
        if (figure.value() instanceof Ratio ratio) {
          byAgency.put(figure.agency(), ratio.denominator());
        }
      }
      return byAgency.asMap().values().stream()
          .map(List::copyOf)
          .map(all -> DenominatorComparison.of(all.size(), all::get))
          .reduce(DenominatorComparison.SINGLE, DenominatorComparison::and);
    }

    @Override
    public Stream<Observation> printed() {
      return list.stream()
          .filter(
              figure ->
                  figure.value() instanceof Quantity quantity && quantity.decimals().isPresent());
    }
  }

  /**
   * Plain figures of an agency.
   *
   * @param figures the agency's figures
   * @param positions their positions, in the order in which they are used
   */
  record Plain(AgencySeries figures, ImmutableIntArray positions, boolean isFinal)
      implements Evidence {
    @Override
    public ImmutableList<Observation> list() {
      return positions.stream()
          .mapToObj(position -> figures.cell(position).standing().get(0))
          .collect(ImmutableList.toImmutableList());
    }

    @Override
    public DenominatorComparison denominators() {
      return DenominatorComparison.of(
          positions.length(), i -> figures.denominator(positions.get(i)));
    }

    @Override
    public Stream<Observation> printed() {
      return Stream.of();
    }
  }

  /** The observations of several figures. */
  record Joined(ImmutableList<Evidence> parts) implements Evidence {
    @Override
    public ImmutableList<Observation> list() {
      return parts.stream()
          .flatMap(part -> part.list().stream())
          .collect(ImmutableList.toImmutableList());
    }

    @Override
    public boolean isFinal() {
      return parts.stream().allMatch(Evidence::isFinal);
    }

    @Override
    public DenominatorComparison denominators() {
      return parts.stream()
          .map(Evidence::denominators)
          .reduce(DenominatorComparison.SINGLE, DenominatorComparison::and);
    }

    @Override
    public Stream<Observation> printed() {
      return parts.stream().flatMap(Evidence::printed);
    }
  }
}
