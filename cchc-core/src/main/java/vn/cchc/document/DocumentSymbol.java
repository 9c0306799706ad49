package vn.cchc.document;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;

/**
 * What can be read from the number and symbol of a document (<i>số, ký hiệu</i>), such as {@code
 * 07/2023/QĐ-UBND}. It is read leniently: what cannot be read from it is absent, and the text as
 * printed is always kept.
 *
 * <p>A symbol identifies no document: numbers begin anew each year, and there are two resolutions
 * 76/NQ-CP. A {@link LegalDocument} is known by its symbol, its issuer and its day together.
 */
@Value.Immutable
public sealed interface DocumentSymbol permits ImmutableDocumentSymbol {
  /** {@return the text as printed} */
  String raw();

  /** {@return the number (<i>số</i>) as printed, such as 07 or 66.22, without its letter} */
  Optional<String> number();

  /** {@return the letter after the number, such as the c of 30c} */
  Optional<String> letter();

  /** {@return the year inside the symbol, as normative documents have it} */
  OptionalInt year();

  /** {@return the abbreviated type (<i>loại văn bản</i>), such as QĐ; a letter has none} */
  Optional<String> type();

  /** {@return the abbreviated issuers, several where the document is joint (<i>liên tịch</i>)} */
  ImmutableList<String> issuers();

  /** {@return the unit that drew it up, such as the VP of 9228/UBND-VP} */
  Optional<String> unit();

  /**
   * Reads a symbol.
   *
   * @param text any text
   * @return what can be read from it; of a text that is no symbol, the text alone
   */
  static DocumentSymbol parse(String text) {
    return SymbolReader.read(requireNonNull(text, "text"));
  }

  /** {@return a new, empty builder} */
  static Builder builder() {
    return new Builder();
  }

  /** A builder of symbols. */
  final class Builder extends ImmutableDocumentSymbol.Builder {
    Builder() {}
  }
}
