package vn.cchc.examples.commandline.terminal;

import vn.cchc.text.Language;

/** The languages as the command line names them. */
public enum Lang {
  VI(Language.VIETNAMESE),
  EN(Language.ENGLISH);

  private final Language language;

  Lang(Language language) {
    this.language = language;
  }

  public Language language() {
    return language;
  }

  /** Returns the words in this language. */
  public String either(String vietnamese, String english) {
    return this == VI ? vietnamese : english;
  }
}
