package vn.cchc.message;

/** The languages in which people are told, each with its way of writing numbers and dates. */
public enum Language {
  /** Vietnamese: 1.166 and 58,30 % and 31/12/2020. */
  VIETNAMESE("messages_vi.properties", ',', '.', " %", "dd/MM/uuuu"),
  /** English: 1,166 and 58.30% and 2020-12-31. */
  ENGLISH("messages.properties", '.', ',', "%", "uuuu-MM-dd");

  private final String bundle;
  private final char decimalSeparator;
  private final char groupingSeparator;
  private final String percentSign;
  private final String datePattern;

  Language(
      String bundle,
      char decimalSeparator,
      char groupingSeparator,
      String percentSign,
      String datePattern) {
    this.bundle = bundle;
    this.decimalSeparator = decimalSeparator;
    this.groupingSeparator = groupingSeparator;
    this.percentSign = percentSign;
    this.datePattern = datePattern;
  }

  String bundle() {
    return bundle;
  }

  char decimalSeparator() {
    return decimalSeparator;
  }

  char groupingSeparator() {
    return groupingSeparator;
  }

  String percentSign() {
    return percentSign;
  }

  String datePattern() {
    return datePattern;
  }
}
