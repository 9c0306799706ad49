package vn.cchc.problem;

import com.google.common.collect.ImmutableList;

/**
 * The way from a document to one of its values: names of attributes and positions in lists, such as
 * {@code targets, 0, stages, 1, criterion}.
 *
 * @param steps the names and the positions, from the document on; positions count from 0
 */
public record AttributePath(ImmutableList<String> steps) {
  /** The path of the whole document. */
  public static final AttributePath ROOT = new AttributePath(ImmutableList.of());

  /**
   * Returns the path of an attribute of a document.
   *
   * @param attribute the name of the attribute
   * @return the path
   */
  public static AttributePath of(String attribute) {
    return ROOT.to(attribute);
  }

  /**
   * Returns the path of an element of a list of a document.
   *
   * @param list the name of the attribute that is a list
   * @param position the position of the element, from 0
   * @return the path
   */
  public static AttributePath of(String list, int position) {
    return ROOT.to(list, position);
  }

  /**
   * Returns the path of an attribute of the value at this path.
   *
   * @param attribute the name of the attribute
   * @return the longer path
   */
  public AttributePath to(String attribute) {
    return new AttributePath(ImmutableList.<String>builder().addAll(steps).add(attribute).build());
  }

  /**
   * Returns the path of an element of the list at this path.
   *
   * @param position the position of the element, from 0
   * @return the longer path
   */
  public AttributePath to(int position) {
    return to(Integer.toString(position));
  }

  /**
   * Returns the path of an element of a list that is an attribute of the value at this path.
   *
   * @param list the name of the attribute that is a list
   * @param position the position of the element, from 0
   * @return the longer path
   */
  public AttributePath to(String list, int position) {
    return to(list).to(position);
  }

  /** {@return this path as a JSON Pointer (RFC 6901)} */
  @Override
  public String toString() {
    StringBuilder pointer = new StringBuilder();
    for (String step : steps) {
      pointer.append('/').append(step.replace("~", "~0").replace("/", "~1"));
    }
    return pointer.toString();
  }
}
