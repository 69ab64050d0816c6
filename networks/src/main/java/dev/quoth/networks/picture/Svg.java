package dev.quoth.networks.picture;

import dev.quoth.networks.write.Xml;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** Elements of SVG, written one after the other into a text. */
final class Svg {
  private final StringWriter out = new StringWriter();
  private final Xml xml;

  Svg() {
    try {
      xml = Xml.fragment(out);
    } catch (IOException e) {
      throw impossible(e);
    }
  }

  /** Begins an element; attributes are names and values in turn, numbers rounded to tenths. */
  Svg begin(String element, Object... attributes) {
    String[] texts = new String[attributes.length];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = attributes[i] instanceof Double number ? tenths(number) : attributes[i].toString();
    }
    try {
      xml.begin(element, texts);
    } catch (IOException e) {
      throw impossible(e);
    }
    return this;
  }

  Svg end() {
    try {
      xml.end();
    } catch (IOException e) {
      throw impossible(e);
    }
    return this;
  }

  Svg empty(String element, Object... attributes) {
    return begin(element, attributes).end();
  }

  /** Elements that another one has written. */
  Svg add(String elements) {
    try {
      xml.markup(elements);
    } catch (IOException e) {
      throw impossible(e);
    }
    return this;
  }

  /** An element that holds a text alone. */
  Svg text(String element, String text, Object... attributes) {
    begin(element, attributes);
    try {
      xml.text(text);
    } catch (IOException e) {
      throw impossible(e);
    }
    return end();
  }

  /** Tenths of a pixel are enough for eyes, and hide how machines differ in the last digit. */
  static String tenths(double number) {
    long tenths = Math.round(number * 10);
    String sign = tenths < 0 ? "-" : "";
    long whole = Math.abs(tenths) / 10;
    long part = Math.abs(tenths) % 10;
    return sign + whole + (part == 0 ? "" : "." + part);
  }

  @Override
  public String toString() {
    return out.toString();
  }

  private static UncheckedIOException impossible(IOException e) {
    return new UncheckedIOException("a text cannot fail to be written", e);
  }
}
