package io.github.ioctlabi.processor.read.doc;

import io.github.ioctlabi.kit.Bounded;
import io.github.ioctlabi.processor.HugeTexts;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A comment takes time in proportion to its length, and no stack for its depth. */
class HugeTextsTest {
  private static final int LENGTH = 150_000;

  /** Some ten times what is needed; what looks at each pair of characters takes far longer. */
  private static final Duration MOST = Duration.ofMillis(500);

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void areReadInTime(boolean markdown) {
    HugeTexts.of(LENGTH, 1)
        .forEach((name, text) ->
            Bounded.run(name, Bounded.SMALL_STACK, MOST, () -> DocParser.parse(text, markdown)));
  }
}
