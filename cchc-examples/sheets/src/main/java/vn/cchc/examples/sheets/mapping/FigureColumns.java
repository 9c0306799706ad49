package vn.cchc.examples.sheets.mapping;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A figure that every row may give.
 *
 * @param indicator what it is of
 * @param period its own period, if it is not the table's
 * @param kind what it is made of
 * @param parts where its parts come from, as many as the kind has
 * @param decimals the decimals in which an amount is printed, if they are the same for all
 */
public record FigureColumns(
    Origin indicator,
    Optional<Origin> period,
    Kind kind,
    ImmutableList<Origin> parts,
    OptionalInt decimals) {
  /** What a figure is made of. */
  public enum Kind {
    COUNTS("numerator", "denominator"),
    AMOUNT("amount"),
    PERCENTAGE("percentage"),
    RANK("rank", "of");

    private final ImmutableList<String> keys;

    Kind(String... keys) {
      this.keys = ImmutableList.copyOf(keys);
    }

    /** {@return the keys of its parts in a mapping} */
    ImmutableList<String> keys() {
      return keys;
    }
  }
}
