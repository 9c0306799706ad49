package vn.cchc.parser;

import com.google.common.collect.ImmutableList;

/**
 * What came of reading a target in words.
 *
 * @param targets the targets understood, in the order of the text
 * @param notUnderstood the words that seem to ask for something and were not understood; the whole
 *     text where no target was
 */
public record TargetReading(
    ImmutableList<ParsedTarget> targets, ImmutableList<String> notUnderstood) {
  /** {@return whether something was understood and nothing was left over} */
  public boolean isUnderstood() {
    return !targets.isEmpty() && notUnderstood.isEmpty();
  }
}
