package dev.quoth.lab.names;

import dev.quoth.Span;
import dev.quoth.extract.tokens.NameType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads sentences in the CoNLL format: a token and its BIO tag a line, held apart by a tab; an
 * empty line between sentences.
 */
public final class ConllReader {
  private final Scheme scheme;

  public ConllReader(Scheme scheme) {
    this.scheme = scheme;
  }

  /**
   * The sentences of a file, each a text of one paragraph, its tokens held apart by spaces. A label
   * that the scheme does not know is read as no name.
   *
   * @throws IOException if the file cannot be read or a line of it is malformed; the message names
   *     both
   */
  public List<NamedText> read(Path file) throws IOException {
    List<NamedText> texts = new ArrayList<>();
    Sentence sentence = new Sentence();
    int number = 0;
    for (String line : Files.readAllLines(file)) {
      number++;
      if (line.isBlank()) {
        sentence.finish(texts);
        sentence = new Sentence();
        continue;
      }
      String[] columns = line.split("\t", -1);
      String tag = columns.length == 2 ? columns[1].strip() : "";
      if (!tag.equals("O") && !tag.startsWith("B-") && !tag.startsWith("I-")) {
        throw new IOException(file + ", line " + number + ": not a token, a tab and a BIO tag");
      }
      sentence.add(columns[0], tag);
    }
    sentence.finish(texts);
    return texts;
  }

  private final class Sentence {
    private final StringBuilder text = new StringBuilder();
    private final List<NamedText.Marked> names = new ArrayList<>();
    private @Nullable String label;
    private int start;
    private int end;

    void add(String token, String tag) {
      boolean goesOn = label != null && tag.equals("I-" + label);
      if (!goesOn) {
        endName();
      }
      if (text.length() > 0) {
        text.append(' ');
      }
      if (!goesOn && !tag.equals("O")) {
        label = tag.substring(2);
        start = text.length();
      }
      text.append(token);
      end = text.length();
    }

    private void endName() {
      if (label != null) {
        Set<NameType> types = scheme.types(label);
        if (types != null) {
          names.add(new NamedText.Marked(new Span(start, end), label, types));
        }
        label = null;
      }
    }

    void finish(List<NamedText> texts) {
      endName();
      if (text.length() > 0) {
        Span all = new Span(0, text.length());
        texts.add(new NamedText(text.toString(), List.of(all), names, scheme.unmarked()));
      }
    }
  }
}
