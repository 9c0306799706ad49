package vn.cchc.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cchc.parser.ParsedTarget;
import vn.cchc.parser.TargetParser;
import vn.cchc.text.Language;

class ParsedTargetTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Đến năm 2026, ít nhất 60% hồ sơ | tối thiểu 60%, hạn 31/12/2026 | at least 60%, due"
            + " 2026-12-31",
        "Giảm 10% chi phí so với năm 2021 | giảm ít nhất 10% so với năm 2021 | fall of at least 10%"
            + " from 2021",
        "Giảm số lượng ban chỉ đạo | giảm | fall",
        // Three decimals could be thousands of the other language.
        "Tối thiểu 69,4210% hồ sơ | tối thiểu 69,4210% | at least 69.4210%",
      })
  void whatWasUnderstoodIsShownInEitherLanguage(String text, String vietnamese, String english) {
    ParsedTarget target = TargetParser.parse(text).targets().get(0);

    assertThat(Messages.of(Language.VIETNAMESE).understood(target).replace(" %", "%"))
        .isEqualTo(vietnamese);
    assertThat(Messages.of(Language.ENGLISH).understood(target)).isEqualTo(english);
  }
}
