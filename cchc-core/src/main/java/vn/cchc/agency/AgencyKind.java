package vn.cchc.agency;

/** The kinds of agency that plans speak of (<i>loại cơ quan, đơn vị</i>). */
public enum AgencyKind {
  /** The people's committee of the province (<i>UBND tỉnh</i>), a body. */
  PROVINCIAL_COMMITTEE,
  /** The chair of the provincial people's committee (<i>Chủ tịch UBND tỉnh</i>), an office. */
  PROVINCIAL_CHAIR,
  /** A department or its equal (<i>sở, ban, ngành</i>). */
  DEPARTMENT,
  /** A sub-department of a department (<i>chi cục</i>). */
  SUB_DEPARTMENT,
  /** A division (<i>phòng chuyên môn</i>). */
  DIVISION,
  /** The people's committee of a district (<i>UBND cấp huyện</i>), until 30 June 2025. */
  DISTRICT_COMMITTEE,
  /** The people's committee of a commune (<i>UBND cấp xã</i>). */
  COMMUNE_COMMITTEE,
  /** A public service unit (<i>đơn vị sự nghiệp công lập</i>). */
  PUBLIC_SERVICE_UNIT,
  /** A steering committee or other coordinating body (<i>ban chỉ đạo, tổ chức phối hợp</i>). */
  STEERING_COMMITTEE,
  /** A body of a ministry in the province (<i>cơ quan ngành dọc trung ương</i>). */
  CENTRAL_BODY
}
