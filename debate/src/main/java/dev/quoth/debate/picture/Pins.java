package dev.quoth.debate.picture;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.quoth.debate.Given;
import dev.quoth.debate.NetworkOption;
import dev.quoth.networks.picture.Point;
import java.net.URLDecoder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where somebody has put nodes: {@code x,y,name} of each, names encoded as in addresses, with
 * semicolons between them.
 */
public final class Pins {
  private static final Pattern PIN = Pattern.compile("(\\d{1,4}),(\\d{1,4}),([^;,]+)");
  private static final int MOST = 100;

  private Pins() {}

  /** Places by name; what is no pin is passed over. */
  public static Map<String, Point> of(String text) {
    Map<String, Point> pins = new LinkedHashMap<>();
    for (String each : text.split(";", MOST + 1)) {
      Matcher pin = PIN.matcher(each);
      if (pin.matches() && pins.size() < MOST) {
        name(pin.group(3), new Point(number(pin.group(1)), number(pin.group(2))), pins);
      }
    }
    return pins;
  }

  /** Those that options ask for. */
  static Map<String, Point> of(Given given) {
    String text = given.text(NetworkOption.PINS);
    if (text == null) {
      return Map.of();
    }
    Map<String, Point> pins = of(text);
    if (pins.size() < text.split(";").length) {
      throw new IllegalArgumentException(
          NetworkOption.PINS.label()
              + ": '"
              + text
              + "' is not like 120,300,Ilse%20Marn;400,80,Bo%20Li, each node once");
    }
    return pins;
  }

  private static void name(String encoded, Point at, Map<String, Point> pins) {
    try {
      pins.put(URLDecoder.decode(encoded, UTF_8), at);
    } catch (IllegalArgumentException e) {
      return; // not of our making
    }
  }

  private static double number(String digits) {
    return Integer.parseInt(digits);
  }
}
