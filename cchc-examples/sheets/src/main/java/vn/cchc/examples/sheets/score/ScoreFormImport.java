package vn.cchc.examples.sheets.score;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;
import vn.cchc.examples.sheets.form.FormMark;
import vn.cchc.examples.sheets.refusal.Refusal;
import vn.cchc.examples.sheets.refusal.RefusedFileException;
import vn.cchc.scorecard.Scorecard;
import vn.cchc.scorecard.ScoringRound;
import vn.cchc.scorecard.entry.ScoreEntry;

/**
 * What came of reading a form of scores.
 *
 * @param entries the entries of the round, in the order of the rows; none if anything was refused
 * @param refusals what was refused, and why
 */
public record ScoreFormImport(ImmutableList<ScoreEntry> entries, ImmutableList<Refusal> refusals) {
  /**
   * Which entries are made of a form.
   *
   * @param set the set that the form has to be of
   * @param round {@code SELF} for the column of the agency, else the appraisal or publication whose
   *     points the columns of the appraisal and of the survey have
   * @param by who entered them, if given
   * @param recordedAt the moment at which they were recorded
   */
  public record Wanted(
      Scorecard set, ScoringRound round, Optional<String> by, Instant recordedAt) {}

  /**
   * Reads a form. An empty cell makes no entry.
   *
   * @param file the workbook
   * @param wanted which entries are made of it
   * @return the entries, or everything that is wrong
   * @throws IOException if the file cannot be read
   */
  public static ScoreFormImport read(InputStream file, Wanted wanted) throws IOException {
    try {
      return FormMark.open(
          file, ScoreForm.SHEET, sheets -> new ScoreFormReader(wanted).read(sheets));
    } catch (RefusedFileException e) {
      return new ScoreFormImport(ImmutableList.of(), ImmutableList.of(e.refusal()));
    }
  }
}
