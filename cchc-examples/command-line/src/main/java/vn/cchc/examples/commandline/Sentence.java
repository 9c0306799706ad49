package vn.cchc.examples.commandline;

import vn.cchc.text.Language;

/**
 * What the program says, in both languages.
 *
 * @param vietnamese the Vietnamese sentence
 * @param english the English sentence
 */
record Sentence(String vietnamese, String english) {
  String in(Language language) {
    return language == Language.VIETNAMESE ? vietnamese : english;
  }
}
