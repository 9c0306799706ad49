package vn.cchc.examples.sheets;

import java.util.HashMap;
import java.util.Map;

/**
 * Bounds the formulas of a workbook. The library spells a shared formula out anew at every use, in
 * time that grows with the square of its length, and looks through all array formulas at every
 * cell.
 */
final class FormulaBounds {
  private static final int LONGEST = 8_192;
  private static final long MOST_WORK = 1L << 32;
  private static final int MOST_ARRAYS = 100;

  private final Map<String, Integer> shared = new HashMap<>();
  private int arrays;
  private long work;
  private String index = "";
  private boolean isUse;

  void startSheet() {
    shared.clear();
  }

  /**
   * Notes that a formula begins.
   *
   * @param type its type, such as shared or array
   * @param shareIndex the index of a shared formula
   * @param isReferring whether it only refers to the formula of that index
   */
  void start(String type, String shareIndex, boolean isReferring) throws RefusedFileException {
    if (type.equals("array") && ++arrays > MOST_ARRAYS) {
      throw Limits.exceeded("array formulas", MOST_ARRAYS);
    }
    index = type.equals("shared") ? shareIndex : "";
    isUse = isReferring;
  }

  /** Notes that the formula that began has ended. */
  void end(int length) throws RefusedFileException {
    if (length > LONGEST) {
      throw Limits.exceeded("characters of a formula", LONGEST);
    }
    if (index.isEmpty()) {
      return;
    }
    if (!isUse) {
      shared.put(index, length);
    }
    long once = shared.getOrDefault(index, 0);
    work += once * once;
    if (work > MOST_WORK) {
      throw Limits.exceeded("shared formulas", MOST_WORK);
    }
  }
}
