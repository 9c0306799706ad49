package vn.cchc.examples.sheets.mapping;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Collection;
import vn.cchc.examples.sheets.cell.SheetCell;
import vn.cchc.examples.sheets.text.Labels;

/**
 * Texts by which rows are known, such as those of totals and of what follows a table. A text that
 * ends in an asterisk matches every text that begins so.
 *
 * @param whole whole texts, as {@link Labels#key}
 * @param beginnings beginnings of texts, likewise
 */
public record RowLabels(ImmutableSet<String> whole, ImmutableList<String> beginnings) {
  static RowLabels of(Collection<String> texts) {
    ImmutableSet.Builder<String> whole = ImmutableSet.builder();
    ImmutableList.Builder<String> beginnings = ImmutableList.builder();
    for (String text : texts) {
      if (text.endsWith("*")) {
        beginnings.add(Labels.key(text.substring(0, text.length() - 1)));
      } else {
        whole.add(Labels.key(text));
      }
    }
    return new RowLabels(whole.build(), beginnings.build());
  }

  boolean isEmpty() {
    return whole.isEmpty() && beginnings.isEmpty();
  }

  /** Returns whether one of the texts of some cells is among them. */
  public boolean match(Collection<SheetCell> cells) {
    return !isEmpty()
        && cells.stream()
            .anyMatch(cell -> cell.kind() == SheetCell.Kind.TEXT && matches(cell.text()));
  }

  boolean matches(String text) {
    if (isEmpty()) {
      return false;
    }
    String key = Labels.key(text);
    return whole.contains(key) || beginnings.stream().anyMatch(key::startsWith);
  }
}
