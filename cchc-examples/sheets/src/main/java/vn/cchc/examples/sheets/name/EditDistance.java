package vn.cchc.examples.sheets.name;

/** How many letters must be changed, put in or taken out to make one text of another. */
public final class EditDistance {
  private static final int LONGEST = 200;

  private EditDistance() {}

  /**
   * Measures two texts.
   *
   * @param most the largest distance of interest
   * @return the distance, or one more than the largest of interest
   */
  public static int between(String one, String other, int most) {
    if (Math.abs(one.length() - other.length()) > most
        || Math.max(one.length(), other.length()) > LONGEST) {
      return most + 1;
    }
    int[] row = new int[other.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int corner = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        int next = Math.min(Math.min(row[j], row[j - 1]) + 1, corner + change);
        corner = row[j];
        row[j] = next;
      }
    }
    return Math.min(row[other.length()], most + 1);
  }
}
