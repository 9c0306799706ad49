package vn.cchc.examples.sheets;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.cchc.examples.sheets.refusal.Refusal;
import vn.cchc.examples.sheets.refusal.RefusalCode;
import vn.cchc.observation.Observation;
import vn.cchc.observation.ObservationStatus;

/** The figures that an earlier import of a sheet wrote, for those that the sheet lacks now. */
final class EarlierFigures {
  private static final int LEAST_REPEATED = 3;

  private final Map<String, Map<String, Observation>> latest = new TreeMap<>();

  /**
   * Keeps of each figure the latest line of each source and kind.
   *
   * @param lines what the earlier imports wrote, in any order
   */
  EarlierFigures(Iterable<Observation> lines) {
    for (Observation one : lines) {
      latest
          .computeIfAbsent(key(one), key -> new TreeMap<>())
          .merge(
              one.kind() + "/" + one.source().orElse(""),
              one,
              (kept, other) -> kept.recordedAt().isAfter(other.recordedAt()) ? kept : other);
    }
  }

  /** A text, for texts that are keys are safe against collisions of their hashes. */
  static String key(Observation one) {
    return key(one, one.period().toString());
  }

  private static String key(Observation one, String period) {
    return one.subject() + ", " + one.agency() + ", " + period;
  }

  /**
   * Warns of figures all of which an earlier import gave for one other period.
   *
   * @param rows the rows accepted
   * @param warnings takes what is probably the sheet of an earlier period
   */
  void warnOfRepeated(Iterable<AcceptedRow> rows, List<Refusal> warnings) {
    Map<String, Map<String, List<AcceptedRow>>> ofSubject = new TreeMap<>();
    for (AcceptedRow row : rows) {
      for (Observation one : row.observations()) {
        ofSubject
            .computeIfAbsent(one.subject().toString(), key -> new TreeMap<>())
            .computeIfAbsent(one.period().toString(), key -> new ArrayList<>())
            .add(new AcceptedRow(row.sheet(), row.row(), ImmutableList.of(one)));
      }
    }
    Set<String> periods = new TreeSet<>();
    latest.values().forEach(one -> one.values().forEach(x -> periods.add(x.period().toString())));
    ofSubject.forEach(
        (subject, given) ->
            given.forEach(
                (period, figures) ->
                    periods.stream()
                        .filter(other -> !other.equals(period) && isSame(figures, other))
                        .findFirst()
                        .ifPresent(
                            other ->
                                warnings.add(
                                    new Refusal(
                                        figures.get(0).sheet(),
                                        figures.get(0).row(),
                                        "",
                                        RefusalCode.REPEATED_IMPORT,
                                        other,
                                        period)))));
  }

  private boolean isSame(List<AcceptedRow> figures, String period) {
    return figures.size() >= LEAST_REPEATED
        && figures.stream()
            .flatMap(row -> row.observations().stream())
            .allMatch(
                one ->
                    latest.getOrDefault(key(one, period), Map.of()).values().stream()
                        .anyMatch(
                            earlier ->
                                !earlier.isWithdrawal()
                                    && earlier.value().isSameFactAs(one.value())));
  }

  boolean has(Observation figure) {
    return latest.containsKey(key(figure));
  }

  /**
   * Returns what takes figures back.
   *
   * @param blank the figures that the sheet has no number for
   * @param given the figures that it has
   * @param refusals takes what cannot be taken back, since it is no earlier record
   * @return a withdrawal of each line that counts
   */
  ImmutableList<AcceptedRow> withdrawals(
      List<Blank> blank, Iterable<Observation> given, List<Refusal> refusals) {
    Set<String> done = new TreeSet<>();
    given.forEach(one -> done.add(key(one)));
    ImmutableList.Builder<AcceptedRow> withdrawals = ImmutableList.builder();
    for (Blank one : blank) {
      String key = key(one.figure());
      if (done.add(key)) {
        for (Observation earlier : latest.getOrDefault(key, Map.of()).values()) {
          Instant moment = one.figure().recordedAt();
          if (earlier.isWithdrawal()) {
            continue;
          } else if (!earlier.recordedAt().isBefore(moment)) {
            refusals.add(
                new Refusal(
                    one.sheet(),
                    one.row(),
                    "",
                    RefusalCode.NOT_LATER,
                    earlier.recordedAt().toString(),
                    key));
            continue;
          }
          Observation withdrawal =
              Observation.builder()
                  .subject(earlier.subject())
                  .agency(earlier.agency())
                  .period(earlier.period())
                  .recordedAt(moment)
                  .kind(earlier.kind())
                  .source(earlier.source())
                  .status(ObservationStatus.WITHDRAWN)
                  .build();
          withdrawals.add(new AcceptedRow(one.sheet(), one.row(), ImmutableList.of(withdrawal)));
        }
      }
    }
    return withdrawals.build();
  }

  /**
   * A figure that a row has no number for.
   *
   * @param sheet the name of its sheet
   * @param row the row
   * @param figure which figure it would be, without a value
   */
  record Blank(String sheet, int row, Observation figure) {}
}
