package dev.quoth.lab.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CharactersTest {

  @Test
  void wordsAreMadeOfLettersNumbersAndUnderscores() {
    assertThat("aZ_7éßЖ中½²٣ªǅ".codePoints()).allMatch(Characters::isWord);
    assertThat("-'’“. \u0301\u203F€😀".codePoints()).noneMatch(Characters::isWord);
  }

  @Test
  void theSpacesThatDoNotBreakAreSpaces() {
    assertThat(" \t\n\r\f\u000B\u001C\u001F\u0085\u00A0\u2007\u202F\u2028\u3000".codePoints())
        .allMatch(Characters::isSpace);
    assertThat("a\u200B\uFEFF\u180E\u001B_".codePoints()).noneMatch(Characters::isSpace);
  }

  /** Every code point, but for those that only one of the two Unicode versions knows. */
  @Test
  void classesAreThoseOfPython() throws Exception {
    List<Integer> different = new ArrayList<>();
    String python = classesByPython();
    for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
      char theirs = python.charAt(c);
      char ours = Characters.isWord(c) ? 'w' : Characters.isSpace(c) ? 's' : '.';
      if (theirs != '?' && Character.isDefined(c) && ours != theirs) {
        different.add(c);
      }
    }
    assertThat(python).hasSize(Character.MAX_CODE_POINT + 1);
    assertThat(different).isEmpty();
  }

  private static String classesByPython() throws IOException, InterruptedException {
    String script =
        """
        import re, unicodedata
        def kind(c):
            if unicodedata.category(c) == "Cn":
                return "?"
            return "w" if re.match(r"\\w", c) else "s" if re.match(r"\\s", c) else "."
        print("".join(kind(chr(i)) for i in range(0x110000)), end="")
        """;
    return Corpora.python(List.of("-c", script));
  }
}
