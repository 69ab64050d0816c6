package dev.quoth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds the page's colours, light and dark, to what WCAG 2.2 asks of text (1.4.3) and of lines. */
class HtmlContrastTest {
  private static final Pattern COLOUR = Pattern.compile("--([a-z-]+): #([0-9a-f]{6});");

  @ParameterizedTest
  @CsvSource({
    "ink, page, 4.5",
    "ink, card, 4.5",
    "ink, content, 4.5",
    "ink, lit, 4.5",
    "ink, note, 4.5",
    "faint, page, 4.5",
    "faint, card, 4.5",
    "faint, content, 4.5",
    "cue, page, 4.5",
    "cue, card, 4.5",
    "cue, content, 4.5",
    "link, page, 4.5",
    "link, card, 4.5",
    "page, content-line, 4.5",
    "page, ink, 4.5",
    "content-line, page, 3",
    "source-line, page, 3",
    "source-line, content, 3"
  })
  void isReadable(String above, String below, double least) throws IOException {
    String style = HtmlFrame.load().style();
    int dark = style.indexOf("prefers-color-scheme: dark");
    Map<String, String> colours = new HashMap<>();
    read(style.substring(0, dark), colours);
    assertThat(contrast(colours, above, below)).as("light").isGreaterThanOrEqualTo(least);
    read(style.substring(dark), colours);
    assertThat(contrast(colours, above, below)).as("dark").isGreaterThanOrEqualTo(least);
  }

  private static void read(String style, Map<String, String> colours) {
    Matcher matcher = COLOUR.matcher(style);
    while (matcher.find()) {
      colours.put(matcher.group(1), matcher.group(2));
    }
  }

  private static double contrast(Map<String, String> colours, String one, String other) {
    double a = luminance(colours.getOrDefault(one, ""));
    double b = luminance(colours.getOrDefault(other, ""));
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(String hex) {
    int rgb = Integer.parseInt(hex, 16);
    return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
  }

  private static double linear(int channel) {
    double c = (channel & 0xFF) / 255.0;
    return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  }
}
