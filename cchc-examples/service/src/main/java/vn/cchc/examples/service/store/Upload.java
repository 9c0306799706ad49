package vn.cchc.examples.service.store;

/**
 * An upload of figures.
 *
 * @param id its number
 * @param receivedAt when it was kept, as an instant
 * @param receivedBy who sent it
 * @param sent how many figures it had
 * @param added how many of them were not there before
 * @param withdrawnAt when its figures were withdrawn, or empty
 * @param withdrawnBy who did so, or empty
 */
public record Upload(
    long id,
    String receivedAt,
    String receivedBy,
    long sent,
    long added,
    String withdrawnAt,
    String withdrawnBy) {
  Upload added(long figures) {
    return new Upload(id, receivedAt, receivedBy, sent, figures, withdrawnAt, withdrawnBy);
  }
}
