package vn.cchc.examples.office;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.examples.report.Province;
import vn.cchc.examples.sheets.FigureForm;
import vn.cchc.examples.sheets.FormReading;
import vn.cchc.examples.sheets.ImportReport;
import vn.cchc.examples.sheets.SheetImport;
import vn.cchc.examples.sheets.mapping.Mapping;
import vn.cchc.examples.sheets.mapping.MappingReading;
import vn.cchc.examples.sheets.plan.PlanImport;
import vn.cchc.examples.sheets.plan.PlanTemplate;
import vn.cchc.indicator.Ratio;
import vn.cchc.json.CchcJson;
import vn.cchc.observation.Observation;
import vn.cchc.period.ReportingPeriod;
import vn.cchc.plan.Plan;

/** Workbooks that LibreOffice opens and saves before they come back. */
class ThroughLibreOfficeTest {
  private static final Path DATA = Path.of("../data");

  @TempDir private Path folder;

  private static PlanImport plan(byte[] workbook) throws IOException {
    return PlanImport.read(new ByteArrayInputStream(workbook), "ke-hoach.xlsx");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2020", "2026"})
  void aPlanGivesTheSameDocuments(String year) throws IOException, InterruptedException {
    byte[] workbook = Files.readAllBytes(DATA.resolve(year).resolve("ke-hoach.xlsx"));

    PlanImport saved = plan(new LibreOffice(folder).saved(workbook));

    assertThat(saved.refusals()).isEmpty();
    assertThat(saved.plan()).isPresent().isEqualTo(plan(workbook).plan());
    assertThat(saved.agencies()).isPresent().isEqualTo(plan(workbook).agencies());
  }

  @Test
  void anEmptyTemplateStaysEmpty() throws IOException, InterruptedException {
    PlanImport saved = plan(new LibreOffice(folder).saved(PlanTemplate.empty()));

    assertThat(saved.refusals()).isEmpty();
    assertThat(saved.warnings()).isEmpty();
    assertThat(saved.problems()).isEqualTo(plan(PlanTemplate.empty()).problems()).isNotEmpty();
  }

  @Test
  void theFormOf138AgenciesComesBackWithEveryFigure() throws IOException, InterruptedException {
    LibreOffice office = new LibreOffice(folder);
    Plan plan = Province.plan();
    AgencyRegister register = Province.REAL_SIZE.register();
    int agencies = Province.REAL_SIZE.agencies();
    FigureForm form = new FigureForm(plan, register, ReportingPeriod.ofMonth(2026, 9));
    assertThat(form.expected()).hasSize(agencies);
    int rows = agencies * plan.indicators().size();

    byte[] opened = office.saved(form.workbook(form.expected()));
    byte[] filled =
        Workbooks.changed(opened, "xl/worksheets/sheet1.xml", sheet -> fill(sheet, rows));
    byte[] back = office.saved(filled);

    FormReading read = FormReading.of(new ByteArrayInputStream(back)).orElseThrow();
    ImportReport report =
        new SheetImport(read.mapping(), register, Optional.of(plan))
            .read(new ByteArrayInputStream(back));
    assertThat(report.refusals()).isEmpty();
    assertThat(report.observations()).hasSize(rows);
    assertThat(report.observations().stream().map(Observation::agency).distinct())
        .hasSize(agencies);
    assertThat(report.observations().stream().map(Observation::value))
        .allMatch(value -> value instanceof Ratio ratio && ratio.denominator() >= 1_000);
    assertThat(report.observations().stream().map(Observation::value).distinct()).hasSize(rows);
  }

  /** Fills in the day and two counts in every row; 46300 is 5 October 2026. */
  private static String fill(String sheet, int rows) {
    String filled = Workbooks.filled(sheet, "C2", 46_300);
    StringBuilder whole = new StringBuilder();
    int from = 0;
    for (int row = 5; row < 5 + rows; row++) {
      int start = filled.indexOf("<row r=\"" + row + "\"", from);
      int end = filled.indexOf("</row>", start);
      String cells = filled.substring(start, end);
      cells = Workbooks.filled(cells, "E" + row, 900 + row);
      cells = Workbooks.filled(cells, "F" + row, 1_000 + row);
      whole.append(filled, from, start).append(cells);
      from = end;
    }
    return whole.append(filled.substring(from)).toString();
  }

  @Test
  void aSheetIsReadAsItWas() throws IOException, InterruptedException {
    byte[] workbook = Files.readAllBytes(DATA.resolve("sheets/ho-so-thang-3-2020.xlsx"));

    ImportReport saved = imported(new LibreOffice(folder).saved(workbook));
    ImportReport before = imported(workbook);

    assertThat(saved.ndjson()).isEqualTo(before.ndjson()).isNotEmpty();
    assertThat(ImmutableSet.copyOf(saved.refusals()))
        .isEqualTo(ImmutableSet.copyOf(before.refusals()))
        .isNotEmpty();
  }

  private static ImportReport imported(byte[] workbook) throws IOException {
    Mapping mapping =
        MappingReading.read(Files.readAllBytes(DATA.resolve("sheets/anh-xa.json")), "anh-xa.json")
            .value()
            .orElseThrow()
            .period(ReportingPeriod.ofMonth(2020, 3))
            .recordedAt(OffsetDateTime.parse("2020-04-05T15:00:00+07:00").toInstant());
    AgencyRegister register =
        CchcJson.readAgencies(Files.readAllBytes(DATA.resolve("2020/agencies.json")), "a")
            .orThrow();
    return new SheetImport(mapping, register, Optional.empty())
        .read(new ByteArrayInputStream(workbook));
  }
}
