package vn.cchc.plan;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableMap;
import java.util.regex.Pattern;

/**
 * An area of reform (<i>lĩnh vực cải cách</i>), as an item of a dated catalogue. Two catalogues are
 * known: {@code NQ30C}, the six areas of resolution 30c/NQ-CP of 8 November 2011, and {@code NQ76},
 * the six of resolution 76/NQ-CP of 15 July 2021. Direction (<i>chỉ đạo, điều hành</i>) is a task
 * group of most plans and an area of neither.
 *
 * @param catalogue the catalogue's name, of capital letters and digits
 * @param item the item's number, from 1
 */
public record ReformArea(String catalogue, int item) {
  private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9]{0,19}/[1-9][0-9]?");
  private static final ImmutableMap<String, Integer> KNOWN_ITEMS =
      ImmutableMap.of("NQ30C", 6, "NQ76", 6);

  /** Checks the form. */
  public ReformArea {
    checkArgument(
        FORM.matcher(catalogue + "/" + item).matches(),
        "reform area: must look like NQ30C/3, but was %s/%s",
        catalogue,
        item);
  }

  /**
   * Reads an area, the inverse of {@link #toString}.
   *
   * @param text such as NQ30C/3
   * @return the area
   * @throws IllegalArgumentException if it has not this form
   */
  public static ReformArea parse(String text) {
    checkArgument(
        FORM.matcher(text).matches(), "reform area: must look like NQ30C/3, but was %s", text);
    int stroke = text.indexOf('/');
    return new ReformArea(text.substring(0, stroke), Integer.parseInt(text.substring(stroke + 1)));
  }

  /** {@return whether its catalogue is known and has the item} */
  public boolean isKnown() {
    return item <= KNOWN_ITEMS.getOrDefault(catalogue, 0);
  }

  /** {@return catalogue and item, parted by a stroke} */
  @Override
  public String toString() {
    return catalogue + "/" + item;
  }
}
