package dev.quoth.lab.train;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Reads the vocabulary out of a Hugging Face {@code tokenizer.json}. */
final class TokenizerFile {
  private TokenizerFile() {}

  /** The pieces in order of their ids. */
  static List<String> pieces(byte[] json) throws IOException {
    try (JsonParser parser = new JsonFactory().createParser(json)) {
      while (parser.nextToken() != null) {
        if (parser.currentToken() == JsonToken.FIELD_NAME
            && parser.currentName().equals("vocab")
            && parser.nextToken() == JsonToken.START_OBJECT) {
          return byId(parser);
        }
      }
    }
    throw new IOException("the tokenizer file has no vocabulary");
  }

  private static List<String> byId(JsonParser parser) throws IOException {
    List<Map.Entry<String, Integer>> entries = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String piece = parser.currentName();
      parser.nextToken();
      entries.add(Map.entry(piece, parser.getIntValue()));
    }
    entries.sort(Comparator.comparingInt(Map.Entry::getValue));
    for (int i = 0; i < entries.size(); i++) {
      if (entries.get(i).getValue() != i) {
        throw new IOException("the tokenizer file's vocabulary lacks id " + i);
      }
    }
    return entries.stream().map(Map.Entry::getKey).toList();
  }
}
