package vn.cchc.examples.commandline.terminal;

import vn.cchc.text.Language;

/**
 * What the program says, in both languages.
 *
 * @param vietnamese the Vietnamese sentence
 * @param english the English sentence
 */
public record Sentence(String vietnamese, String english) {
  public String in(Language language) {
    return language == Language.VIETNAMESE ? vietnamese : english;
  }
}
