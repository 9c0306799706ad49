package vn.cchc.organisation;

/** What a public service unit is to become (<i>hình thức chuyển đổi</i>). */
public enum ConversionForm {
  /** It works like an enterprise (<i>hoạt động theo mô hình doanh nghiệp</i>). */
  ENTERPRISE_MODEL,
  /** It becomes a joint-stock company (<i>cổ phần hóa</i>). */
  EQUITISATION,
  /** Public and private partners run it (<i>hợp tác công - tư</i>). */
  PUBLIC_PRIVATE_PARTNERSHIP,
  /** Something else, described in words: the plan's list is open (<i>…</i>). */
  OTHER,
  /** It stays a public service unit as it is (<i>giữ nguyên</i>). */
  STAYS
}
