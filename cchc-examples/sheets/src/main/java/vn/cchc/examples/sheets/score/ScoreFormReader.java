package vn.cchc.examples.sheets.score;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Streams;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import vn.cchc.agency.AgencyId;
import vn.cchc.examples.sheets.cell.CellResult;
import vn.cchc.examples.sheets.cell.NumberCells;
import vn.cchc.examples.sheets.cell.SheetCell;
import vn.cchc.examples.sheets.cell.SheetRow;
import vn.cchc.examples.sheets.file.SheetSource;
import vn.cchc.examples.sheets.form.FormMark;
import vn.cchc.examples.sheets.form.FormTable;
import vn.cchc.examples.sheets.refusal.Refusal;
import vn.cchc.examples.sheets.refusal.RefusalCode;
import vn.cchc.examples.sheets.refusal.RefusedFileException;
import vn.cchc.examples.sheets.text.Labels;
import vn.cchc.indicator.Fraction;
import vn.cchc.indicator.Quantity;
import vn.cchc.scorecard.NodeCode;
import vn.cchc.scorecard.ScoreNode;
import vn.cchc.scorecard.ScoringRound;
import vn.cchc.scorecard.entry.EntryContent;
import vn.cchc.scorecard.entry.EntrySubject;
import vn.cchc.scorecard.entry.ScoreEntry;
import vn.cchc.text.Language;

/** Makes entries of the rows of a form of scores. */
final class ScoreFormReader {
  private static final Splitter EVIDENCE =
      Splitter.onPattern("[;\n]").trimResults().omitEmptyStrings();

  private final ScoreFormImport.Wanted wanted;
  private final NumberCells numbers = new NumberCells(Language.VIETNAMESE);
  private final List<ScoreEntry> entries = new ArrayList<>();
  private final List<Refusal> refusals = new ArrayList<>();
  private final Map<NodeCode, Integer> rows = new HashMap<>();

  ScoreFormReader(ScoreFormImport.Wanted wanted) {
    this.wanted = wanted;
  }

  ScoreFormImport read(ImmutableList<SheetSource> sheets) throws RefusedFileException {
    AgencyId agency = agency(sheets);
    for (SheetRow row : FormTable.rows(sheets.get(1))) {
      if (row.number() > ScoreForm.HEADING_ROW + 1) {
        row(row, agency);
      }
    }
    return new ScoreFormImport(
        refusals.isEmpty() ? ImmutableList.copyOf(entries) : ImmutableList.of(),
        ImmutableList.copyOf(refusals));
  }

  /** Returns the agency of the form, which has to be of the set. */
  private AgencyId agency(ImmutableList<SheetSource> sheets) throws RefusedFileException {
    Optional<FormMark> mark =
        sheets.size() == 2 ? FormMark.read(sheets.get(0), ScoreForm.MARK) : Optional.empty();
    if (mark.isEmpty()) {
      throw RefusedFileException.of(RefusalCode.NOT_A_SCORE_FORM, "", "");
    }
    String set = mark.orElseThrow().document();
    if (!set.equals(wanted.set().id().value())) {
      throw RefusedFileException.of(RefusalCode.OTHER_SCORECARD, wanted.set().id().value(), set);
    }
    try {
      return AgencyId.of(mark.orElseThrow().subject());
    } catch (IllegalArgumentException e) {
      throw RefusedFileException.of(RefusalCode.NOT_A_SCORE_FORM, "", "");
    }
  }

  private void row(SheetRow row, AgencyId agency) {
    String code = row.text(ScoreForm.CODE);
    List<SheetCell> scores = scores(row);
    if (code.isEmpty()) {
      scores.forEach(
          cell ->
              refuse(row, ScoreForm.CODE, CellResult.refused(RefusalCode.MISSING_CELL, "STT", "")));
      return;
    }
    Optional<ScoreNode> node =
        wanted.set().root().all().filter(one -> one.code().value().equals(code)).findFirst();
    if (node.isEmpty()) {
      refuse(
          row,
          ScoreForm.CODE,
          CellResult.refused(RefusalCode.UNKNOWN_CRITERION, "", Labels.quoted(code)));
      return;
    }
    Integer first = rows.putIfAbsent(node.orElseThrow().code(), row.number());
    if (first != null) {
      refuse(
          row,
          ScoreForm.CODE,
          CellResult.refused(RefusalCode.DUPLICATE_ROW, first.toString(), code));
      return;
    }
    checkMax(row, node.orElseThrow());
    if (scores.isEmpty()) {
      return;
    } else if (row.isHidden()) {
      refuse(row, scores.get(0).column(), CellResult.refused(RefusalCode.HIDDEN_ROW, "", ""));
    } else if (!node.orElseThrow().isLeaf()) {
      refuse(
          row,
          scores.get(0).column(),
          CellResult.refused(RefusalCode.SCORED_GROUP, "", Labels.quoted(code)));
    } else if (scores.size() > 1) {
      refuse(
          row,
          scores.get(1).column(),
          CellResult.refused(RefusalCode.TWO_SCORES, "", scores.get(1).shown()));
    } else {
      score(row, node.orElseThrow(), scores.get(0), agency);
    }
  }

  /** Returns the cells of the round that hold something. */
  private List<SheetCell> scores(SheetRow row) {
    IntStream columns =
        wanted.round() == ScoringRound.SELF
            ? IntStream.of(ScoreForm.SELF)
            : IntStream.of(ScoreForm.APPRAISED, ScoreForm.SURVEY);
    return columns
        .mapToObj(column -> Optional.ofNullable(row.cells().get(column)))
        .flatMap(Optional::stream)
        .filter(cell -> cell.kind() != SheetCell.Kind.TEXT || !Labels.tidy(cell.text()).isEmpty())
        .toList();
  }

  private void checkMax(SheetRow row, ScoreNode node) {
    SheetCell cell = row.cells().get(ScoreForm.MAX);
    if (cell == null) {
      return;
    }
    CellResult<Quantity> max = numbers.amount(cell, OptionalInt.empty());
    if (max.value().isEmpty()) {
      refuse(row, ScoreForm.MAX, max);
    } else if (max.value().orElseThrow().amount().compareTo(node.max()) != 0) {
      refuse(
          row,
          ScoreForm.MAX,
          CellResult.refused(RefusalCode.MAX_DIFFERS, node.max().toPlainString(), cell.shown()));
    }
  }

  private void score(SheetRow row, ScoreNode leaf, SheetCell cell, AgencyId agency) {
    CellResult<EntryContent> content = content(row, leaf, cell);
    if (content.value().isEmpty()) {
      refuse(
          row,
          content.code().equals(Optional.of(RefusalCode.MISSING_CELL))
              ? ScoreForm.NOTE
              : cell.column(),
          content);
      return;
    }
    EntryContent said = content.value().orElseThrow();
    entries.add(
        ScoreEntry.builder()
            .scorecard(wanted.set().id())
            .agency(agency)
            .subject(new EntrySubject.OfLeaf(leaf.code()))
            .round(wanted.round())
            .content(said)
            .addAllEvidence(Streams.stream(EVIDENCE.split(raw(row, ScoreForm.EVIDENCE))).toList())
            .note(
                Optional.of(row.text(ScoreForm.NOTE))
                    .filter(note -> !note.isEmpty())
                    .filter(note -> !(said instanceof EntryContent.NotApplicable)))
            .by(wanted.by())
            .recordedAt(wanted.recordedAt())
            .build());
  }

  private CellResult<EntryContent> content(SheetRow row, ScoreNode leaf, SheetCell cell) {
    boolean isLeftOut =
        cell.kind() == SheetCell.Kind.TEXT
            && !cell.font().isStruck()
            && Labels.key(cell.text()).equals(Labels.key(ScoreForm.NOT_APPLICABLE));
    if (isLeftOut) {
      String reason = row.text(ScoreForm.NOTE);
      return reason.isEmpty()
          ? CellResult.refused(RefusalCode.MISSING_CELL, "lý do không áp dụng", "")
          : CellResult.of(new EntryContent.NotApplicable(reason));
    }
    CellResult<Quantity> points = numbers.amount(cell, OptionalInt.empty());
    if (points.value().isEmpty()) {
      return points.refusal();
    }
    Quantity given = points.value().orElseThrow();
    return leaf.rule().orElseThrow().canGive(Fraction.of(given.amount()), Fraction.of(leaf.max()))
        ? CellResult.of(new EntryContent.Points(given))
        : CellResult.refused(
            RefusalCode.POINTS_NOT_GIVEN, leaf.max().toPlainString(), cell.shown());
  }

  private void refuse(SheetRow row, int column, CellResult<?> refused) {
    refusals.add(
        Refusal.ofCell(
            ScoreForm.SHEET,
            row.number(),
            column,
            refused.code().orElseThrow(),
            refused.expected(),
            refused.actual()));
  }

  private static String raw(SheetRow row, int column) {
    return Optional.ofNullable(row.cells().get(column)).map(SheetCell::label).orElse("");
  }
}
