package vn.cchc.examples.commandline;

import vn.cchc.text.Language;

/** The languages as the command line names them. */
enum Lang {
  VI(Language.VIETNAMESE),
  EN(Language.ENGLISH);

  private final Language language;

  Lang(Language language) {
    this.language = language;
  }

  Language language() {
    return language;
  }

  /** Returns the words in this language. */
  String either(String vietnamese, String english) {
    return this == VI ? vietnamese : english;
  }
}
