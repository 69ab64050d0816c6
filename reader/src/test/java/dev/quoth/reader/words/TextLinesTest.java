package dev.quoth.reader.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextLinesTest {
  @Test
  void blanksAreWhiteSpaceControlsAndFormats() {
    for (int c = 0; c <= Character.MAX_VALUE; c++) {
      boolean blank =
          Character.isWhitespace(c)
              || Character.isSpaceChar(c)
              || Character.isISOControl(c)
              || Character.getType(c) == Character.FORMAT;
      assertThat(TextLines.isBlank((char) c)).as("U+%04X", c).isEqualTo(blank);
    }
  }
}
