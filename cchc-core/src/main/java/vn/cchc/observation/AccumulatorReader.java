package vn.cchc.observation;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import vn.cchc.agency.AgencyId;
import vn.cchc.indicator.IndicatorId;
import vn.cchc.indicator.Ratio;
import vn.cchc.indicator.Subject;
import vn.cchc.indicator.TaskId;
import vn.cchc.indicator.Value;
import vn.cchc.period.ReportingPeriod;

/**
 * Reads what {@link AccumulatorWriter} wrote. The bytes are not trusted: ids, periods and values
 * pass the same checks as any other input, and every figure is added to an empty accumulator as if
 * it were new. A count in the bytes reserves no memory before that many entries are read.
 */
final class AccumulatorReader {
  private final VarintInput in;
  private final ObservationAccumulator accumulator;
  private final ImmutableList<AgencyId> agencies;
  private final ImmutableList<ReportingPeriod> periods;
  private final ImmutableList<Provenance> provenances;

  private AccumulatorReader(VarintInput in) {
    this.in = in;
    in.expect(AccumulatorWriter.mark());
    this.accumulator = ObservationAccumulator.asOf(day());
    this.agencies = list(() -> AgencyId.of(in.text()));
    this.periods = list(() -> ReportingPeriod.parse(in.text()));
    this.provenances = list(this::provenance);
  }

  /** Reads an accumulator; the bytes must end where it ends. */
  static ObservationAccumulator read(byte[] bytes) {
    VarintInput in = new VarintInput(bytes);
    try {
      ObservationAccumulator accumulator = new AccumulatorReader(in).accumulator();
      in.expectEnd();
      return accumulator;
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("accumulator: day or instant out of range", e);
    }
  }

  private LocalDate day() {
    return LocalDate.ofEpochDay(in.signed());
  }

  private <T> ImmutableList<T> list(Supplier<T> element) {
    ImmutableList.Builder<T> list = ImmutableList.builder();
    for (int left = in.count(); left > 0; left--) {
      list.add(element.get());
    }
    return list.build();
  }

  private <T> T oneOf(ImmutableList<T> list) {
    return list.get(in.below(list.size()));
  }

  private Provenance provenance() {
    return new Provenance(
        oneOf(AccumulatorWriter.KINDS),
        oneOf(AccumulatorWriter.STATUSES),
        in.flag() ? Optional.of(in.text()) : Optional.empty(),
        in.flag() ? Optional.of(day()) : Optional.empty());
  }

  private ObservationAccumulator accumulator() {
    for (int left = in.count(); left > 0; left--) {
      boolean isTask = in.flag();
      String id = in.text();
      Subject subject = isTask ? TaskId.of(id) : IndicatorId.of(id);
      for (int agenciesLeft = in.count(); agenciesLeft > 0; agenciesLeft--) {
        AgencyId agency = oneOf(agencies);
        for (int cellsLeft = in.count(); cellsLeft > 0; cellsLeft--) {
          readCell(subject, agency, oneOf(periods));
        }
      }
    }
    return accumulator;
  }

  private void readCell(Subject subject, AgencyId agency, ReportingPeriod period) {
    int kind = in.below(AccumulatorWriter.HYPOTHETICAL + 1L);
    int figures = kind == AccumulatorWriter.PLAIN ? 1 : in.count();
    for (int left = figures; left > 0; left--) {
      Provenance provenance = oneOf(provenances);
      Instant recordedAt = Instant.ofEpochSecond(in.signed(), in.below(1_000_000_000L));
      checkArgument(
          kind == AccumulatorWriter.HYPOTHETICAL
              ? provenance.status() != ObservationStatus.DRAFT
              : accumulator.isVisible(recordedAt, provenance),
          "accumulator as of %s: must not hold what was not known then",
          accumulator.asOf());
      if (kind == AccumulatorWriter.PLAIN && subject instanceof IndicatorId indicator) {
        accumulator.addRatio(
            indicator, agency, period, in.number(), in.number(), recordedAt, provenance);
        continue;
      }
      boolean isWithdrawal = provenance.status() == ObservationStatus.WITHDRAWN;
      boolean isEffective = isWithdrawal && in.flag();
      Observation record =
          provenance.observation(
              subject,
              agency,
              period,
              isWithdrawal ? Optional.empty() : Optional.of(value(kind)),
              recordedAt);
      if (isEffective) {
        accumulator.addEffective(record, kind == AccumulatorWriter.HYPOTHETICAL);
      } else if (kind == AccumulatorWriter.HYPOTHETICAL) {
        accumulator.addHypothetical(record);
      } else {
        accumulator.add(record);
      }
    }
  }

  private Value value(int kind) {
    return kind == AccumulatorWriter.PLAIN
        ? Ratio.of(in.number(), in.number())
        : ValueEncoding.read(in);
  }
}
