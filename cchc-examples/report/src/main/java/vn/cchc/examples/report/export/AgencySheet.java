package vn.cchc.examples.report.export;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cchc.evaluation.TargetResult;
import vn.cchc.examples.report.content.AgencyMatrix;
import vn.cchc.examples.report.content.Edition;
import vn.cchc.examples.report.content.Tone;
import vn.cchc.examples.report.content.Word;
import vn.cchc.examples.report.table.Cell;
import vn.cchc.examples.report.table.Sheet;

/** The sheet of agencies by targets. */
final class AgencySheet {
  private final Edition edition;
  private final AgencyMatrix matrix;

  AgencySheet(Edition edition, AgencyMatrix matrix) {
    this.edition = edition;
    this.matrix = matrix;
  }

  /** Returns all agencies by all targets, as a table of a workbook. */
  Sheet sheet() {
    ImmutableList.Builder<String> head = ImmutableList.builder();
    head.add(edition.word(Word.AGENCY), edition.word(Word.SHORT_TARGETS));
    head.add(edition.word(Word.AGENCIES_OWN_TARGETS));
    List<TargetResult> targets =
        edition.results().stream().filter(target -> target.criterion().isPresent()).toList();
    targets.forEach(target -> head.add(String.valueOf(edition.number(target))));
    ImmutableList.Builder<ImmutableList<Cell>> lines = ImmutableList.builder();
    for (AgencyMatrix.Row row : matrix.rows()) {
      ImmutableList.Builder<Cell> line = ImmutableList.builder();
      line.addAll(counts(row));
      targets.forEach(target -> line.add(standing(row.results().get(target.target()))));
      lines.add(line.build());
    }
    return new Sheet(edition.word(Word.ALL_AGENCIES), head.build(), lines.build(), 2);
  }

  private static Cell standing(@Nullable TargetResult one) {
    if (one == null) {
      return new Cell.Empty();
    }
    return new Cell.Standing(AgencyMatrix.sign(one), Tone.of(one));
  }

  /** Returns the agencies that are short of most targets, each with how many of how many. */
  ImmutableList<ImmutableList<Cell>> mostShort() {
    return matrix.worst().stream().map(this::counts).collect(ImmutableList.toImmutableList());
  }

  private ImmutableList<Cell> counts(AgencyMatrix.Row row) {
    return ImmutableList.of(
        Cell.of(edition.agency(row.agency())),
        Cell.of(row.shortOf()),
        Cell.of(row.results().size()));
  }
}
