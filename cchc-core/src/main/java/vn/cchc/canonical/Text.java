package vn.cchc.canonical;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.text.Normalizer;

/** The one gate through which texts and identifiers enter the model. */
public final class Text {
  private static final int LONGEST_ID = 200;

  private Text() {}

  /**
   * Brings a text to NFC.
   *
   * @param what what the text is, for the message
   * @param text the text; line breaks and tabs are allowed
   * @return the text in NFC
   * @throws IllegalArgumentException if it is blank, or holds a control character or half of a
   *     surrogate pair
   */
  public static String prose(String what, String text) {
    requireNonNull(text, what);
    checkArgument(!text.isBlank(), "%s: must not be blank", what);
    boolean ascii = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c > '~') {
        ascii = false;
        if (Character.isHighSurrogate(c)
            && i + 1 < text.length()
            && Character.isLowSurrogate(text.charAt(i + 1))) {
          i++;
        } else {
          checkArgument(
              !Character.isSurrogate(c), "%s: must be valid Unicode, but has half a pair", what);
          if (Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t') {
            throw new IllegalArgumentException(
                "%s: must not hold the control character U+%s"
                    .formatted(what, Integer.toHexString(0x10000 | c).substring(1)));
          }
        }
      }
    }
    return ascii ? text : Normalizer.normalize(text, Normalizer.Form.NFC);
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
   *     space, a control character or half of a surrogate pair
   */
  public static String id(String what, String id) {
    requireNonNull(id, what);
    checkArgument(!id.isEmpty(), "%s: must not be empty", what);
    for (int i = 0; i < id.length(); i++) {
      char c = id.charAt(i);
      checkArgument(
          !Character.isWhitespace(c) && !Character.isSpaceChar(c),
          "%s: must not hold white space, but was \"%s\"",
          what,
          id);
    }
    String normalized = prose(what, id);
    checkArgument(
        normalized.length() <= LONGEST_ID,
        "%s: must have at most %s characters, but has %s",
        what,
        LONGEST_ID,
        normalized.length());
    return normalized;
  }
}
