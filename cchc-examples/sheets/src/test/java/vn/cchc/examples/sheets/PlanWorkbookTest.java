package vn.cchc.examples.sheets;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cchc.agency.AgencyId;
import vn.cchc.agency.AgencyKind;
import vn.cchc.examples.sheets.form.AgencyKinds;
import vn.cchc.examples.sheets.plan.PlanImport;
import vn.cchc.examples.sheets.plan.PlanTemplate;
import vn.cchc.examples.sheets.refusal.Refusal;
import vn.cchc.examples.sheets.refusal.RefusalCode;
import vn.cchc.json.CchcJson;
import vn.cchc.plan.Plan;
import vn.cchc.plan.Task;
import vn.cchc.problem.ProblemCode;
import vn.cchc.text.Language;

/** Plans that go into a workbook and come out of it. */
class PlanWorkbookTest {
  private static PlanImport read(byte[] workbook) throws IOException {
    return PlanImport.read(new ByteArrayInputStream(workbook), "ke-hoach.xlsx");
  }

  private static byte[] example(String folder, String file) throws IOException {
    return Files.readAllBytes(Path.of("../data", folder, file));
  }

  private static void assertSame(PlanImport read, String folder) throws IOException {
    assertThat(read.refusals()).isEmpty();
    assertThat(read.plan())
        .contains(
            CchcJson.writePlan(
                CchcJson.readPlan(example(folder, "plan.json"), "p").value().orElseThrow()));
    assertThat(read.agencies())
        .contains(
            CchcJson.writeOrganisation(
                CchcJson.readOrganisation(example(folder, "agencies.json"), "a")
                    .value()
                    .orElseThrow()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2020", "2025", "2026", "pci"})
  void aFilledWorkbookGivesTheSameDocuments(String folder) throws IOException {
    byte[] filled =
        PlanTemplate.filled(example(folder, "plan.json"), example(folder, "agencies.json"));

    assertSame(read(filled), folder);
  }

  /** The examples exist as workbooks too; if this fails, copy the new ones from target. */
  @ParameterizedTest
  @ValueSource(strings = {"2020", "2026"})
  void theWorkbookOfAnExampleGivesItsDocuments(String folder) throws IOException {
    byte[] kept = example(folder, "ke-hoach.xlsx");
    byte[] filled =
        PlanTemplate.filled(example(folder, "plan.json"), example(folder, "agencies.json"));
    Path target = Files.createDirectories(Path.of("target/examples", folder));
    Files.write(target.resolve("ke-hoach.xlsx"), filled);

    assertSame(read(kept), folder);
    assertThat(sheets(kept)).isEqualTo(sheets(filled));
  }

  /** Returns what a workbook holds, without the moment of its writing. */
  private static Map<String, String> sheets(byte[] workbook) throws IOException {
    Map<String, String> parts = new TreeMap<>();
    try (ZipArchiveInputStream zip =
        new ZipArchiveInputStream(new ByteArrayInputStream(workbook))) {
      for (ZipArchiveEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (!entry.getName().startsWith("docProps/")) {
          parts.put(entry.getName(), new String(zip.readAllBytes(), UTF_8));
        }
      }
    }
    return parts;
  }

  @Test
  void whatPlansUsuallyHoldIsTypedWithoutJson() throws IOException {
    byte[] filled =
        PlanTemplate.filled(example("2026", "plan.json"), example("2026", "agencies.json"));
    String texts =
        Pattern.compile("&#x([0-9a-f]+);")
            .matcher(Objects.requireNonNull(sheets(filled).get("xl/sharedStrings.xml")))
            .replaceAll(found -> Character.toString(Integer.parseInt(found.group(1), 16)));

    assertThat(texts)
        .contains("2629/QĐ-TTg")
        .doesNotContain("assignedBy", "funding", "\"leads\"", "leads&quot;", "edition", "every")
        .contains("31/12/2027: tối thiểu 92%");
  }

  @Test
  void theEmptyTemplateHasNoPlanYet() throws IOException {
    PlanImport read = read(PlanTemplate.empty());

    assertThat(read.plan()).isEmpty();
    assertThat(read.problems())
        .isNotEmpty()
        .allSatisfy(one -> assertThat(one.place().source()).isEqualTo("ke-hoach.xlsx: Kế hoạch"));
  }

  @Test
  void theKindsOfAgenciesAreOfferedToChooseFrom(@TempDir Path folder) throws IOException {
    Path file = Files.write(folder.resolve("mau.xlsx"), PlanTemplate.empty());
    try (ZipFile zip = new ZipFile(file.toFile())) {
      assertThat(part(zip, "xl/worksheets/sheet2.xml"))
          .contains("type=\"list\"", "!$A$1:$A$" + AgencyKinds.BY_WORDS.size());
      assertThat(part(zip, "xl/sharedStrings.xml")).contains(", ban, ng");
    }
  }

  private static String part(ZipFile zip, String name) throws IOException {
    return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), UTF_8);
  }

  private static Worksheet sheet(Workbook workbook, String name, String[]... rows) {
    Worksheet sheet = workbook.newWorksheet(name);
    for (int row = 0; row < rows.length; row++) {
      for (int column = 0; column < rows[row].length; column++) {
        if (!rows[row][column].isEmpty()) {
          sheet.value(row, column, rows[row][column]);
        }
      }
    }
    return sheet;
  }

  private static byte[] typed(String requirement, String deadline) throws IOException {
    return typed(requirement, deadline, "");
  }

  private static byte[] typed(String requirement, String deadline, String due) throws IOException {
    return typed("Tỷ lệ phần trăm", "Phát sinh trong kỳ", requirement, deadline, due);
  }

  private static byte[] typed(
      String measure, String accumulation, String requirement, String deadline, String due)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "cchc", "1.0")) {
      sheet(
          workbook,
          "Kế hoạch",
          new String[] {"Mã kế hoạch", "Tên kế hoạch", "Kỳ kế hoạch"},
          new String[] {"cchc-2026", "Kế hoạch năm 2026", "Năm 2026"});
      sheet(
          workbook,
          "Cơ quan",
          new String[] {"Mã cơ quan", "Tên cơ quan", "Loại cơ quan", "Cơ quan cấp trên"},
          new String[] {"tinh", "UBND tỉnh", "UBND tỉnh"},
          new String[] {"khdt", "Sở Kế hoạch và Đầu tư", "Sở, ban, ngành", "UBND tỉnh"},
          new String[] {"nv", "Sở Nội vụ", "department", "tinh"});
      sheet(
          workbook,
          "Chỉ số",
          new String[] {"Mã chỉ số", "Tên chỉ số", "Cách đo", "Cộng theo thời gian"},
          new String[] {"ho-so", "Hồ sơ trực tuyến", measure, accumulation});
      sheet(
          workbook,
          "Chỉ tiêu",
          new String[] {
            "Nội dung chỉ tiêu", "Mã chỉ số", "Mức yêu cầu", "Phạm vi", "Cơ quan", "Thời hạn"
          },
          new String[] {
            "Ít nhất 60% hồ sơ trực tuyến", "ho-so", requirement, "Một cơ quan", "Sở NV", due
          },
          new String[] {"Nâng cao chất lượng phục vụ"});
      sheet(
          workbook,
          "Phụ lục 1",
          new String[] {"PHỤ LỤC NHIỆM VỤ"},
          new String[] {
            "STT", "Nhiệm vụ", "Sản phẩm", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời gian"
          },
          new String[] {"I", "Cải cách thể chế"},
          new String[] {"1", "Rà soát văn bản", "Báo cáo", "Sở KH&ĐT", "Sở Nội vụ", deadline});
    }
    return bytes.toByteArray();
  }

  @Test
  void aPlanTypedWithoutJsonIsAPlan() throws IOException {
    PlanImport read = read(typed("", "Quý II/2026"));

    assertThat(read.refusals()).isEmpty();
    assertThat(read.problems()).isEmpty();
    assertThat(read.plan().orElseThrow())
        .contains("\"type\": \"atLeast\"", "\"value\": 60")
        .contains(
            "\"lead\": \"khdt\"", "\"period\": \"2026-Q2\"", "\"name\": \"Cải cách thể chế\"");
    assertThat(read.understood())
        .extracting(PlanImport.Understood::cell)
        .containsExactly("Chỉ tiêu!A2");
    assertThat(CchcJson.readPlan(read.plan().orElseThrow().getBytes(UTF_8), "p").problems())
        .isEmpty();
  }

  @Test
  void whatIsNotUnderstoodIsReportedByItsCell() throws IOException {
    PlanImport read = read(typed("khá cao", "sớm"));

    assertThat(read.plan()).isEmpty();
    assertThat(read.refusals().stream().map(one -> one.describe(Language.ENGLISH)))
        .isEqualTo(
            List.of(
                "Chỉ tiêu!C2: “khá cao” is not understood; write like: tối thiểu 60%, trong nhóm"
                    + " 30, giảm ít nhất 10% [notUnderstood]",
                "Phụ lục 1!F4: “sớm” is not understood; write like: 30/9/2026, Quý II/2026, Thường"
                    + " xuyên, Hằng quý [notUnderstood]"));
  }

  private static List<String> english(List<Refusal> refusals) {
    return refusals.stream().map(one -> one.describe(Language.ENGLISH)).toList();
  }

  @Test
  void theDayInTheWordsOfATargetIsItsDay() throws IOException {
    PlanImport read = read(typed("Đến 30/9/2026, ít nhất 60%", "Quý II/2026"));

    assertThat(english(read.refusals())).isEmpty();
    assertThat(read.plan().orElseThrow()).contains("\"due\": \"2026-09-30\"");
  }

  @Test
  void aDayInWordsThatAnotherColumnContradictsIsRefused() throws IOException {
    PlanImport read = read(typed("Đến 30/9/2026, ít nhất 60%", "Quý II/2026", "31/12/2026"));

    assertThat(read.plan()).isEmpty();
    assertThat(english(read.refusals()))
        .containsExactly(
            "Chỉ tiêu!C2: “30/09/2026” does not agree with “31/12/2026”; correct one of the two"
                + " [contradiction]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"khoảng 60%", "từ 50% đến 60%"})
  void aTargetThatIsNotExactIsNotGuessed(String words) throws IOException {
    PlanImport read = read(typed(words, "Quý II/2026"));

    assertThat(read.refusals())
        .extracting(Refusal::cell, Refusal::code)
        .containsExactly(tuple("C2", RefusalCode.NOT_UNDERSTOOD));
  }

  @Test
  void aPercentageOfAnIndicatorThatIsNoneIsRefused() throws IOException {
    byte[] workbook = typed("Số lượng", "Tại thời điểm", "ít nhất 60%", "Quý II/2026", "");

    assertThat(english(read(workbook).refusals()))
        .containsExactly(
            "Chỉ tiêu!C2: “ít nhất 60%” does not agree with “Số lượng”; correct one of the two"
                + " [contradiction]");
  }

  @Test
  void whatIsNotReadIsWarnedOf() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "cchc", "1.0")) {
      sheet(
          workbook,
          "Kế hoạch",
          new String[] {"STT", "Mã kế hoạch", "Tên kế hoạch", "Kỳ kế hoạch", "Ghi chú"},
          new String[] {"1", "cchc-2026", "Kế hoạch năm 2026", "Năm 2026", "bản nháp"});
      sheet(workbook, "Bảng khác", new String[] {"Họ tên"}, new String[] {"An"});
      sheet(workbook, "Trang trống");
    }
    PlanImport read = read(bytes.toByteArray());

    assertThat(read.plan()).isPresent();
    assertThat(english(read.warnings()))
        .containsExactly(
            "Kế hoạch!E1: column “Ghi chú” is not read: the template has no such heading"
                + " [unreadColumn]",
            "Bảng khác: this sheet is not read: the template has none of its name, and it has no"
                + " table of tasks [unreadSheet]");
  }

  /** As a clerk fills the template in: no ids, as above, merged cells, groups of agencies. */
  private static byte[] byAClerk(String accumulation, String lead) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "cchc", "1.0")) {
      sheet(
          workbook,
          "Kế hoạch",
          new String[] {"Tên kế hoạch", "Kỳ kế hoạch", "Cơ quan ban hành"},
          new String[] {"Kế hoạch CCHC năm 2026", "2026", "Ủy ban nhân dân tỉnh"});
      sheet(
          workbook,
          "Cơ quan",
          new String[] {"Tên cơ quan", "Loại cơ quan", "Cơ quan cấp trên"},
          new String[] {"UBND tỉnh", "UBND tỉnh"},
          new String[] {"Sở Văn hóa, Thể thao và Du lịch", "Sở, ban, ngành", "UBND tỉnh"},
          new String[] {"Sở Nội vụ", "Sở, ban, ngành", "nt"},
          new String[] {"UBND xã Đông", "UBND xã", "như trên"});
      sheet(
          workbook,
          "Chỉ số",
          new String[] {"Tên chỉ số", "Cách đo", "Cộng theo thời gian"},
          new String[] {"Hồ sơ trực tuyến", "Tỷ lệ phần trăm", accumulation});
      sheet(
          workbook,
          "Chỉ tiêu",
          new String[] {"Nội dung chỉ tiêu", "Mã chỉ số", "Phạm vi", "Cơ quan", "Thời hạn"},
          new String[] {
            "Ít nhất 60% hồ sơ", "Hồ sơ trực tuyến", "Một cơ quan", "Sở Nội vụ", "Quý III/2026"
          });
      Worksheet tasks =
          sheet(
              workbook,
              "Nhiệm vụ",
              new String[] {"Nhiệm vụ", "Sản phẩm", "Chủ trì", "Phối hợp", "Thời gian"},
              new String[] {"1", "2", "3", "4", "5"},
              new String[] {
                "Rà soát",
                "Báo cáo",
                lead,
                "Sở Văn hóa, Thể thao và Du lịch, UBND xã Đông và các cơ quan liên quan",
                "Quý I/2026"
              },
              new String[] {
                "Kiểm tra", "-nt-", "", "Các sở, ban, ngành; UBND các xã, phường", "Hằng quý"
              });
      tasks.range(2, 2, 3, 2).merge();
    }
    return bytes.toByteArray();
  }

  @Test
  void aPlanNeedsNoIdsAndMayBeWrittenAsInOffices() throws IOException {
    PlanImport read = read(byAClerk("Phát sinh trong kỳ", "Sở Nội vụ"));

    assertThat(english(read.refusals())).isEmpty();
    assertThat(read.problems()).isEmpty();
    Plan plan =
        CchcJson.readPlan(read.plan().orElseThrow().getBytes(UTF_8), "p").value().orElseThrow();
    assertThat(plan.id().value()).isEqualTo("ke-hoach-cchc-nam-2026");
    assertThat(plan.targets().get(0).indicator().orElseThrow().value())
        .isEqualTo("ho-so-truc-tuyen");
    assertThat(plan.targets().get(0).id().value()).isEqualTo("chi-tieu-1");
    assertThat(plan.taskGroups().get(0).id().value()).isEqualTo("nhom-1");
    assertThat(plan.targets().get(0).due()).contains(LocalDate.of(2026, 9, 30));
    assertThat(read.agencies().orElseThrow())
        .contains("\"so-van-hoa-the-thao-va-du-lich\"", "\"ubnd-xa-dong\"");
    List<Task> tasks = plan.taskGroups().get(0).tasks();
    assertThat(tasks).extracting(one -> one.lead().orElseThrow().value()).containsOnly("so-noi-vu");
    assertThat(tasks.get(0).supporting())
        .extracting(AgencyId::value)
        .containsExactlyInAnyOrder("so-van-hoa-the-thao-va-du-lich", "ubnd-xa-dong");
    assertThat(tasks.get(1).product()).contains("Báo cáo");
    assertThat(tasks.get(1).supportingKinds())
        .containsExactlyInAnyOrder(AgencyKind.DEPARTMENT, AgencyKind.COMMUNE_COMMITTEE);
    assertThat(english(read.warnings()))
        .containsExactly(
            "Nhiệm vụ!D3: “các cơ quan liên quan” names no particular agency and is left out of"
                + " the plan [noParticularAgency]");
  }

  @Test
  void whatIsMissingIsAskedForInTheWordsOfTheColumnsAndOnce() throws IOException {
    PlanImport read = read(byAClerk("", "Sở Nội vu"));

    assertThat(read.problems()).isEmpty();
    assertThat(read.refusals().stream().map(one -> one.describe(Language.VIETNAMESE)))
        .containsExactly(
            "Chỉ số!C2: ô trống; hãy điền “Cộng theo thời gian”: “Phát sinh trong kỳ”, “Luỹ kế”,"
                + " “Tại thời điểm” [toFillIn]",
            "Nhiệm vụ!C3: “Sở Nội vu” không phải mã hay tên của cơ quan nào trong danh mục; có lẽ"
                + " là “Sở Nội vụ” [unknownAgency]");
  }

  @Test
  void aGroupOfAgenciesMayLeadATask() throws IOException {
    PlanImport read = read(byAClerk("Phát sinh trong kỳ", "Các sở, ban, ngành"));

    assertThat(english(read.refusals())).isEmpty();
    Task task =
        CchcJson.readPlan(read.plan().orElseThrow().getBytes(UTF_8), "p")
            .value()
            .orElseThrow()
            .taskGroups()
            .get(0)
            .tasks()
            .get(0);
    assertThat(task.lead()).isEmpty();
    assertThat(task.leads().orElseThrow().kinds()).containsExactly(AgencyKind.DEPARTMENT);
  }

  @Test
  void noParticularAgencyCannotLeadATask() throws IOException {
    PlanImport read = read(byAClerk("Phát sinh trong kỳ", "các cơ quan liên quan"));

    assertThat(read.plan()).isEmpty();
    assertThat(english(read.refusals()))
        .contains(
            "Nhiệm vụ!C3: “các cơ quan liên quan” is neither the id nor the name of an agency of"
                + " the register [unknownAgency]");
  }

  @Test
  void aColumnForAgenciesByNameTakesNoGroup() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "cchc", "1.0")) {
      sheet(
          workbook,
          "Kế hoạch",
          new String[] {"Tên kế hoạch", "Kỳ kế hoạch"},
          new String[] {"Kế hoạch năm 2026", "2026"});
      sheet(
          workbook,
          "Nhiệm vụ",
          new String[] {"Nhiệm vụ", "Các cơ quan chủ trì", "Thời gian"},
          new String[] {"Rà soát", "UBND cấp xã", "Quý I/2026"});
    }

    PlanImport read = read(bytes.toByteArray());

    assertThat(read.plan()).isEmpty();
    assertThat(english(read.refusals()))
        .containsExactly(
            "Nhiệm vụ!B2: “UBND cấp xã” is neither the id nor the name of an agency of the"
                + " register [unknownAgency]");
  }

  @Test
  void anIndicatorThatIsNamedWronglyIsRefused() throws IOException {
    byte[] workbook = targetOf("Ít nhất 60% hồ sơ", "Hồ sơ trực tiếp");

    PlanImport read = read(workbook);

    assertThat(read.plan()).isEmpty();
    assertThat(read.problems()).isEmpty();
    assertThat(read.refusals())
        .extracting(Refusal::sheet, Refusal::cell, Refusal::code)
        .containsExactly(tuple("Chỉ tiêu", "B2", RefusalCode.UNKNOWN_INDICATOR));
  }

  @Test
  void anUnknownIdOfAnIndicatorIsAProblemOfThePlan() throws IOException {
    PlanImport read = read(targetOf("Ít nhất 60% hồ sơ", "ho-so-giay"));

    assertThat(read.plan()).isEmpty();
    assertThat(read.refusals()).isEmpty();
    assertThat(read.problems())
        .extracting(one -> one.place().source(), one -> one.code())
        .containsExactly(tuple("ke-hoach.xlsx: Chỉ tiêu!B2", ProblemCode.UNKNOWN_INDICATOR));
  }

  @Test
  void wordsOfATargetWithAnIndicatorHaveToBeUnderstood() throws IOException {
    PlanImport read = read(targetOf("Nâng cao chất lượng", "Hồ sơ trực tuyến"));

    assertThat(read.plan()).isEmpty();
    assertThat(read.refusals())
        .extracting(Refusal::sheet, Refusal::cell, Refusal::code)
        .containsExactly(tuple("Chỉ tiêu", "A2", RefusalCode.NOT_UNDERSTOOD));
  }

  @Test
  void anUnknownIdOfAnAgencyIsAProblemOfThePlan() throws IOException {
    PlanImport read = read(byAClerk("Phát sinh trong kỳ", "so-la"));

    assertThat(read.plan()).isEmpty();
    assertThat(read.problems())
        .extracting(one -> one.place().source(), one -> one.code())
        .contains(tuple("ke-hoach.xlsx: Nhiệm vụ!C3", ProblemCode.UNKNOWN_AGENCY));
  }

  @Test
  void aProblemOfTheRegisterIsNamedByItsCell() throws IOException {
    PlanImport read = read(withAgency("UBND phường", "ubnd-la", "Sở Nội vụ"));

    assertThat(read.agencies()).isEmpty();
    assertThat(read.problems())
        .extracting(one -> one.place().source())
        .contains("ke-hoach.xlsx: Cơ quan!C3");
  }

  /** Communes and wards are named in one breath; the register has wards alone. */
  @Test
  void ofAGroupOfSeveralKindsThoseOfTheRegisterAreMeant() throws IOException {
    PlanImport read = read(withAgency("UBND phường", "", "UBND các xã, phường"));

    assertThat(english(read.refusals())).isEmpty();
    assertThat(read.plan().orElseThrow()).contains("wardCommittee").doesNotContain("commune");
  }

  private static byte[] withAgency(String kind, String parent, String lead) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "cchc", "1.0")) {
      sheet(
          workbook,
          "Kế hoạch",
          new String[] {"Tên kế hoạch", "Kỳ kế hoạch"},
          new String[] {"Kế hoạch năm 2026", "2026"});
      sheet(
          workbook,
          "Cơ quan",
          new String[] {"Tên cơ quan", "Loại cơ quan", "Cơ quan cấp trên"},
          new String[] {"Sở Nội vụ", "Sở, ban, ngành", ""},
          new String[] {"UBND phường Đông", kind, parent});
      sheet(
          workbook,
          "Nhiệm vụ",
          new String[] {"Nhiệm vụ", "Chủ trì", "Thời gian"},
          new String[] {"Rà soát", lead, "Quý I/2026"});
    }
    return bytes.toByteArray();
  }

  private static byte[] targetOf(String text, String indicator) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "cchc", "1.0")) {
      sheet(
          workbook,
          "Kế hoạch",
          new String[] {"Tên kế hoạch", "Kỳ kế hoạch"},
          new String[] {"Kế hoạch năm 2026", "2026"});
      sheet(
          workbook,
          "Cơ quan",
          new String[] {"Tên cơ quan", "Loại cơ quan"},
          new String[] {"UBND tỉnh", "UBND tỉnh"});
      sheet(
          workbook,
          "Chỉ số",
          new String[] {"Tên chỉ số", "Cách đo", "Cộng theo thời gian"},
          new String[] {"Hồ sơ trực tuyến", "Tỷ lệ phần trăm", "Phát sinh trong kỳ"});
      sheet(
          workbook,
          "Chỉ tiêu",
          new String[] {"Nội dung chỉ tiêu", "Mã chỉ số", "Phạm vi", "Cơ quan"},
          new String[] {text, indicator, "Một cơ quan", "UBND tỉnh"});
    }
    return bytes.toByteArray();
  }

  @Test
  void aWorkbookWithoutAPlanIsRefusedByName() throws IOException {
    assertThat(read(new RawXlsx("").bytes()).refusals())
        .extracting(Refusal::code)
        .containsExactly(RefusalCode.NO_PLAN);
  }

  @Test
  void anExampleRowThatIsWrittenIntoIsRefused() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "cchc", "1.0")) {
      sheet(
          workbook,
          "Kế hoạch",
          new String[] {"STT", "Tên kế hoạch", "Kỳ kế hoạch"},
          new String[] {"Ví dụ", "Kế hoạch năm 2026", "2026"});
    }

    assertThat(english(read(bytes.toByteArray()).refusals()))
        .containsExactly(
            "Kế hoạch!B2: “Kế hoạch năm 2026” is in a row marked “Ví dụ”, which is not read; delete"
                + " “Ví dụ” if the row is meant [changedExample]");
  }
}
