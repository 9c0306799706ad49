package vn.cchc.examples.sheets.plan;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.OptionalInt;
import vn.cchc.examples.sheets.file.ExcelFile;
import vn.cchc.examples.sheets.file.SheetFile;
import vn.cchc.examples.sheets.refusal.Refusal;
import vn.cchc.examples.sheets.refusal.RefusedFileException;
import vn.cchc.parser.ParsedTarget;
import vn.cchc.problem.Problem;

/**
 * What came of reading a plan from a workbook.
 *
 * @param plan the plan as a document, absent if anything is wrong
 * @param agencies its agencies as a document, absent if anything is wrong
 * @param refusals cells that could not be read
 * @param warnings columns and sheets that were not read
 * @param problems what is wrong with the plan and its agencies, each at its cell
 * @param understood the targets that were read from words
 */
public record PlanImport(
    Optional<String> plan,
    Optional<String> agencies,
    ImmutableList<Refusal> refusals,
    ImmutableList<Refusal> warnings,
    ImmutableList<Problem> problems,
    ImmutableList<Understood> understood) {
  /**
   * A target that was read from words.
   *
   * @param cell the cell, such as Chỉ tiêu!D5
   * @param words the words
   * @param target what was understood
   */
  public record Understood(String cell, String words, ParsedTarget target) {}

  /**
   * Reads a workbook.
   *
   * @param file the workbook
   * @param source its name, for the problems
   * @return what came of it
   * @throws IOException if the file cannot be read
   */
  public static PlanImport read(InputStream file, String source) throws IOException {
    try {
      return SheetFile.open(
          SheetFile.bytes(file),
          ExcelFile::allShown,
          Optional.empty(),
          OptionalInt.of(1),
          sheets -> new PlanWorkbookReader(source).read(sheets));
    } catch (RefusedFileException e) {
      return new PlanImport(
          Optional.empty(),
          Optional.empty(),
          ImmutableList.of(e.refusal()),
          ImmutableList.of(),
          ImmutableList.of(),
          ImmutableList.of());
    }
  }
}
