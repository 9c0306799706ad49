package vn.cchc.text;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.base.CharMatcher;
import com.google.common.base.Strings;
import com.google.common.collect.ImmutableList;
import java.text.Normalizer;

/** The one gate through which texts and identifiers enter the model. */
public final class Text {
  private static final int LONGEST_ID = 200;

  /** As in the Stream-Safe Text Format; to order more of them takes ever longer. */
  private static final int MOST_MARKS = 30;

  /** What begins a new line or column, and would do so in a table too. */
  private static final CharMatcher BREAKS = CharMatcher.anyOf("\t\n\r\u2028\u2029");

  private Text() {}

  /**
   * Brings a text to NFC and to one line.
   *
   * @param what what the text is, for the message
   * @param text the text; line breaks and tabs are allowed, and a run of them becomes one space
   * @return the text in NFC
   * @throws IllegalArgumentException if it is blank, or holds a control character, one that turns
   *     the direction of writing, half of a surrogate pair or more than 30 combining marks in a row
   */
  public static String prose(String what, String text) {
    requireNonNull(text, what);
    checkArgument(!isBlank(text), "%s: must not be blank", what);
    int index = 0;
    while (index < text.length() && isPlain(text.charAt(index))) {
      index++;
    }
    return index == text.length() ? text : normalized(what, text, index);
  }

  /**
   * Returns whether a character is allowed and is in NFC whatever other such accompanies it: all
   * that Vietnamese is written with, and most of what is put between its words.
   */
  static boolean isPlain(char c) {
    return (c >= ' ' && c <= '~')
        || (c >= '\u00a0' && c < '\u0300')
        || (c >= '\u1ea0' && c <= '\u1ef9')
        || (c >= '\u2010' && c <= '\u2027');
  }

  private static String normalized(String what, String text, int start) {
    int marks = 0;
    for (int i = start; i < text.length(); i++) {
      int point = text.codePointAt(i);
      checkCharacter(what, point);
      marks = isMark(point) ? marks + 1 : 0;
      checkArgument(
          marks <= MOST_MARKS,
          "%s: must have at most %s combining marks in a row",
          what,
          MOST_MARKS);
      i += Character.charCount(point) - 1;
    }
    return Normalizer.normalize(BREAKS.collapseFrom(text, ' '), Normalizer.Form.NFC);
  }

  /**
   * Returns whether a character turns the direction of writing (Unicode's Bidi_Control), so that
   * what is printed would be in another order than what is read.
   *
   * @param point the code point
   * @return whether it does
   */
  public static boolean isBidirectionalControl(int point) {
    return point == 0x061C
        || point == 0x200E
        || point == 0x200F
        || (point >= 0x202A && point <= 0x202E)
        || (point >= 0x2066 && point <= 0x2069);
  }

  private static void checkCharacter(String what, int point) {
    checkArgument(
        Character.getType(point) != Character.SURROGATE,
        "%s: must be valid Unicode, but has half a pair",
        what);
    boolean isBreak = point <= Character.MAX_VALUE && BREAKS.matches((char) point);
    if ((Character.isISOControl(point) && !isBreak) || isBidirectionalControl(point)) {
      throw new IllegalArgumentException(
          what + ": must not hold the control character U+" + hexadecimal(point));
    }
  }

  private static String hexadecimal(int point) {
    return Strings.padStart(Integer.toHexString(point), 4, '0');
  }

  /**
   * Returns whether nothing of a character is seen (Unicode's Default_Ignorable_Code_Point), so
   * that two ids that differ by it alone look the same.
   *
   * @param point the code point
   * @return whether it is invisible
   */
  public static boolean isInvisible(int point) {
    return point == 0x00AD
        || point == 0x034F
        || point == 0x115F
        || point == 0x1160
        || point == 0x17B4
        || point == 0x17B5
        || (point >= 0x180B && point <= 0x180F)
        || (point >= 0x200B && point <= 0x200D)
        || (point >= 0x2060 && point <= 0x2065)
        || (point >= 0x206A && point <= 0x206F)
        || point == 0x3164
        || (point >= 0xFE00 && point <= 0xFE0F)
        || point == 0xFEFF
        || point == 0xFFA0
        || (point >= 0xFFF0 && point <= 0xFFF8)
        || (point >= 0x1BCA0 && point <= 0x1BCA3)
        || (point >= 0x1D173 && point <= 0x1D17A)
        || (point >= 0xE0000 && point <= 0xE0FFF);
  }

  private static boolean isMark(int point) {
    int type = Character.getType(point);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK;
  }

  /**
   * Brings texts to NFC.
   *
   * @param what what each of the texts is, for the message
   * @param texts the texts
   * @return the same list if every text is in NFC already, else a new one
   * @throws IllegalArgumentException as {@link #prose}
   */
  public static ImmutableList<String> prose(String what, ImmutableList<String> texts) {
    ImmutableList<String> normalized =
        texts.stream().map(text -> prose(what, text)).collect(ImmutableList.toImmutableList());
    return normalized.equals(texts) ? texts : normalized;
  }

  /**
   * Checks an identifier and brings it to NFC.
   *
   * @param what what it identifies, for the message
   * @param id the identifier
   * @return the identifier in NFC
   * @throws IllegalArgumentException if it is empty, longer than 200 characters, or holds white
   *     space, an invisible character such as U+200B, a control character or half of a surrogate
   *     pair
   */
  public static String id(String what, String id) {
    requireNonNull(id, what);
    checkArgument(!id.isEmpty(), "%s: must not be empty", what);
    int index = 0;
    while (index < id.length() && id.charAt(index) > ' ' && id.charAt(index) <= '~') {
      index++;
    }
    String normalized = index == id.length() ? id : withoutSpace(what, id);
    checkArgument(
        normalized.length() <= LONGEST_ID,
        "%s: must have at most %s characters, but has %s",
        what,
        LONGEST_ID,
        normalized.length());
    return normalized;
  }

  private static String withoutSpace(String what, String id) {
    id.codePoints()
        .forEach(
            point -> {
              checkArgument(
                  !Character.isWhitespace(point) && !Character.isSpaceChar(point),
                  "%s: must not hold white space, but was \"%s\"",
                  what,
                  id);
              checkArgument(
                  !isInvisible(point),
                  "%s: must not hold the invisible character U+%s",
                  what,
                  hexadecimal(point));
            });
    return prose(what, id);
  }

  /** Returns whether a text is nothing but white space of any kind, such as no-break spaces. */
  private static boolean isBlank(String text) {
    return text.codePoints()
        .allMatch(one -> Character.isWhitespace(one) || Character.isSpaceChar(one));
  }
}
