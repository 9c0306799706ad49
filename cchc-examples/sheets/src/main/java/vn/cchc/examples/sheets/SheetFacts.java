package vn.cchc.examples.sheets;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the library does not tell of a sheet: merged cells, and cells in fonts of old encodings. */
final class SheetFacts {
  private final List<MergedArea> merged = new ArrayList<>();
  private final Map<String, LegacyEncoding> legacyFonts = new HashMap<>();

  void merge(MergedArea area) {
    merged.add(area);
  }

  void write(String address, LegacyEncoding encoding) {
    legacyFonts.put(address, encoding);
  }

  /** {@return the areas of merged cells} */
  ImmutableList<MergedArea> merged() {
    return ImmutableList.copyOf(merged);
  }

  /** Returns the old encoding that a cell's font is made for. */
  Optional<LegacyEncoding> legacyFont(String address) {
    return Optional.ofNullable(legacyFonts.get(address));
  }
}
