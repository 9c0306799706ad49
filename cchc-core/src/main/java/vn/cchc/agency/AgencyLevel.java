package vn.cchc.agency;

/** The levels of the state apparatus on which agencies work (<i>cấp</i>). */
public enum AgencyLevel {
  /** The Government, ministries and their bodies in the provinces (<i>trung ương</i>). */
  CENTRAL,
  /** The province (<i>cấp tỉnh</i>). */
  PROVINCE,
  /** The district (<i>cấp huyện</i>), until 30 June 2025. */
  DISTRICT,
  /** Communes, wards and special zones (<i>cấp xã</i>). */
  COMMUNE,
  /** Units within an agency or under it (<i>đơn vị trực thuộc</i>). */
  UNIT
}
