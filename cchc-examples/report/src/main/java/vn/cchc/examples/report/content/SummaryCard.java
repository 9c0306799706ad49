package vn.cchc.examples.report.content;

import com.google.common.collect.ImmutableList;

/**
 * Numbers of one kind, and what they are of, such as the targets that are due.
 *
 * @param name what they are of
 * @param numbers the numbers
 */
public record SummaryCard(String name, ImmutableList<Count> numbers) {
  /**
   * How many there are of something.
   *
   * @param number the number
   * @param words the words
   * @param tone the colour, which a count of none does not have
   */
  public record Count(long number, String words, Tone tone) {}
}
