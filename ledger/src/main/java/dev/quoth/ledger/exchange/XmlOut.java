package dev.quoth.ledger.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.quoth.XmlText;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.Writer;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Writes XML 1.0, an element a line, with texts as {@link XmlText} has them. */
final class XmlOut {
  private final Writer out;
  private final Deque<String> open = new ArrayDeque<>();
  private boolean inTag;

  XmlOut(OutputStream out) {
    this.out = new BufferedWriter(new OutputStreamWriter(out, UTF_8));
  }

  void head() throws IOException {
    out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
  }

  /** Begins an element; attributes may follow. */
  XmlOut begin(String element) throws IOException {
    endTag();
    out.write('<' + element);
    open.push(element);
    inTag = true;
    return this;
  }

  /** An attribute of the element begun last, unless the value is null. */
  XmlOut with(String attribute, @Nullable String value) throws IOException {
    if (value != null) {
      out.write(' ' + attribute + "=\"" + XmlText.escaped(value) + '"');
    }
    return this;
  }

  XmlOut with(String attribute, int value) throws IOException {
    return with(attribute, Integer.toString(value));
  }

  void end() throws IOException {
    String element = open.pop();
    out.write(inTag ? "/>\n" : "</" + element + ">\n");
    inTag = false;
  }

  /** An element that holds nothing but words. */
  void words(String element, String words) throws IOException {
    endTag();
    out.write('<' + element + '>' + XmlText.escaped(words) + "</" + element + ">\n");
  }

  /** Copies XML that another of these has written. */
  void copy(Reader xml) throws IOException {
    endTag();
    xml.transferTo(out);
  }

  private void endTag() throws IOException {
    if (inTag) {
      out.write(">\n");
      inTag = false;
    }
  }

  void flush() throws IOException {
    out.flush();
  }
}
