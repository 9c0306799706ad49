package vn.cchc.examples.service.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class BoundedInputStreamTest {
  private static BoundedInputStream of(int size, long limit) {
    return new BoundedInputStream(new ByteArrayInputStream(new byte[size]), limit);
  }

  @Test
  void asManyBytesAsAllowedAreRead() throws IOException {
    assertThat(of(100, 100).readAllBytes()).hasSize(100);
    BoundedInputStream one = of(1, 1);
    assertThat(one.read()).isZero();
    assertThat(one.read()).isEqualTo(-1);
  }

  @Test
  void oneByteMoreIsTooMuch() {
    assertThatExceptionOfType(FailedRequestException.class)
        .isThrownBy(() -> of(101, 100).readAllBytes())
        .matches(e -> e.failure() == Failure.TOO_LARGE);
    assertThatExceptionOfType(FailedRequestException.class)
        .isThrownBy(() -> of(1, 0).read())
        .matches(e -> e.failure() == Failure.TOO_LARGE);
  }
}
