package vn.cchc.organisation;

/** The two ways in which a power is passed on, which the law keeps apart. */
public enum DelegationKind {
  /** For a time and in the name of the one who has it (<i>ủy quyền</i>). */
  AUTHORISATION,
  /** To be held from then on as one's own (<i>phân cấp</i>). */
  DECENTRALISATION
}
