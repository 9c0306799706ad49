package vn.cchc.examples.sheets.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.MoreCollectors;
import java.util.List;
import java.util.Optional;
import vn.cchc.examples.sheets.cell.CellResult;
import vn.cchc.examples.sheets.form.DocumentPaths;
import vn.cchc.examples.sheets.form.FormCells;
import vn.cchc.examples.sheets.refusal.RefusalCode;
import vn.cchc.examples.sheets.text.Labels;
import vn.cchc.indicator.Unit;
import vn.cchc.parser.ParsedTarget;
import vn.cchc.plan.Criterion;

/** Completes a target of a plan's workbook with what its words say. */
final class TargetWords {
  private TargetWords() {}

  /**
   * Puts the criterion, the day and the period to compare with into a target.
   *
   * @param target the target, as far as its other columns say it
   * @param words what its words say
   * @param indicators the indicators of the plan
   * @return refusals of the words, where another column contradicts them
   */
  static ImmutableList<CellResult<?>> complete(
      ObjectNode target, ParsedTarget words, JsonNode indicators) {
    ImmutableList.Builder<CellResult<?>> refused = ImmutableList.builder();
    target.set("criterion", FormCells.criterion(words).orElseThrow());
    put(target, "due", words.due().map(Object::toString)).ifPresent(refused::add);
    put(target, "baseline.period", words.baseline().map(Object::toString)).ifPresent(refused::add);
    String indicator = target.path("indicator").asText();
    for (JsonNode one : indicators) {
      boolean isMeant = one.path("id").asText().equals(indicator);
      if (isMeant && isPercentOf(words) && !isPercent(one)) {
        refused.add(contradiction(words.words(), measuredIn(one)));
      }
    }
    return refused.build();
  }

  /** Returns a refusal where the target already says something else. */
  private static Optional<CellResult<?>> put(
      ObjectNode target, String path, Optional<String> said) {
    List<String> keys = Splitter.on('.').splitToList(path);
    JsonNode other = DocumentPaths.at(target, keys);
    if (said.isEmpty() || other.asText().equals(said.orElseThrow())) {
      return Optional.empty();
    } else if (!other.isMissingNode()) {
      return Optional.of(
          contradiction(FormCells.day(said.orElseThrow()), FormCells.day(other.asText())));
    }
    DocumentPaths.put(target, keys, JsonNodeFactory.instance.textNode(said.orElseThrow()));
    return Optional.empty();
  }

  private static CellResult<?> contradiction(String actual, String expected) {
    return CellResult.refused(
        RefusalCode.CONTRADICTION, Labels.quoted(expected), Labels.quoted(actual));
  }

  /** Returns the unit of an indicator, or else its measure, in the words to choose from. */
  private static String measuredIn(JsonNode indicator) {
    String path = indicator.has("unit") ? "unit" : "measure";
    String code = indicator.path(path).asText();
    return PlanSheet.INDICATORS.columns().stream()
        .filter(column -> column.path().equals(path))
        .map(column -> column.word(code))
        .collect(MoreCollectors.onlyElement());
  }

  /** A change by so many per cent may be asked of any measure; a percentage only of a share. */
  private static boolean isPercentOf(ParsedTarget words) {
    return words.criterion() instanceof Criterion.Threshold
        && words.unit().filter(Unit.PERCENT::equals).isPresent();
  }

  /** Returns whether an indicator is measured in per cent. */
  static boolean isPercent(JsonNode indicator) {
    String unit = indicator.path("unit").asText();
    return unit.isEmpty()
        ? indicator.path("measure").asText().matches("share|ratio")
        : unit.equals("percent");
  }
}
