package dev.quoth.networks.write;

import dev.quoth.XmlText;
import dev.quoth.networks.Node;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Labels for formats that know no escapes: quotation marks become apostrophes, backslashes slashes,
 * control characters and line ends spaces. Labels that become the same get a number.
 */
final class PlainLabels {
  private PlainLabels() {}

  static List<String> of(List<Node> nodes) {
    return distinct(nodes, false);
  }

  /** The same without any white space or commas, which become underscores, or quotation marks. */
  static List<String> words(List<Node> nodes) {
    return distinct(nodes, true);
  }

  private static List<String> distinct(List<Node> nodes, boolean words) {
    Set<String> met = new HashSet<>();
    List<String> labels = new ArrayList<>();
    for (Node node : nodes) {
      String plain = words ? word(node.name()) : plain(node.name());
      String label = plain;
      for (int i = 2; !met.add(label); i++) {
        label = plain + (words ? "_" : " ") + "(" + i + ")";
      }
      labels.add(label);
    }
    return labels;
  }

  private static String plain(String name) {
    StringBuilder plain = new StringBuilder();
    name.codePoints()
        .forEach(
            c -> {
              if (c == '"') {
                plain.append('\'');
              } else if (c == '\\') {
                plain.append('/');
              } else if (isBreaking(c)) {
                plain.append(' ');
              } else {
                plain.appendCodePoint(XmlText.isAllowed(c) ? c : 0xFFFD);
              }
            });
    return plain.toString().strip();
  }

  /** What some reader or other takes for the end of a line. */
  private static boolean isBreaking(int c) {
    return Character.isISOControl(c) || c == '\u2028' || c == '\u2029';
  }

  private static String word(String name) {
    StringBuilder word = new StringBuilder();
    plain(name)
        .codePoints()
        .forEach(
            c -> {
              boolean breaks = Character.isWhitespace(c) || Character.isSpaceChar(c);
              boolean means = c == ',' || c == '=' || c == ';' || c == '\'' || c == ':';
              word.appendCodePoint(breaks || means ? '_' : c);
            });
    return word.isEmpty() ? "_" : word.toString();
  }
}
