package vn.cchc.examples.sheets;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.ProtectionOption;
import org.dhatim.fastexcel.SheetProtectionOption;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.cchc.agency.Agency;
import vn.cchc.agency.AgencyId;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.examples.sheets.form.FormMark;
import vn.cchc.examples.sheets.mapping.Mapping;
import vn.cchc.examples.sheets.mapping.MappingReading;
import vn.cchc.examples.sheets.text.Columns;
import vn.cchc.indicator.Indicator;
import vn.cchc.indicator.IndicatorId;
import vn.cchc.indicator.Measure;
import vn.cchc.period.ReportingCalendar;
import vn.cchc.period.ReportingPeriod;
import vn.cchc.plan.Plan;
import vn.cchc.plan.Scope;
import vn.cchc.plan.Selection;
import vn.cchc.plan.Target;

/**
 * The form on which agencies report the figures of a plan for a period: a row for each agency and
 * indicator. It carries the mark by which the import knows it, so that it needs no mapping.
 */
public final class FigureForm {
  /** The name of the form in its mark. */
  static final String MARK = "cchc-form/1";

  static final String SHEET = "Số liệu";

  private static final int HEADING_ROW = 3;
  private static final ImmutableList<String> HEADINGS =
      ImmutableList.of(
          "Mã chỉ số",
          "Chỉ số",
          "Mã cơ quan",
          "Cơ quan",
          "Tử số",
          "Mẫu số",
          "Số liệu",
          "Thứ hạng",
          "Tổng số xếp hạng");

  private final Plan plan;
  private final AgencyRegister agencies;
  private final ReportingPeriod period;

  /**
   * Makes the forms of a plan.
   *
   * @param plan the plan
   * @param agencies its agencies
   * @param period the period reported
   */
  public FigureForm(Plan plan, AgencyRegister agencies, ReportingPeriod period) {
    this.plan = plan;
    this.agencies = agencies;
    this.period = period;
  }

  private LocalDate day() {
    return period.days(ReportingCalendar.CALENDAR).last();
  }

  /** {@return the indicators that each agency reports, by the agencies that report any} */
  public ImmutableSortedMap<AgencyId, ImmutableList<Indicator>> expected() {
    Map<AgencyId, TreeSet<IndicatorId>> wanted = new TreeMap<>();
    for (Target target : plan.targets()) {
      if (target.indicator().isPresent() && target.scope().isPresent()) {
        for (AgencyId agency : members(target.scope().orElseThrow())) {
          wanted
              .computeIfAbsent(agency, key -> new TreeSet<>())
              .add(target.indicator().orElseThrow());
        }
      }
    }
    ImmutableSortedMap.Builder<AgencyId, ImmutableList<Indicator>> expected =
        ImmutableSortedMap.naturalOrder();
    wanted.forEach(
        (agency, ids) ->
            expected.put(
                agency,
                plan.indicators().stream()
                    .filter(one -> ids.contains(one.id()) && isReported(one))
                    .collect(ImmutableList.toImmutableList())));
    return expected.buildOrThrow();
  }

  private static boolean isReported(Indicator indicator) {
    return indicator.derivedFrom().isEmpty()
        && indicator.measure() != Measure.GRADE
        && indicator.measure() != Measure.COMPLETION;
  }

  private ImmutableSortedSet<AgencyId> members(Scope scope) {
    if (scope instanceof Scope.Aggregate aggregate) {
      return below(
          aggregate.agency(),
          aggregate.kinds().isEmpty() ? Optional.empty() : Optional.of(aggregate));
    }
    return scope
        .judgedEach()
        .map(this::selected)
        .orElseGet(() -> ImmutableSortedSet.copyOf(scope.judgedAsOne().stream().toList()));
  }

  private ImmutableSortedSet<AgencyId> below(AgencyId root, Optional<Scope.Aggregate> kinds) {
    return agencies.descendants(root, day()).stream()
        .filter(
            id ->
                kinds.isEmpty()
                    || agencies
                        .find(id)
                        .filter(one -> kinds.orElseThrow().kinds().contains(one.kind()))
                        .isPresent())
        .collect(ImmutableSortedSet.toImmutableSortedSet(AgencyId::compareTo));
  }

  private ImmutableSortedSet<AgencyId> selected(Selection selection) {
    return agencies.agencies().values().stream()
        .filter(one -> agencies.existed(one.id(), day()))
        .filter(one -> selection.agencies().isEmpty() || selection.agencies().contains(one.id()))
        .filter(one -> selection.kinds().isEmpty() || selection.kinds().contains(one.kind()))
        .filter(
            one ->
                selection.within().isEmpty()
                    || (!selection.within().orElseThrow().equals(one.id())
                        && agencies.isWithin(one.id(), selection.within().orElseThrow(), day())))
        .map(Agency::id)
        .collect(ImmutableSortedSet.toImmutableSortedSet(AgencyId::compareTo));
  }

  /**
   * Returns a form.
   *
   * @param some the agencies that report on it, as {@link #expected} has them
   * @return the workbook
   */
  public byte[] workbook(ImmutableSortedMap<AgencyId, ImmutableList<Indicator>> some) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "cchc", "1.0")) {
      write(workbook.newWorksheet(SHEET), some);
      new FormMark(MARK, plan.id().value(), period.toString()).write(workbook);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private void write(Worksheet sheet, ImmutableSortedMap<AgencyId, ImmutableList<Indicator>> some) {
    sheet.value(0, 0, plan.title() + ": số liệu kỳ " + period);
    sheet.value(1, 0, "Ngày báo cáo (ngày/tháng/năm)");
    sheet.style(1, 2).protectionOption(ProtectionOption.LOCKED, false).format("dd/mm/yyyy").set();
    sheet.value(2, 0, "Điền số vào các ô còn trống; để trống ô chưa có số liệu.");
    for (int i = 0; i < HEADINGS.size(); i++) {
      sheet.value(HEADING_ROW, i, HEADINGS.get(i));
      sheet.width(i, i == 1 || i == 3 ? 40 : 16);
    }
    sheet.range(HEADING_ROW, 0, HEADING_ROW, HEADINGS.size() - 1).style().bold().set();
    int[] row = {HEADING_ROW + 1};
    some.forEach(
        (agency, indicators) ->
            indicators.forEach(indicator -> row(sheet, row[0]++, agency, indicator)));
    sheet.freezePane(0, HEADING_ROW + 1);
    sheet.protect("", SheetProtectionOption.SHEET, SheetProtectionOption.FORMAT_COLUMNS);
  }

  private void row(Worksheet sheet, int row, AgencyId agency, Indicator indicator) {
    sheet.value(row, 0, indicator.id().value());
    sheet.value(row, 1, indicator.name());
    sheet.value(row, 2, agency.value());
    sheet.value(row, 3, agencies.find(agency).map(one -> one.nameOn(day())).orElse(""));
    switch (indicator.measure()) {
      case SHARE, RATIO -> {
        open(sheet, row, 4, true);
        open(sheet, row, 5, true);
        indicator.numerator().ifPresent(text -> sheet.comment(row, 4, text));
        indicator.denominator().ifPresent(text -> sheet.comment(row, 5, text));
      }
      case RANK -> {
        open(sheet, row, 7, true);
        open(sheet, row, 8, true);
      }
      default -> open(sheet, row, 6, false);
    }
  }

  /** A cell to fill in, with a check that it holds a number that may be. */
  private static void open(Worksheet sheet, int row, int column, boolean isWhole) {
    String cell = Columns.address(row + 1, column);
    sheet
        .style(row, column)
        .fillColor("FFF2CC")
        .protectionOption(ProtectionOption.LOCKED, false)
        .set();
    sheet
        .range(row, column, row, column)
        .validateWithFormula(
            isWhole
                ? "AND(ISNUMBER(%1$s),%1$s>=0,%1$s=INT(%1$s))".formatted(cell)
                : "ISNUMBER(%s)".formatted(cell))
        .allowBlank(true)
        .showErrorMessage(true)
        .errorStyle(DataValidationErrorStyle.STOP)
        .errorTitle("cchc")
        .error(isWhole ? "Hãy ghi số nguyên, không âm" : "Hãy ghi một số");
  }

  /** Returns the mapping of all forms, for one period. */
  static Mapping mapping(String period) {
    String json =
        """
        {"format": "cchc-mapping/1", "sheet": "Số liệu", "headerRows": {"first": 4}, "numbers": "vi",
         "agency": {"column": "C"}, "period": {"fixed": "%s"}, "figures": [
          {"indicator": {"column": "A"}, "numerator": {"column": "E"}, "denominator": {"column": "F"}},
          {"indicator": {"column": "A"}, "amount": {"column": "G"}},
          {"indicator": {"column": "A"}, "rank": {"column": "H"}, "of": {"column": "I"}}]}
        """
            .formatted(period);
    return MappingReading.read(json.getBytes(UTF_8), MARK).value().orElseThrow();
  }
}
