package vn.cchc.examples.sheets;

import com.google.common.collect.ImmutableList;
import java.util.stream.Collectors;
import vn.cchc.json.CchcJson;
import vn.cchc.observation.Observation;

/**
 * What came of taking over a sheet.
 *
 * @param sheet the name of the sheet, empty for a CSV file
 * @param accepted the rows taken over, in the order of the sheet
 * @param refusals what is wrong, in the order of the sheet
 * @param rowsWithoutFigure how many rows gave no figure, such as agencies that have not reported
 * @param rowsLeftOut how many rows were left out as the mapping says
 */
public record ImportReport(
    String sheet,
    ImmutableList<AcceptedRow> accepted,
    ImmutableList<Refusal> refusals,
    int rowsWithoutFigure,
    int rowsLeftOut) {
  /** {@return how many rows were refused} */
  public int refusedRows() {
    return (int) refusals.stream().mapToInt(Refusal::row).filter(row -> row > 0).distinct().count();
  }

  /** {@return whether the rows could not all be looked at, so that what is accepted is a part} */
  public boolean isIncomplete() {
    return refusals.stream().anyMatch(refusal -> refusal.row() == 0);
  }

  /** {@return all figures taken over, in the order of the sheet and of the mapping} */
  public ImmutableList<Observation> observations() {
    return accepted.stream()
        .flatMap(row -> row.observations().stream())
        .collect(ImmutableList.toImmutableList());
  }

  /** {@return the figures taken over as lines of JSON; the same for the same sheet, always} */
  public String ndjson() {
    return observations().stream().map(CchcJson::writeObservation).collect(Collectors.joining());
  }
}
