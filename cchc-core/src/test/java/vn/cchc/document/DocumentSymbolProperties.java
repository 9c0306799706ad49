package vn.cchc.document;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class DocumentSymbolProperties {
  @Property
  void noTextIsRefused(@ForAll String text) {
    assertThat(DocumentSymbol.parse(text).raw()).isEqualTo(text);
  }

  @Property
  void aNumberBeforeAnyTextIsKept(@ForAll String text) {
    assertThat(DocumentSymbol.parse("12/" + text).raw()).isEqualTo("12/" + text);
  }
}
