package vn.cchc.examples.sheets.score;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.OptionalInt;
import vn.cchc.examples.sheets.file.ExcelFile;
import vn.cchc.examples.sheets.file.SheetFile;
import vn.cchc.examples.sheets.refusal.Refusal;
import vn.cchc.examples.sheets.refusal.RefusedFileException;
import vn.cchc.problem.Problem;

/**
 * What came of reading a set of criteria from a workbook.
 *
 * @param scorecard the set as a document, absent if anything is wrong
 * @param refusals cells that could not be read
 * @param warnings columns and sheets that were not read
 * @param problems what is wrong with the set, each at its cell
 */
public record ScoreSetImport(
    Optional<String> scorecard,
    ImmutableList<Refusal> refusals,
    ImmutableList<Refusal> warnings,
    ImmutableList<Problem> problems) {
  /**
   * Reads a workbook.
   *
   * @param file the workbook
   * @param source its name, for the problems
   * @return what came of it
   * @throws IOException if the file cannot be read
   */
  public static ScoreSetImport read(InputStream file, String source) throws IOException {
    try {
      return SheetFile.open(
          SheetFile.bytes(file),
          ExcelFile::allShown,
          Optional.empty(),
          OptionalInt.of(1),
          sheets -> new ScoreSetReader(source).read(sheets));
    } catch (RefusedFileException e) {
      return new ScoreSetImport(
          Optional.empty(), ImmutableList.of(e.refusal()), ImmutableList.of(), ImmutableList.of());
    }
  }
}
