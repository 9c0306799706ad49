package vn.cchc.examples.sheets.cell;

import java.text.Normalizer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Recognises texts in an old encoding: as they are they are no Vietnamese, and read in the old way
 * they are. They are never taken over in that reading, which is only shown as a hint.
 *
 * @param encoding the encoding
 * @param reading what it says
 */
public record LegacyText(LegacyEncoding encoding, String reading) {
  private static final String TCVN3 =
      "µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\u00adõøö÷ùúýûüþ¡¢§£¤¥¦";
  private static final String OF_TCVN3 =
      "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵĂÂĐÊÔƠƯ";

  private static final String VNI_ACCENTS = "øùûõïâáàåãäêéèúüë";
  private static final String[] OF_VNI_ACCENTS = {
    "\u0300",
    "\u0301",
    "\u0309",
    "\u0303",
    "\u0323",
    "\u0302",
    "\u0302\u0301",
    "\u0302\u0300",
    "\u0302\u0309",
    "\u0302\u0303",
    "\u0302\u0323",
    "\u0306",
    "\u0306\u0301",
    "\u0306\u0300",
    "\u0306\u0309",
    "\u0306\u0303",
    "\u0306\u0323"
  };
  private static final String VNI_LETTERS = "ñôöæòóîÑÔÖÆÒÓÎ";
  private static final String OF_VNI_LETTERS = "đơưỉịĩỵĐƠƯỈỊĨỴ";

  /**
   * Recognises a text.
   *
   * @param text the text as it is
   * @param font the encoding that its font is made for, if it is an old one
   * @return the encoding and what the text says in it; nothing for a text in Unicode
   */
  public static Optional<LegacyText> recognise(String text, Optional<LegacyEncoding> font) {
    boolean hasOnlyWestern = text.chars().allMatch(c -> c <= 0xFF);
    if (!hasOnlyWestern || text.chars().allMatch(c -> c <= '~')) {
      return Optional.empty();
    }
    if (font.isPresent()) {
      return font.map(encoding -> new LegacyText(encoding, read(text, encoding)));
    }
    if (Syllables.arePlausible(text)) {
      return Optional.empty();
    }
    for (LegacyEncoding encoding : LegacyEncoding.values()) {
      String reading = read(text, encoding);
      if (Syllables.arePlausible(reading)) {
        return Optional.of(new LegacyText(encoding, reading));
      }
    }
    return Optional.empty();
  }

  private static String read(String text, LegacyEncoding encoding) {
    return encoding == LegacyEncoding.TCVN3 ? tcvn3(text) : vni(text);
  }

  private static String tcvn3(String text) {
    return text.chars()
        .map(c -> TCVN3.indexOf(c) < 0 ? c : OF_TCVN3.charAt(TCVN3.indexOf(c)))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static String vni(String text) {
    StringBuilder apart = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      int letter = VNI_LETTERS.indexOf(text.charAt(i));
      apart.append(letter < 0 ? text.charAt(i) : OF_VNI_LETTERS.charAt(letter));
      @Nullable String accent = i + 1 < text.length() ? accent(text, i) : null;
      if (accent != null) {
        apart.append(accent);
        i++;
      }
    }
    return Normalizer.normalize(apart, Normalizer.Form.NFC);
  }

  /** Returns the marks that the next character puts on the vowel before it, if it does. */
  private static @Nullable String accent(String text, int vowel) {
    int accent = VNI_ACCENTS.indexOf(Character.toLowerCase(text.charAt(vowel + 1)));
    boolean isVowel = "aeouyôö".indexOf(Character.toLowerCase(text.charAt(vowel))) >= 0;
    return accent >= 0 && isVowel ? OF_VNI_ACCENTS[accent] : null;
  }
}
