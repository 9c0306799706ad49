package vn.cchc.period;

/** How often something falls due (<i>định kỳ</i>). */
public enum Frequency {
  /** Every week (<i>hằng tuần</i>). */
  WEEK,
  /** Every month (<i>hằng tháng</i>). */
  MONTH,
  /** Every quarter (<i>hằng quý</i>). */
  QUARTER,
  /** Every half-year (<i>6 tháng một lần</i>). */
  HALF_YEAR,
  /** Every year (<i>hằng năm</i>). */
  YEAR
}
