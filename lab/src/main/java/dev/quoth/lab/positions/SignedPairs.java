package dev.quoth.lab.positions;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import dev.quoth.lab.positions.Claim.Perspective;
import dev.quoth.lab.positions.Debate.Stand;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How perspectives of PERSPECTRUM's {@code dev} stand to claims under which the corpus does not
 * have them, as readers told it: a line for each pair of which one is about the other, {@code claim
 * perspective sign} by the numbers of the corpus. Of each claim those pairs were read that {@link
 * HeldOut} draws; the others are unrelated.
 */
final class SignedPairs {
  private static final String FILE = "perspectrum-dev.txt";
  private static final Pattern LINE = Pattern.compile("(\\d+) (\\d+) ([-+?])");

  private final Map<String, Stand> stands;

  private SignedPairs(Map<String, Stand> stands) {
    this.stands = stands;
  }

  /** Those of the lab. */
  static SignedPairs load() {
    try (InputStream in = SignedPairs.class.getResourceAsStream(FILE)) {
      return parse(new String(requireNonNull(in, FILE).readAllBytes(), UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(FILE + ": cannot be read", e);
    }
  }

  static SignedPairs parse(String text) {
    Map<String, Stand> stands = new HashMap<>();
    for (String line : text.lines().toList()) {
      Matcher pair = LINE.matcher(line);
      if (pair.matches()) {
        stands.put(pair.group(1) + " " + pair.group(2), Stand.of(pair.group(3).charAt(0)));
      } else if (!line.isBlank() && !line.startsWith("#")) {
        throw new IllegalArgumentException(FILE + ": no pair with a sign: " + line);
      }
    }
    return new SignedPairs(stands);
  }

  /** How many pairs have a sign. */
  int size() {
    return stands.size();
  }

  /** A claim and a perspective of another. */
  Pair pair(Claim claim, Perspective said) {
    Stand stand = stands.getOrDefault(claim.id() + " " + said.id(), Stand.UNRELATED);
    return stand.pair(claim.text(), said.text());
  }
}
