package vn.cchc.message;

import com.google.common.collect.ImmutableMap;
import vn.cchc.indicator.Unit;
import vn.cchc.message.format.MessageTemplates;
import vn.cchc.message.format.NumberFormatter;
import vn.cchc.message.format.PeriodNames;
import vn.cchc.parser.ParsedTarget;
import vn.cchc.plan.Criterion;

/** What was understood of a target in words, in the words of a language. */
final class ParsedTargetText {
  private final MessageTemplates templates;
  private final NumberFormatter numerals;
  private final ValueText values;

  ParsedTargetText(MessageTemplates templates, NumberFormatter numerals) {
    this.templates = templates;
    this.numerals = numerals.ofOneReading();
    this.values = new ValueText(templates, this.numerals);
  }

  String sentence(ParsedTarget target) {
    Unit unit = target.unit().orElse(Unit.COUNT);
    CriterionText text = new CriterionText(templates, numerals, values);
    String asked =
        target.criterion() instanceof Criterion.Change change
            ? text.changeAlone(change, unit)
            : text.phrase(target.criterion(), unit, ComparedWith.NOTHING);
    if (target.baseline().isPresent()) {
      asked =
          templates.fill(
              "parsed.baseline",
              ImmutableMap.of(
                  "asked",
                  asked,
                  "period",
                  new PeriodNames(templates, numerals).name(target.baseline().orElseThrow())));
    }
    return target.due().isPresent()
        ? templates.fill(
            "parsed.due",
            ImmutableMap.of("asked", asked, "day", numerals.date(target.due().orElseThrow())))
        : asked;
  }
}
