package vn.cchc.examples.sheets.cell;

import java.util.Locale;
import java.util.Optional;
import vn.cchc.examples.sheets.refusal.RefusalCode;

/** The old ways of writing Vietnamese with the characters of a Western font. */
public enum LegacyEncoding {
  /** TCVN3, also called ABC, of the fonts whose names begin with .Vn. */
  TCVN3(RefusalCode.LEGACY_TCVN3),
  /** VNI, of the fonts whose names begin with VNI-. */
  VNI(RefusalCode.LEGACY_VNI);

  private final RefusalCode code;

  LegacyEncoding(RefusalCode code) {
    this.code = code;
  }

  public RefusalCode code() {
    return code;
  }

  /** Returns the encoding that a font is made for, if it is an old one. */
  public static Optional<LegacyEncoding> ofFont(String name) {
    String folded = name.toLowerCase(Locale.ROOT);
    if (folded.startsWith(".vn")) {
      return Optional.of(TCVN3);
    }
    return folded.startsWith("vni-") ? Optional.of(VNI) : Optional.empty();
  }
}
