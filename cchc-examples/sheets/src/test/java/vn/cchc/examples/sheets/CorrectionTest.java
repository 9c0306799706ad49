package vn.cchc.examples.sheets;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.cchc.examples.sheets.mapping.MappingReading;
import vn.cchc.json.CchcJson;
import vn.cchc.observation.Observation;
import vn.cchc.observation.Observations;
import vn.cchc.problem.Problem;
import vn.cchc.problem.ProblemCode;

/** A sheet that comes again and lacks figures that it had. */
class CorrectionTest {
  private static final String MAPPING =
      """
      {"format": "cchc-mapping/1", "headerRows": {"first": 1}, "numbers": "vi",
       "agency": {"header": "Cơ quan"}, "period": {"fixed": "2020-Q1"}, "source": "bao-cao",
       "noFigure": ["-"], "withdrawn": ["rút lại*"],
       "figures": [
         {"indicator": {"fixed": "ho-so"}, "numerator": {"column": "B"},
          "denominator": {"column": "C"}},
         {"indicator": {"fixed": "diem"}, "amount": {"column": "D"}}]}
      """;
  private static final String HEADING = "Cơ quan;Đúng hạn;Tổng;Điểm\n";
  private static final Instant APRIL = Instant.parse("2020-04-05T08:00:00Z");
  private static final Instant MAY = Instant.parse("2020-05-05T08:00:00Z");

  private static SheetImport importer(Instant moment) {
    return new SheetImport(
        Office.mapping(MAPPING).recordedAt(moment), Office.AGENCIES, Optional.empty());
  }

  private static ImportReport read(SheetImport importer, String rows) throws IOException {
    return importer.read(new ByteArrayInputStream((HEADING + rows).getBytes(UTF_8)));
  }

  private static Observations first(String rows) throws IOException {
    ImportReport report = read(importer(APRIL), rows);
    assertThat(report.refusals()).isEmpty();
    return CchcJson.readObservations(
            new ByteArrayInputStream(report.ndjson().getBytes(UTF_8)), "first")
        .orThrow();
  }

  private static ImmutableList<String> withdrawn(ImportReport report) {
    return report.withdrawals().stream()
        .map(one -> one.subject() + " " + one.agency())
        .collect(ImmutableList.toImmutableList());
  }

  private static ImmutableList<Observation> figures(ImportReport report) {
    return report.observations().stream()
        .filter(one -> !one.isWithdrawal())
        .collect(ImmutableList.toImmutableList());
  }

  @Test
  void aRowThatOnlyTakesBackIsARowOfTheReport() throws IOException {
    Observations before = first("Sở Nội vụ;1;2;3\nSở Y tế;4;5;6\n");

    ImportReport report = read(importer(MAY).correcting(before), "Sở Nội vụ;;;\nSở Y tế;4;5;6\n");

    assertThat(report.accepted()).extracting(AcceptedRow::row).containsExactly(2, 3);
    assertThat(report.rowsWithoutFigure()).isZero();
    assertThat(withdrawn(report)).containsExactly("ho-so so-noi-vu", "diem so-noi-vu");
  }

  @Test
  void aFigureWhoseCellsAreBlankNowIsTakenBack() throws IOException {
    Observations before = first("Sở Nội vụ;1;2;3\nSở Y tế;4;5;6\nSở Tài chính;7;8;9\n");

    ImportReport report =
        read(importer(MAY).correcting(before), "Sở Nội vụ;1;2;\nSở Y tế;;;6\nSở Xây dựng;;;\n");

    assertThat(report.refusals()).isEmpty();
    assertThat(figures(report)).hasSize(2);
    assertThat(withdrawn(report)).containsExactly("diem so-noi-vu", "ho-so so-y-te");
    assertThat(report.accepted()).extracting(AcceptedRow::row).containsExactly(2, 3);
    assertThat(report.rowsWithoutFigure()).isEqualTo(1);
    assertThat(report.ndjson())
        .endsWith(
            "{\"indicator\":\"ho-so\",\"agency\":\"so-y-te\",\"period\":\"2020-Q1\","
                + "\"recordedAt\":\"2020-05-05T08:00:00Z\",\"kind\":\"selfReported\","
                + "\"status\":\"withdrawn\",\"source\":\"bao-cao\"}\n");
  }

  @Test
  void aTextThatMeansNoFigureIsBlankToo() throws IOException {
    Observations before = first("Sở Nội vụ;1;2;3\n");

    assertThat(withdrawn(read(importer(MAY).correcting(before), "Sở Nội vụ;-;-;3\n")))
        .containsExactly("ho-so so-noi-vu");
  }

  @Test
  void anAgencyThatTheSheetDoesNotNameKeepsItsFigures() throws IOException {
    Observations before = first("Sở Nội vụ;1;2;3\nSở Y tế;4;5;6\n");

    assertThat(read(importer(MAY).correcting(before), "Sở Nội vụ;1;2;3\n").withdrawals()).isEmpty();
  }

  @Test
  void whatTheSheetHasInAnotherRowIsNotTakenBack() throws IOException {
    Observations before = first("Sở Nội vụ;1;2;3\n");

    ImportReport report = read(importer(MAY).correcting(before), "Sở Nội vụ;;;3\nSở Nội vụ;1;2;\n");

    assertThat(report.withdrawals()).isEmpty();
    assertThat(report.observations()).hasSize(2);
  }

  @Test
  void whatWasTakenBackAlreadyIsNotTakenBackAgain() throws IOException {
    Observations before = first("Sở Nội vụ;1;2;3\n");
    ImportReport second = read(importer(MAY).correcting(before), "Sở Nội vụ;1;2;\n");
    ImmutableList<Observation> all =
        ImmutableList.<Observation>builder()
            .addAll(before.all())
            .addAll(second.observations())
            .build();

    ImportReport third =
        read(importer(MAY.plusSeconds(1)).correcting(Observations.of(all)), "Sở Nội vụ;1;2;\n");

    assertThat(withdrawn(second)).containsExactly("diem so-noi-vu");
    assertThat(third.withdrawals()).isEmpty();
  }

  @Test
  void ofTwoEarlierImportsTheLaterIsTakenBack() throws IOException {
    ImportReport second = read(importer(MAY), "Sở Nội vụ;1;2;4\n");
    ImmutableList<Observation> all =
        ImmutableList.<Observation>builder()
            .addAll(second.observations())
            .addAll(first("Sở Nội vụ;1;2;3\n").all())
            .build();

    SheetImport together = importer(MAY.plusSeconds(1)).correcting(Observations.of(all));
    assertThat(withdrawn(read(together, "Sở Nội vụ;1;2;\n"))).containsExactly("diem so-noi-vu");
    SheetImport between = importer(MAY).correcting(Observations.of(all));
    assertThat(Office.refused(read(between, "Sở Nội vụ;1;2;\n"))).containsExactly("2 notLater");
  }

  @Test
  void onlyWhatWasRecordedBeforeCanBeTakenBack() throws IOException {
    Observations before = first("Sở Nội vụ;1;2;3\n");

    ImportReport report = read(importer(APRIL).correcting(before), "Sở Nội vụ;1;2;\n");

    assertThat(report.withdrawals()).isEmpty();
    assertThat(Office.refused(report)).containsExactly("2 notLater");
  }

  @Test
  void nothingOfARefusedRowIsTakenBack() throws IOException {
    Observations before = first("Sở Nội vụ;1;2;3\n");

    ImportReport report = read(importer(MAY).correcting(before), "Sở Nội vụ;x;2;\n");

    assertThat(report.refusals()).isNotEmpty();
    assertThat(report.withdrawals()).isEmpty();
  }

  @Test
  void aTextOfTheMappingTakesAFigureBack() throws IOException {
    ImportReport report = read(importer(MAY), "Sở Nội vụ;1;2;Rút lại (sai)\n");

    assertThat(report.refusals()).isEmpty();
    assertThat(figures(report)).hasSize(1);
    assertThat(withdrawn(report)).containsExactly("diem so-noi-vu");
  }

  @Test
  void aWholeSheetIsNotWithdrawnByItsMapping() {
    String mapping = MAPPING.replace("\"source\"", "\"status\": \"withdrawn\", \"source\"");

    assertThat(MappingReading.read(mapping.getBytes(UTF_8), "m").problems())
        .extracting(Problem::code)
        .containsExactly(ProblemCode.UNKNOWN_NAME);
  }
}
