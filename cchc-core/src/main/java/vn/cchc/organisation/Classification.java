package vn.cchc.organisation;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.util.Optional;
import vn.cchc.text.Text;

/**
 * How a public service unit was classified for conversion (<i>phân loại đơn vị sự nghiệp</i>).
 *
 * @param form what it is to become
 * @param text more about it; of another form, which it is
 */
public record Classification(ConversionForm form, Optional<String> text) {
  /** Brings the text to NFC; checks that another form is described in words. */
  public Classification {
    requireNonNull(form, "form");
    text = text.map(words -> Text.prose("classification", words));
    checkArgument(
        form != ConversionForm.OTHER || text.isPresent(),
        "classification: another form must be described in words");
  }

  /**
   * Returns a classification that needs no words.
   *
   * @param form what the unit is to become, not {@link ConversionForm#OTHER}
   * @return the classification
   */
  public static Classification of(ConversionForm form) {
    return new Classification(form, Optional.empty());
  }
}
