package vn.cchc.agency;

/** The ways in which agencies follow one another (<i>kế thừa</i>). */
public enum SuccessionType {
  /** Several become one (<i>hợp nhất, sáp nhập</i>). */
  MERGE,
  /** One becomes several (<i>chia, tách</i>). */
  SPLIT,
  /** One goes on under another name and id (<i>đổi tên</i>). */
  RENAME,
  /** One ends (<i>giải thể</i>). */
  DISSOLVE,
  /** A function passes over; both remain (<i>chuyển chức năng</i>). */
  TRANSFER,
  /** One becomes a body of another form (<i>chuyển đổi mô hình</i>). */
  CONVERT
}
