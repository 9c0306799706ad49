package vn.cchc.examples.sheets;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import com.google.common.io.ByteStreams;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.observation.Observation;
import vn.cchc.plan.Plan;

/** Turns the rows of sheets into observations, as one mapping says. */
public final class SheetImport {
  private final Mapping mapping;
  private final KnownNames names;

  /**
   * Makes an import.
   *
   * @param mapping what rows and columns mean
   * @param agencies the agencies that may be named
   * @param plan the plan whose indicators may be named; without one, any id is taken
   * @throws IllegalArgumentException if the mapping was not told when the figures were recorded, or
   *     for which period they are
   */
  public SheetImport(Mapping mapping, AgencyRegister agencies, Optional<Plan> plan) {
    checkArgument(mapping.hasRecordedAt(), "mapping: must be told the moment of recording");
    checkArgument(mapping.hasPeriod(), "mapping: must be told the period");
    this.mapping = mapping;
    this.names = new KnownNames(agencies, plan);
  }

  /**
   * Reads a sheet.
   *
   * @param file an Excel workbook (.xlsx) or a CSV file; which, its first bytes tell
   * @return the rows accepted and refused
   * @throws IOException if the file cannot be read
   */
  public ImportReport read(InputStream file) throws IOException {
    byte[] bytes = ByteStreams.toByteArray(ByteStreams.limit(file, Limits.FILE + 1L));
    try {
      return rows(grid(bytes));
    } catch (RefusedFileException e) {
      return new ImportReport("", ImmutableList.of(), ImmutableList.of(e.refusal()), 0, 0);
    }
  }

  private Grid grid(byte[] bytes) throws RefusedFileException {
    if (bytes.length > Limits.FILE) {
      throw Limits.exceeded("bytes", Limits.FILE);
    }
    if (bytes.length >= 8 && ReadableWorkbook.isOLE2Header(bytes)) {
      throw RefusedFileException.of(RefusalCode.OLD_EXCEL, "", "");
    }
    TableShape table = mapping.table();
    return bytes.length >= 4 && ReadableWorkbook.isOOXMLZipHeader(bytes)
        ? ExcelFile.read(bytes, table.sheet())
        : CsvFile.read(bytes, table.separator(), table.lastHeaderRow());
  }

  private ImportReport rows(Grid grid) {
    List<Refusal> refusals = new ArrayList<>(unknownIndicators());
    Heading heading = Heading.find(grid, mapping, refusals);
    if (!refusals.isEmpty()) {
      return new ImportReport(grid.name(), ImmutableList.of(), wholeSheet(refusals), 0, 0);
    }
    List<AcceptedRow> accepted = new ArrayList<>();
    int without = 0;
    int leftOut = 0;
    int refused = 0;
    for (int row : grid.rows().tailMap(mapping.table().lastHeaderRow(), false).keySet()) {
      Set<String> labels = labels(grid, row);
      if (mapping.table().endsBefore().filter(labels::contains).isPresent()) {
        break;
      } else if (!Sets.intersection(labels, mapping.table().leftOut()).isEmpty()) {
        leftOut++;
        continue;
      }
      RowReader reader = new RowReader(grid, mapping, heading, names, row);
      ImmutableList<Observation> observations = reader.read();
      if (!reader.refusals().isEmpty()) {
        refusals.addAll(reader.refusals());
        refused++;
      } else if (observations.isEmpty()) {
        without++;
      } else {
        accepted.add(new AcceptedRow(row, observations));
      }
      if (refused >= Limits.REFUSED_ROWS) {
        refusals.add(
            new Refusal(
                grid.name(), 0, "", RefusalCode.TOO_MANY_REFUSALS, "", Integer.toString(refused)));
        break;
      }
    }
    ImmutableList<AcceptedRow> once = Repeats.refuse(grid.name(), accepted, refusals);
    refusals.sort(
        Comparator.comparingInt(refusal -> refusal.row() == 0 ? Integer.MAX_VALUE : refusal.row()));
    return new ImportReport(grid.name(), once, ImmutableList.copyOf(refusals), without, leftOut);
  }

  /** {@return a refusal of each indicator that the mapping itself names and the plan has not} */
  private ImmutableList<Refusal> unknownIndicators() {
    return mapping.figures().stream()
        .map(FigureColumns::indicator)
        .filter(Origin.Fixed.class::isInstance)
        .map(origin -> names.indicator(((Origin.Fixed) origin).text()))
        .filter(finding -> finding.code().isPresent())
        .map(
            finding ->
                Refusal.ofFile(finding.code().orElseThrow(), finding.expected(), finding.actual()))
        .distinct()
        .collect(ImmutableList.toImmutableList());
  }

  /** Without its heading nothing of a sheet can be read. */
  private static ImmutableList<Refusal> wholeSheet(List<Refusal> refusals) {
    return refusals.stream()
        .map(
            one ->
                new Refusal(one.sheet(), 0, one.cell(), one.code(), one.expected(), one.actual()))
        .collect(ImmutableList.toImmutableList());
  }

  /** {@return the texts of a row, folded} */
  private static Set<String> labels(Grid grid, int row) {
    return grid.row(row).stream()
        .filter(cell -> cell.kind() == SheetCell.Kind.TEXT)
        .map(cell -> Labels.folded(cell.text()))
        .collect(ImmutableSet.toImmutableSet());
  }
}
