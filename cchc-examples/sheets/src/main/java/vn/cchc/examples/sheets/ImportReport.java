package vn.cchc.examples.sheets;

import com.google.common.collect.ImmutableList;
import java.util.stream.Collectors;
import vn.cchc.examples.sheets.refusal.Refusal;
import vn.cchc.json.CchcJson;
import vn.cchc.observation.Observation;

/**
 * What came of taking over the sheets of a file.
 *
 * @param sheets the names of the sheets, with an empty one for a CSV file
 * @param accepted the rows taken over, in the order of the sheets
 * @param refusals what is wrong, in the order of the sheets
 * @param warnings what is probably wrong although it was taken over
 * @param rowsWithoutFigure how many rows gave no figure, such as agencies that have not reported
 * @param rowsLeftOut how many rows were left out as the mapping says
 */
public record ImportReport(
    ImmutableList<String> sheets,
    ImmutableList<AcceptedRow> accepted,
    ImmutableList<Refusal> refusals,
    ImmutableList<Refusal> warnings,
    int rowsWithoutFigure,
    int rowsLeftOut) {
  static ImportReport refused(ImmutableList<String> sheets, ImmutableList<Refusal> refusals) {
    return new ImportReport(sheets, ImmutableList.of(), refusals, ImmutableList.of(), 0, 0);
  }

  /** {@return how many rows were refused} */
  public int refusedRows() {
    return (int)
        refusals.stream()
            .filter(refusal -> refusal.row() > 0)
            .map(refusal -> refusal.sheet() + "!" + refusal.row())
            .distinct()
            .count();
  }

  /** {@return whether the rows could not all be looked at, so that what is accepted is a part} */
  public boolean isIncomplete() {
    return refusals.stream().anyMatch(refusal -> refusal.row() == 0);
  }

  /**
   * {@return all figures taken over and all that are taken back, in the order of the sheets, of the
   * rows and of the mapping}
   */
  public ImmutableList<Observation> observations() {
    return accepted.stream()
        .flatMap(row -> row.observations().stream())
        .collect(ImmutableList.toImmutableList());
  }

  /** {@return what takes back figures, also among {@link #observations}} */
  public ImmutableList<Observation> withdrawals() {
    return observations().stream()
        .filter(Observation::isWithdrawal)
        .collect(ImmutableList.toImmutableList());
  }

  /** {@return {@link #observations} as lines of JSON; the same for the same sheet, always} */
  public String ndjson() {
    return observations().parallelStream()
        .map(CchcJson::writeObservation)
        .collect(Collectors.joining());
  }
}
