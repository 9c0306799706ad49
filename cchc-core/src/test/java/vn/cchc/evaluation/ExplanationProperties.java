package vn.cchc.evaluation;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import vn.cchc.message.Sentences;

@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
class ExplanationProperties {
  @Provide
  Arbitrary<AnyCase> cases() {
    return AnyCase.any();
  }

  @Property(tries = 400)
  @Tag("V10")
  void whateverComesOutIsReportedInSoundSentences(@ForAll("cases") AnyCase one) {
    TargetResult result = one.report().results().get(0);
    Sentences.assertSound(result);
    result.members().forEach(Sentences::assertSound);
    result.stages().forEach(Sentences::assertSound);
  }
}
