package vn.cchc.examples.sheets.form;

import com.google.common.collect.ImmutableMap;

/** The kinds of agencies that workbooks offer to choose from. */
public final class AgencyKinds {
  /** The names of the kinds in documents, by the words of offices. */
  public static final ImmutableMap<String, String> BY_WORDS =
      ImmutableMap.<String, String>builder()
          .put("UBND tỉnh", "provincialCommittee")
          .put("Chủ tịch UBND tỉnh", "provincialChair")
          .put("Sở, ban, ngành", "department")
          .put("Chi cục", "subDepartment")
          .put("Phòng", "division")
          .put("UBND huyện", "districtCommittee")
          .put("UBND xã", "communeCommittee")
          .put("UBND phường", "wardCommittee")
          .put("UBND đặc khu", "specialZoneCommittee")
          .put("Đơn vị sự nghiệp", "publicServiceUnit")
          .put("Trung tâm Phục vụ hành chính công", "publicServiceCentre")
          .put("Ban chỉ đạo", "steeringCommittee")
          .put("Cơ quan ngành dọc", "centralBody")
          .buildOrThrow();

  private AgencyKinds() {}
}
