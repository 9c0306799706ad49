package vn.cchc.plan;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.cchc.text.Text;

/**
 * A dated catalogue of areas of reform (<i>danh mục lĩnh vực cải cách</i>). Three are well-known:
 * the areas of resolution 30c/NQ-CP of 2011 ({@code NQ30C-2011}), those of resolution 76/NQ-CP of
 * 2021 ({@code NQ76-2021}), and those of the index of administrative reform since 2022 ({@code
 * PARINDEX-2022}). A plan may declare others.
 *
 * @param id its id, of letters A to Z, digits and hyphens
 * @param areas its areas, in its order
 */
public record AreaCatalogue(String id, ImmutableList<Area> areas) {
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{0,199}");

  /** Ids of the time when no catalogue had its year in its id. */
  private static final ImmutableMap<String, String> SHORT_IDS =
      ImmutableMap.of("NQ30C", "NQ30C-2011", "NQ76", "NQ76-2021");

  private static final ImmutableList<AreaCatalogue> WELL_KNOWN =
      ImmutableList.of(
          numbered(
              "NQ30C-2011",
              "Cải cách thể chế",
              "Cải cách thủ tục hành chính",
              "Cải cách tổ chức bộ máy hành chính nhà nước",
              "Xây dựng và nâng cao chất lượng đội ngũ cán bộ, công chức, viên chức",
              "Cải cách tài chính công",
              "Hiện đại hóa hành chính"),
          numbered(
              "NQ76-2021",
              "Cải cách thể chế",
              "Cải cách thủ tục hành chính",
              "Cải cách tổ chức bộ máy hành chính nhà nước",
              "Cải cách chế độ công vụ",
              "Cải cách tài chính công",
              "Xây dựng và phát triển Chính phủ điện tử, Chính phủ số"),
          numbered(
              "PARINDEX-2022",
              "Công tác chỉ đạo, điều hành cải cách hành chính",
              "Cải cách thể chế",
              "Cải cách thủ tục hành chính",
              "Cải cách tổ chức bộ máy",
              "Cải cách chế độ công vụ",
              "Cải cách tài chính công",
              "Xây dựng và phát triển chính quyền điện tử, chính quyền số",
              "Tác động của cải cách hành chính đến người dân, tổ chức và phát triển kinh tế - xã"
                  + " hội"));

  /** Checks the id, and that there are areas and no two of one code. */
  public AreaCatalogue {
    id = canonicalId(id);
    checkArgument(!areas.isEmpty(), "area catalogue %s: must have an area", id);
    Set<String> seen = new HashSet<>();
    for (Area area : areas) {
      checkArgument(
          seen.add(area.code()), "area catalogue %s: two areas have the code %s", id, area.code());
    }
  }

  /**
   * One area of a catalogue.
   *
   * @param code its code, unique within the catalogue
   * @param name what it is called
   */
  public record Area(String code, String name) {
    /** Checks the code and brings both to NFC. */
    public Area {
      code = Text.id("code of an area", code);
      name = Text.prose("name of an area", name);
    }
  }

  /**
   * Returns the id by which a catalogue is written: {@code NQ30C} and {@code NQ76} become {@code
   * NQ30C-2011} and {@code NQ76-2021}, any other stays as it is.
   *
   * @param id the id
   * @return the id in its one form
   * @throws IllegalArgumentException unless it consists of letters A to Z, digits and hyphens, and
   *     begins with no hyphen
   */
  public static String canonicalId(String id) {
    requireNonNull(id, "id");
    checkArgument(
        ID.matcher(id).matches(),
        "area catalogue: must be letters A to Z, digits and hyphens, but was %s",
        id);
    return SHORT_IDS.getOrDefault(id, id);
  }

  /** {@return the catalogues that no plan has to declare} */
  public static ImmutableList<AreaCatalogue> wellKnown() {
    return WELL_KNOWN;
  }

  /**
   * Returns a catalogue that no plan has to declare.
   *
   * @param id its id
   * @return the catalogue, if it is well-known
   */
  public static Optional<AreaCatalogue> wellKnown(String id) {
    return WELL_KNOWN.stream().filter(one -> one.id().equals(canonicalId(id))).findFirst();
  }

  /**
   * Returns whether it has an area of a code.
   *
   * @param code the code
   * @return whether it has
   */
  public boolean has(String code) {
    return areas.stream().anyMatch(area -> area.code().equals(code));
  }

  private static AreaCatalogue numbered(String id, String... names) {
    ImmutableList.Builder<Area> areas = ImmutableList.builder();
    for (int i = 0; i < names.length; i++) {
      areas.add(new Area(Integer.toString(i + 1), names[i]));
    }
    return new AreaCatalogue(id, areas.build());
  }
}
