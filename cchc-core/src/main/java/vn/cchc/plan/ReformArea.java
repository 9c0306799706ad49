package vn.cchc.plan;

import static com.google.common.base.Preconditions.checkArgument;

import vn.cchc.text.Text;

/**
 * An area of reform (<i>lĩnh vực cải cách</i>), named by a catalogue and the area's code there,
 * such as {@code NQ76-2021/3}. Direction (<i>chỉ đạo, điều hành</i>) is a task group of most plans
 * and an area of some catalogues only.
 *
 * @param catalogue the id of an {@link AreaCatalogue}
 * @param code the area's code in it
 */
public record ReformArea(String catalogue, String code) {
  /** Checks both and brings them to their one form. */
  public ReformArea {
    catalogue = AreaCatalogue.canonicalId(catalogue);
    code = Text.id("code of an area", code);
  }

  /**
   * Reads an area, the inverse of {@link #toString}.
   *
   * @param text such as NQ76-2021/3; NQ30C and NQ76 are read as NQ30C-2011 and NQ76-2021
   * @return the area
   * @throws IllegalArgumentException if it has not this form
   */
  public static ReformArea parse(String text) {
    int slash = text.indexOf('/');
    checkArgument(slash > 0, "reform area: must look like NQ76-2021/3, but was %s", text);
    return new ReformArea(text.substring(0, slash), text.substring(slash + 1));
  }

  /** {@return catalogue and code with a slash between them} */
  @Override
  public String toString() {
    return catalogue + "/" + code;
  }
}
