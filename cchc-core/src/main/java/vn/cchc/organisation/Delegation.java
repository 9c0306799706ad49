package vn.cchc.organisation;

import java.util.Optional;
import org.immutables.value.Value;
import vn.cchc.agency.AgencyId;
import vn.cchc.document.LegalDocument;
import vn.cchc.period.Validity;
import vn.cchc.text.Text;

/** A power that one agency passed on to another (<i>ủy quyền, phân cấp</i>). */
@Value.Immutable
public sealed interface Delegation permits ImmutableDelegation {
  /** {@return the id, unique within an organisation} */
  DelegationId id();

  /** {@return in which of the two ways} */
  DelegationKind kind();

  /** {@return who passed it on} */
  AgencyId delegator();

  /** {@return who received it} */
  AgencyId delegatee();

  /** {@return which power, in the words of the decision (<i>nội dung, phạm vi</i>)} */
  String scope();

  /** {@return the decision that it rests on (<i>căn cứ pháp lý</i>), if given} */
  Optional<LegalDocument> basis();

  /** {@return when it holds; unless set, always} */
  @Value.Default
  default Validity validity() {
    return Validity.always();
  }

  /** {@return who answers for its use (<i>trách nhiệm</i>), if anybody is named} */
  Optional<String> responsibility();

  /** {@return how its use is watched (<i>kiểm tra, giám sát</i>), if given} */
  Optional<String> supervision();

  /** {@return a new, empty builder} */
  static Builder builder() {
    return new Builder();
  }

  /** {@return this, with its texts in NFC} */
  @Value.Check
  default Delegation check() {
    return ((ImmutableDelegation) this)
        .withScope(Text.prose("delegation scope", scope()))
        .withResponsibility(responsibility().map(text -> Text.prose("responsibility", text)))
        .withSupervision(supervision().map(text -> Text.prose("supervision", text)));
  }

  /** A builder of delegations. */
  final class Builder extends ImmutableDelegation.Builder {
    Builder() {}
  }
}
