package dev.quoth.lab.train;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class TokenizerFileTest {
  private static List<String> pieces(String json) throws IOException {
    return TokenizerFile.pieces(json.getBytes(UTF_8));
  }

  @Test
  void ordersPiecesByTheirIds() throws IOException {
    String json = "{\"version\": 1, \"model\": {\"vocab\": {\"##b\": 2, \"a\": 0, \"é\": 1}}}";
    assertThat(pieces(json)).containsExactly("a", "é", "##b");
  }

  @Test
  void refusesFilesWithoutAWholeVocabulary() {
    assertThatThrownBy(() -> pieces("{\"vocab\": {\"a\": 0, \"b\": 2}}"))
        .isInstanceOf(IOException.class)
        .hasMessage("the tokenizer file's vocabulary lacks id 1");
    assertThatThrownBy(() -> pieces("{\"vocab\": {\"a\": 0, \"b\": 0}}"))
        .hasMessage("the tokenizer file's vocabulary lacks id 1");
    for (String json : new String[] {"", "{}", "[{\"a\": \"vocab\"}]", "{\"vocab\": [\"a\"]}"}) {
      assertThatThrownBy(() -> pieces(json)).hasMessage("the tokenizer file has no vocabulary");
    }
    for (String json : new String[] {"{\"vocab\": {\"a\": 0", "{\"vocab\": {\"a\": \"x\"}}"}) {
      assertThatThrownBy(() -> pieces(json)).isInstanceOf(IOException.class);
    }
  }
}
