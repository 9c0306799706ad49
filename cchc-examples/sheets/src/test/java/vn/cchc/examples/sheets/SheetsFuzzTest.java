package vn.cchc.examples.sheets;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.primitives.Bytes;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.junit.jupiter.api.Tag;
import vn.cchc.agency.AgencyId;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.examples.sheets.draft.MappingDraft;
import vn.cchc.examples.sheets.mapping.Mapping;
import vn.cchc.examples.sheets.mapping.MappingReading;
import vn.cchc.examples.sheets.plan.PlanImport;
import vn.cchc.examples.sheets.refusal.Refusal;
import vn.cchc.examples.sheets.score.ScoreForm;
import vn.cchc.examples.sheets.score.ScoreFormImport;
import vn.cchc.examples.sheets.score.ScoreSetImport;
import vn.cchc.examples.sheets.score.ScoreSetTemplate;
import vn.cchc.json.CchcJson;
import vn.cchc.message.Messages;
import vn.cchc.period.ReportingPeriod;
import vn.cchc.plan.Plan;
import vn.cchc.problem.Problem;
import vn.cchc.scorecard.Scorecard;
import vn.cchc.scorecard.ScoringRound;
import vn.cchc.text.Language;

/** Whatever file there is, each import reads it or refuses it by name, soon. */
@Tag("fuzz")
class SheetsFuzzTest {
  private static final Duration LONGEST = Duration.ofSeconds(20);
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final Instant AT = Instant.parse("2026-12-20T03:00:00Z");
  private static final Path DATA = Path.of("../data");
  private static final Plan PLAN =
      CchcJson.readPlan(example("2020/plan.json"), "p").value().orElseThrow();
  private static final AgencyRegister AGENCIES =
      CchcJson.readAgencies(example("2020/agencies.json"), "a").value().orElseThrow();
  private static final Scorecard SET =
      CchcJson.readScorecard(example("scorecard-2026/scorecard.json"), "s").orThrow();
  private static final String ROW = RawXlsx.number("B2", 0, "118") + RawXlsx.number("C2", 0, "120");

  /** The parts of sound workbooks of every kind that is imported. */
  private static final ImmutableList<Map<String, byte[]>> SOUND =
      Stream.of(
              RawXlsx.withRow(ROW).bytes(),
              example("2020/ke-hoach.xlsx"),
              figureForm(),
              new ScoreForm(SET).workbook(AgencyId.of("xa-1"), "UBND xã Thượng"),
              ScoreSetTemplate.filled(SET))
          .map(SheetsFuzzTest::unpacked)
          .collect(ImmutableList.toImmutableList());

  private static byte[] example(String file) {
    try {
      return Files.readAllBytes(DATA.resolve(file));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** Any bytes: a CSV file, or a workbook if they begin as one. */
  @FuzzTest(maxDuration = "10m")
  void file(byte[] bytes) throws IOException {
    check(bytes);
  }

  /**
   * A sound workbook, some bytes of whose parts were replaced; it is packed soundly. The first byte
   * chooses the workbook; then come edits: the part, the place in two bytes, how many bytes go, how
   * many come, and these.
   */
  @FuzzTest(maxDuration = "10m")
  void edited(byte[] edits) throws IOException {
    if (edits.length == 0) {
      return;
    }
    Map<String, byte[]> parts = new LinkedHashMap<>(SOUND.get((edits[0] & 0xFF) % SOUND.size()));
    List<String> names = List.copyOf(parts.keySet());
    int at = 1;
    while (at + 5 <= edits.length) {
      String name = names.get((edits[at] & 0xFF) % names.size());
      byte[] part = parts.getOrDefault(name, new byte[0]);
      int place = ((edits[at + 1] & 0xFF) << 8 | (edits[at + 2] & 0xFF)) % (part.length + 1);
      int end = Math.min(place + (edits[at + 3] & 0xFF), part.length);
      int last = Math.min(at + 5 + (edits[at + 4] & 0xFF), edits.length);
      byte[] added = FuzzedText.of(Arrays.copyOfRange(edits, at + 5, last), WORDS).getBytes(UTF_8);
      parts.put(
          name,
          Bytes.concat(
              Arrays.copyOf(part, place), added, Arrays.copyOfRange(part, end, part.length)));
      at = last;
    }
    check(packed(parts));
  }

  private static final List<String> NAMES =
      List.of(
          "xl/worksheets/sheet1.xml",
          "xl/styles.xml",
          "xl/sharedStrings.xml",
          "xl/workbook.xml",
          "xl/_rels/workbook.xml.rels",
          "[Content_Types].xml");

  private static final List<String> WORDS =
      List.of(
          "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">",
          "<sheetData>",
          "</sheetData>",
          "</worksheet>",
          "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Cơ quan</t></is></c>"
              + "<c r=\"B1\" t=\"inlineStr\"><is><t>Đúng hạn</t></is></c>"
              + "<c r=\"C1\" t=\"inlineStr\"><is><t>Tổng số</t></is></c></row>",
          "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>so-noi-vu</t></is></c>",
          "<row r=\"",
          "<row>",
          "</row>",
          "<c r=\"B2\"",
          "<c r=\"C2\"",
          "<c r=\"",
          "<c>",
          " s=\"",
          " t=\"s\">",
          " t=\"str\">",
          " t=\"b\">",
          " t=\"e\">",
          " t=\"d\">",
          " t=\"inlineStr\">",
          "<v>",
          "</v></c>",
          "<f>",
          "</f>",
          "<is><t>",
          "</t></is></c>",
          "<r><rPr><rFont val=\"VNI-Times\"/></rPr><t>",
          "</t></r>",
          "<rPh>",
          "<mergeCell ref=\"",
          "A1:B2",
          "XFD1048576",
          "<cols><col min=\"1\" max=\"2\" hidden=\"1\"/></cols>",
          "<styleSheet>",
          "</styleSheet>",
          "<numFmts><numFmt numFmtId=\"164\" formatCode=\"",
          "\"/></numFmts>",
          "0.0%",
          "[$-42A]dd/mm/yyyy",
          "[h]:mm",
          "#,##0.00_);[Red](#,##0.00)",
          "\\\"",
          "<fonts><font><name val=\"",
          ".VnTime",
          "\"/></font></fonts>",
          "<cellXfs>",
          "<xf numFmtId=\"164\" fontId=\"0\"/>",
          "<xf numFmtId=\"14\"/>",
          "</cellXfs>",
          "<sst>",
          "</sst>",
          "<si><t>",
          "</t></si>",
          "<workbook"
              + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">",
          "<sheets><sheet name=\"Quý I\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>",
          " state=\"hidden\"",
          "<workbookPr date1904=\"1\"/>",
          "<definedNames><definedName name=\"",
          "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">",
          "<Relationship Id=\"rId1\""
              + " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\""
              + " Target=\"",
          " TargetMode=\"External\"",
          "worksheets/sheet1.xml",
          "/xl/sharedStrings.xml",
          "../",
          "</Relationships>",
          "<!DOCTYPE x [<!ENTITY e \"x\">]>",
          "&e;",
          "&#0;",
          "&#x202E;",
          "&amp;",
          "<![CDATA[",
          "]]>",
          "<!--",
          "-->",
          "<?xml version=\"1.1\"?>",
          "1E+308",
          "-1",
          "0.1",
          "43831",
          "99999999999999999999",
          "Ð",
          "\"/>",
          "\">");

  /** A workbook with one part made of words that such parts have; the first byte says which. */
  @FuzzTest(maxDuration = "10m")
  void parts(byte[] bytes) throws IOException {
    if (bytes.length == 0) {
      return;
    }
    String name = NAMES.get((bytes[0] & 0xFF) % NAMES.size());
    String content = FuzzedText.of(Arrays.copyOfRange(bytes, 1, bytes.length), WORDS);
    check(RawXlsx.withRow(ROW).part(name, content).bytes());
  }

  private static final List<String> MAPPING_WORDS =
      List.of(
          "{\"format\": \"cchc-mapping/1\", \"headerRows\": {\"first\": 1}, \"numbers\": \"vi\","
              + " \"agency\": {\"header\": \"Cơ quan\"}, ",
          "\"figures\": [{\"indicator\": {\"fixed\": \"ho-so-muc-3\"}, ",
          "\"numerator\": {\"header\": \"Đúng hạn\"}, \"denominator\": {\"header\": \"Tổng số\"}",
          "}]}",
          "{\"header\": \"",
          "{\"header\": [\"Tổng số\", \"Đúng hạn\"]}",
          "{\"fixed\": \"",
          "{\"column\": \"",
          "\"format\": ",
          "\"headerRows\": {\"first\": 1, \"last\": 3}",
          "\"numbers\": \"en\"",
          "\"sheet\": ",
          "\"sheets\": [",
          "\"endsBefore\": ",
          "\"leftOutRows\": [",
          "\"separator\": \"semicolon\"",
          "\"noFigure\": [",
          "\"nothingArose\": [",
          "\"withdrawn\": [",
          "\"aliases\": {",
          "\"agency\": ",
          "\"period\": ",
          "\"recordedAt\": ",
          "\"2020-04-05T15:00:00+07:00\"",
          "\"kind\": \"published\"",
          "\"status\": \"final\"",
          "\"source\": ",
          "\"publishedOn\": \"2020-05-05\"",
          "\"figures\": [",
          "{\"indicator\": ",
          "\"numerator\": ",
          "\"denominator\": ",
          "\"amount\": ",
          "\"percentage\": ",
          "\"rank\": ",
          "\"of\": ",
          "Cơ quan",
          "Đúng hạn",
          "Tổng số",
          "so-y-te",
          "2020-Q1",
          "UBND*",
          "*",
          "null",
          "-1",
          "1e999",
          "99999999999999999999",
          "\\u0000",
          "\\ud800",
          "\u202e",
          "\"}",
          "\"]}",
          "\", ",
          "]",
          "}");

  /** A mapping made of the words that mappings have; where it is sound, a sheet is read by it. */
  @FuzzTest(maxDuration = "10m")
  void mapping(byte[] bytes) throws IOException {
    String text = FuzzedText.of(bytes, MAPPING_WORDS);
    MappingReading read = MappingReading.read(text.getBytes(UTF_8), "m");
    assertThat(read.value().isPresent()).isEqualTo(read.problems().isEmpty());
    for (Language language : Language.values()) {
      for (Problem problem : read.problems()) {
        assertThat(Messages.of(language).describe(problem)).doesNotContainPattern("\\p{Cc}");
      }
    }
    if (read.value().isPresent()) {
      Mapping mapping = read.value().orElseThrow();
      byte[] sheet = packed(SOUND.get(0));
      checkDescribed(
          checkFigures(
              new SheetImport(
                      mapping.recordedAt(AT).period(ReportingPeriod.ofMonth(2020, 3)),
                      AGENCIES,
                      Optional.of(PLAN))
                  .read(new ByteArrayInputStream(sheet))));
    }
  }

  private static byte[] figureForm() {
    FigureForm form = new FigureForm(PLAN, AGENCIES, ReportingPeriod.ofMonth(2020, 3));
    AgencyId agency = AgencyId.of("so-y-te");
    return form.workbook(
        ImmutableSortedMap.of(agency, form.expected().getOrDefault(agency, ImmutableList.of())));
  }

  private static Map<String, byte[]> unpacked(byte[] workbook) {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (ZipFile zip = ZipFile.builder().setByteArray(workbook).get()) {
      for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
        parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return parts;
  }

  private static byte[] packed(Map<String, byte[]> parts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  private static void check(byte[] file) throws IOException {
    long start = THREADS.getCurrentThreadCpuTime();
    List<Refusal> refusals = new ArrayList<>();
    for (String mapping : List.of(Office.COUNTS, Office.PERCENTAGE, Office.BY_PERIOD)) {
      refusals.addAll(checkFigures(Office.read(mapping, file)));
    }
    Optional<FormReading> form = FormReading.of(new ByteArrayInputStream(file));
    if (form.isPresent()) {
      Mapping mapping = form.orElseThrow().mapping().recordedAt(AT);
      refusals.addAll(
          checkFigures(
              new SheetImport(mapping, AGENCIES, Optional.of(PLAN))
                  .read(new ByteArrayInputStream(file))));
    }
    refusals.addAll(checkPlan(PlanImport.read(new ByteArrayInputStream(file), "f")));
    refusals.addAll(checkSet(ScoreSetImport.read(new ByteArrayInputStream(file), "f")));
    refusals.addAll(checkForm(file));
    refusals.addAll(checkDraft(MappingDraft.of(new ByteArrayInputStream(file), AGENCIES, PLAN)));
    checkDescribed(refusals);
    Duration taken = Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - start);
    assertThat(taken).isLessThan(LONGEST);
  }

  /** A refusal has no control character and, but for what it quotes, no words of a library. */
  private static void checkDescribed(List<Refusal> refusals) {
    for (Refusal refusal : refusals) {
      for (Language language : Language.values()) {
        String sentence = refusal.describe(language);
        assertThat(sentence).doesNotContainPattern("\\p{Cc}");
        assertThat(sentence.replaceAll("“[^”]*”", "")).doesNotContain("Exception");
      }
    }
  }

  /** What is taken over can be read from the lines that it is written to. */
  private static List<Refusal> checkFigures(ImportReport report) throws IOException {
    assertThat(
            CchcJson.readObservations(
                    new ByteArrayInputStream(report.ndjson().getBytes(UTF_8)), "n")
                .value()
                .orElseThrow()
                .all())
        .hasSameElementsAs(report.observations());
    return report.refusals();
  }

  /** A plan that was made of a workbook is a sound one; without a plan the reason is reported. */
  private static List<Refusal> checkPlan(PlanImport read) {
    read.plan()
        .ifPresentOrElse(
            plan -> assertThat(CchcJson.readPlan(plan.getBytes(UTF_8), "p").value()).isPresent(),
            () -> assertThat(read.refusals().size() + read.problems().size()).isPositive());
    return read.refusals();
  }

  private static List<Refusal> checkSet(ScoreSetImport read) {
    read.scorecard()
        .ifPresentOrElse(
            set -> assertThat(CchcJson.readScorecard(set.getBytes(UTF_8), "s").value()).isPresent(),
            () -> assertThat(read.refusals().size() + read.problems().size()).isPositive());
    return read.refusals();
  }

  private static List<Refusal> checkForm(byte[] file) throws IOException {
    ScoreFormImport read =
        ScoreFormImport.read(
            new ByteArrayInputStream(file),
            new ScoreFormImport.Wanted(SET, ScoringRound.SELF, Optional.empty(), AT));
    assertThat(read.entries().isEmpty() || read.refusals().isEmpty()).isTrue();
    return read.refusals();
  }

  private static List<Refusal> checkDraft(MappingDraft draft) {
    assertThat(draft.json().isPresent()).isEqualTo(draft.refusals().isEmpty());
    return draft.refusals();
  }
}
