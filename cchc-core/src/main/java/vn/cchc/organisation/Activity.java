package vn.cchc.organisation;

/** Whether a body works (<i>tình trạng hoạt động</i>). */
public enum Activity {
  /** It works (<i>đang hoạt động</i>). */
  ACTIVE,
  /** It has stopped working without being dissolved (<i>không còn hoạt động</i>). */
  INACTIVE
}
