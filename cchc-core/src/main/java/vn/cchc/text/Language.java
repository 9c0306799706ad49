package vn.cchc.text;

/** The languages of messages, each with its way of writing numbers and dates. */
public enum Language {
  /** Vietnamese: 1.166 and 58,30% and 31/12/2020. */
  VIETNAMESE("vi", "messages_vi.properties", ',', '.', "%", "dd/MM/uuuu"),
  /** English: 1,166 and 58.30% and 2020-12-31. */
  ENGLISH("en", "messages.properties", '.', ',', "%", "uuuu-MM-dd");

  private final String tag;
  private final String bundle;
  private final char decimalSeparator;
  private final char groupingSeparator;
  private final String percentSign;
  private final String datePattern;

  Language(
      String tag,
      String bundle,
      char decimalSeparator,
      char groupingSeparator,
      String percentSign,
      String datePattern) {
    this.tag = tag;
    this.bundle = bundle;
    this.decimalSeparator = decimalSeparator;
    this.groupingSeparator = groupingSeparator;
    this.percentSign = percentSign;
    this.datePattern = datePattern;
  }

  /** {@return its tag (BCP 47), such as vi} */
  public String tag() {
    return tag;
  }

  /** {@return the name of its resource bundle of messages} */
  public String bundle() {
    return bundle;
  }

  /** {@return what precedes the first decimal, such as a comma} */
  public char decimalSeparator() {
    return decimalSeparator;
  }

  /** {@return what separates groups of three digits, such as a full stop} */
  public char groupingSeparator() {
    return groupingSeparator;
  }

  /** {@return the per cent sign, with what separates it from the number} */
  public String percentSign() {
    return percentSign;
  }

  /**
   * {@return the pattern of a day, in the letters of {@link java.time.format.DateTimeFormatter}}
   */
  public String datePattern() {
    return datePattern;
  }
}
