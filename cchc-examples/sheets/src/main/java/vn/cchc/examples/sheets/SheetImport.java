package vn.cchc.examples.sheets;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.examples.sheets.file.ExcelFile;
import vn.cchc.examples.sheets.file.SheetFile;
import vn.cchc.examples.sheets.file.SheetSource;
import vn.cchc.examples.sheets.file.WorkbookIndex;
import vn.cchc.examples.sheets.mapping.FigureColumns;
import vn.cchc.examples.sheets.mapping.Mapping;
import vn.cchc.examples.sheets.mapping.Origin;
import vn.cchc.examples.sheets.mapping.TableShape;
import vn.cchc.examples.sheets.name.KnownNames;
import vn.cchc.examples.sheets.refusal.Refusal;
import vn.cchc.examples.sheets.refusal.RefusalCode;
import vn.cchc.examples.sheets.refusal.RefusedFileException;
import vn.cchc.observation.Observation;
import vn.cchc.observation.Observations;
import vn.cchc.plan.Plan;

/** Turns the rows of sheets into observations, as one mapping says. */
public final class SheetImport {
  private final Mapping mapping;
  private final KnownNames names;
  private final AgencyRegister agencies;
  private final Optional<EarlierFigures> earlier;

  /**
   * Makes an import.
   *
   * @param mapping what rows and columns mean
   * @param agencies the agencies that may be named
   * @param plan the plan whose indicators may be named; without one, any id is taken
   * @throws IllegalArgumentException if the mapping was not given when the figures were recorded,
   *     or for which period they are
   */
  public SheetImport(Mapping mapping, AgencyRegister agencies, Optional<Plan> plan) {
    this(
        mapping,
        agencies,
        new KnownNames(agencies, plan, mapping.texts().aliases()),
        Optional.empty());
  }

  private SheetImport(
      Mapping mapping,
      AgencyRegister agencies,
      KnownNames names,
      Optional<EarlierFigures> earlier) {
    checkArgument(mapping.hasRecordedAt(), "mapping: must give the moment of recording");
    checkArgument(mapping.hasPeriod(), "mapping: must give the period");
    this.mapping = mapping;
    this.agencies = agencies;
    this.names = names;
    this.earlier = earlier;
  }

  /**
   * Returns this import of a sheet that corrects an earlier one: a figure that was there and whose
   * cells are blank now is taken back.
   *
   * @param lines what the earlier import wrote
   * @return the import
   */
  public SheetImport correcting(Observations lines) {
    return new SheetImport(mapping, agencies, names, Optional.of(new EarlierFigures(lines.all())));
  }

  /**
   * Reads the sheets that the mapping names.
   *
   * @param file an Excel workbook (.xlsx) or a CSV file; its first bytes say which
   * @return the rows accepted and refused
   * @throws IOException if the file cannot be read
   */
  public ImportReport read(InputStream file) throws IOException {
    TableShape table = mapping.table();
    try {
      return SheetFile.open(
          SheetFile.bytes(file),
          this::chosen,
          table.separator(),
          OptionalInt.of(table.lastHeaderRow()),
          this::all);
    } catch (RefusedFileException e) {
      return ImportReport.refused(ImmutableList.of(), ImmutableList.of(e.refusal()));
    }
  }

  private ImmutableList<WorkbookIndex.Listed> chosen(ExcelFile workbook)
      throws RefusedFileException {
    ImmutableList<String> sheets = mapping.table().sheets();
    if (sheets.isEmpty()) {
      return ImmutableList.of(workbook.sheet(Optional.empty()));
    }
    ImmutableSet.Builder<WorkbookIndex.Listed> chosen = ImmutableSet.builder();
    for (String name : sheets) {
      chosen.add(workbook.sheet(Optional.of(name)));
    }
    return chosen.build().asList();
  }

  private ImportReport all(ImmutableList<SheetSource> sheets) throws RefusedFileException {
    List<SheetReader> readers = new ArrayList<>();
    List<Refusal> refusals = new ArrayList<>(unknownIndicators());
    for (SheetSource sheet : sheets) {
      SheetReader reader = new SheetReader(sheet, mapping, names, earlier);
      reader.read();
      readers.add(reader);
      refusals.addAll(reader.refusals());
    }
    ImmutableList<String> read =
        sheets.stream().map(SheetSource::name).collect(ImmutableList.toImmutableList());
    if (refusals.stream().anyMatch(refusal -> refusal.row() == 0 && isOfHeading(refusal))) {
      return ImportReport.refused(
          read,
          refusals.stream()
              .filter(refusal -> refusal.row() == 0)
              .collect(ImmutableList.toImmutableList()));
    }
    List<AcceptedRow> accepted = new ArrayList<>();
    readers.forEach(reader -> accepted.addAll(reader.accepted()));
    List<Refusal> warnings = new ArrayList<>();
    readers.forEach(reader -> reader.titleWarning().ifPresent(warnings::add));
    List<AcceptedRow> plausible =
        new PlausibilityCheck(agencies, names).check(accepted, refusals, warnings);
    ImmutableList<AcceptedRow> once = Repeats.refuse(plausible, refusals);
    earlier.ifPresent(some -> some.warnOfRepeated(once, warnings));
    List<AcceptedRow> withdrawals = new ArrayList<>();
    readers.forEach(reader -> withdrawals.addAll(reader.withdrawn()));
    earlier.ifPresent(
        some ->
            withdrawals.addAll(
                some.withdrawals(
                    readers.stream().flatMap(reader -> reader.blanks().stream()).toList(),
                    Iterables.concat(Iterables.transform(once, AcceptedRow::observations)),
                    refusals)));
    ImmutableList<AcceptedRow> whole = together(once, withdrawals, read);
    ImmutableList<String> order = ImmutableSet.copyOf(read).asList();
    refusals.sort(
        Comparator.<Refusal>comparingInt(one -> order.indexOf(one.sheet()))
            .thenComparingInt(one -> one.row() == 0 ? Integer.MAX_VALUE : one.row()));
    return new ImportReport(
        read,
        whole,
        ImmutableList.copyOf(refusals),
        ImmutableList.copyOf(warnings),
        readers.stream().mapToInt(SheetReader::rowsWithoutFigure).sum()
            - (whole.size() - once.size()),
        readers.stream().mapToInt(SheetReader::rowsLeftOut).sum());
  }

  /** Puts what a row takes back to the figures of the row. */
  private static ImmutableList<AcceptedRow> together(
      List<AcceptedRow> figures, List<AcceptedRow> withdrawals, ImmutableList<String> sheets) {
    if (withdrawals.isEmpty()) {
      return ImmutableList.copyOf(figures);
    }
    ImmutableList<String> order = ImmutableSet.copyOf(sheets).asList();
    List<AcceptedRow> all = new ArrayList<>(figures);
    all.addAll(withdrawals);
    all.sort(
        Comparator.<AcceptedRow>comparingInt(row -> order.indexOf(row.sheet()))
            .thenComparingInt(AcceptedRow::row));
    List<AcceptedRow> whole = new ArrayList<>();
    for (AcceptedRow row : all) {
      int last = whole.size() - 1;
      if (last >= 0
          && whole.get(last).row() == row.row()
          && whole.get(last).sheet().equals(row.sheet())) {
        whole.set(
            last,
            new AcceptedRow(
                row.sheet(),
                row.row(),
                ImmutableList.<Observation>builder()
                    .addAll(whole.get(last).observations())
                    .addAll(row.observations())
                    .build()));
      } else {
        whole.add(row);
      }
    }
    return ImmutableList.copyOf(whole);
  }

  private static boolean isOfHeading(Refusal refusal) {
    return refusal.code() != RefusalCode.TOO_MANY_REFUSALS;
  }

  /** {@return a refusal of each indicator that the mapping itself names and the plan has not} */
  private ImmutableList<Refusal> unknownIndicators() {
    ImmutableSet.Builder<Refusal> unknown = ImmutableSet.builder();
    for (Origin.Fixed fixed :
        Iterables.filter(
            Iterables.transform(mapping.figures(), FigureColumns::indicator), Origin.Fixed.class)) {
      var result = names.indicator(fixed.text());
      result
          .code()
          .ifPresent(code -> unknown.add(Refusal.ofFile(code, result.expected(), result.actual())));
    }
    return unknown.build().asList();
  }
}
