package dev.quoth.reader;

import com.sigpwned.chardet4j.com.ibm.icu.text.CharsetDetector;
import com.sigpwned.chardet4j.com.ibm.icu.text.CharsetMatch;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Guesses the encoding of bytes that are not UTF-8.
 *
 * <p>ICU's detector proposes, from the frequencies of letters; what its proposals make of the bytes
 * decides among them, see {@link Plausibility}, and among encodings that differ in a few
 * characters. What was taken so far stands, unless a proposal is better by far.
 */
final class CharsetGuess {
  /** How much is to be said for what was taken so far. */
  enum Trust {
    /** It is a default. */
    DEFAULT(12, 5),
    /** It was declared, but is what software declares that knows nothing. */
    WEAK(16, 20),
    /** It was declared; the detector is asked only where the text looks wrong. */
    DECLARED(30, 8);

    private final int lead;
    private final int sureness;

    Trust(int lead, int sureness) {
      this.lead = lead;
      this.sureness = sureness;
    }
  }

  /** Bytes that the detector looks at. */
  private static final int SAMPLE = 12_000;

  /** Bytes before and after one that is not ASCII that are given to the detector with it. */
  private static final int AROUND = 24;

  private static final int MAX_TAG = 1000;

  /** Faults a character from which on a text looks wrong. */
  private static final double LOOKS_WRONG = 0.02;

  /** A proposal that the detector trusts so much less than its best is not looked at. */
  private static final int BAND = 80;

  private static final int MAX_CONFIDENCE = 100;

  /** How much a fault a character counts against the detector's confidence, 0 to 100. */
  private static final double FAULTS = 150;

  /** What the letters of Polish are in the wrong one of its two encodings. */
  private static final Pattern NOT_POLISH = Pattern.compile("[šŠžŽľĽ]");

  private static final int NOT_IN_ALPHABET = 5;

  /** Encodings that are told apart by a few characters. */
  private static final Map<String, List<String>> KIN =
      Map.ofEntries(
          Map.entry("ISO-8859-1", List.of("windows-1252")),
          Map.entry("ISO-8859-2", List.of("ISO-8859-2", "windows-1250")),
          Map.entry("windows-1250", List.of("windows-1250", "ISO-8859-2")),
          Map.entry("ISO-8859-7", List.of("ISO-8859-7", "windows-1253")),
          Map.entry("windows-1253", List.of("windows-1253", "ISO-8859-7")),
          Map.entry("ISO-8859-8", List.of("windows-1255")),
          Map.entry("ISO-8859-8-I", List.of("windows-1255")),
          Map.entry("ISO-8859-9", List.of("windows-1254")),
          Map.entry("KOI8-R", List.of("KOI8-R", "KOI8-U")),
          Map.entry("EUC-KR", List.of("x-windows-949")),
          Map.entry("Shift_JIS", List.of("windows-31j")));

  private CharsetGuess() {}

  /** The encoding of the first {@code end} bytes: {@code taken}, or what is better by far. */
  static Charset of(byte[] bytes, int end, Charset taken, Trust trust) {
    byte[] sample = sample(bytes, end);
    double ofTaken = -FAULTS * faults(sample, taken);
    if (sample.length == 0 || (trust == Trust.DECLARED && ofTaken >= -FAULTS * LOOKS_WRONG)) {
      return taken;
    }
    Charset best = taken;
    double sureness = 0;
    for (Map.Entry<String, Proposal> proposal : proposals(sample).entrySet()) {
      Charset charset = Charset.forName(proposal.getKey());
      double sure = proposal.getValue().sureness(sample, charset);
      if (charset.equals(taken)) {
        ofTaken = sure;
      }
      if (sure > sureness) {
        best = charset;
        sureness = sure;
      }
    }
    return sureness >= trust.sureness && sureness - ofTaken >= trust.lead ? best : taken;
  }

  /** What the detector says of an encoding. */
  private record Proposal(int confidence, @Nullable String language) {
    double sureness(byte[] sample, Charset charset) {
      String text = new String(sample, charset);
      if (text.indexOf('\ufffd') >= 0 && hasOneByteAChar(charset)) {
        return -MAX_CONFIDENCE; // a byte that means nothing is no mistake of where the sample was
        // cut
      }
      boolean misfit = "pl".equals(language) && NOT_POLISH.matcher(text).find();
      return confidence - FAULTS * Plausibility.faults(text) - (misfit ? NOT_IN_ALPHABET : 0);
    }
  }

  private static boolean hasOneByteAChar(Charset charset) {
    return charset.canEncode() && charset.newEncoder().maxBytesPerChar() == 1;
  }

  private static Map<String, Proposal> proposals(byte[] sample) {
    Map<String, Proposal> proposals = new LinkedHashMap<>();
    CharsetMatch[] matches = new CharsetDetector().setText(sample).detectAll();
    for (CharsetMatch match : matches) {
      String name = match.getName();
      if (match.getConfidence() >= matches[0].getConfidence() - BAND && isWeb(name)) {
        for (String kin : KIN.getOrDefault(name, List.of(name))) {
          if (Charset.isSupported(kin)) {
            proposals.putIfAbsent(kin, new Proposal(match.getConfidence(), match.getLanguage()));
          }
        }
      }
    }
    return proposals;
  }

  /**
   * Mainframes' encodings are none of the web's, nor are those by escape sequences but for Japanese
   * (as the WHATWG has it); Unicode's are known before.
   */
  private static boolean isWeb(String name) {
    boolean escaped = name.startsWith("ISO-2022-") && !name.equals("ISO-2022-JP");
    return !escaped
        && !name.startsWith("IBM4")
        && !name.startsWith("IBM5")
        && !name.startsWith("UTF-");
  }

  private static double faults(byte[] sample, Charset charset) {
    return Plausibility.faults(new String(sample, charset));
  }

  /** The bytes that are not ASCII and those around them, without tags. */
  private static byte[] sample(byte[] bytes, int end) {
    byte[] text = withoutTags(bytes, end);
    byte[] sample = new byte[SAMPLE];
    int length = 0;
    int kept = 0;
    for (int i = 0; i < text.length && length < SAMPLE; i++) {
      if (text[i] < 0) {
        int from = Math.max(kept, i - AROUND);
        int to = Math.min(text.length, i + AROUND);
        int n = Math.min(to - from, SAMPLE - length);
        System.arraycopy(text, from, sample, length, n);
        length += n;
        kept = to;
      }
    }
    return Arrays.copyOf(sample, length);
  }

  /** The bytes with one space for each tag. No character of any encoding has a bracket in it. */
  private static byte[] withoutTags(byte[] bytes, int end) {
    byte[] text = new byte[end];
    int length = 0;
    int close = -1;
    int i = 0;
    while (i < end) {
      if (close < i) {
        close = nextClose(bytes, i, end);
      }
      boolean tag = close < end && close - i < MAX_TAG && opensTag(bytes, i, end);
      text[length++] = tag ? (byte) ' ' : bytes[i];
      i = tag ? close + 1 : i + 1;
    }
    return Arrays.copyOf(text, length);
  }

  private static boolean opensTag(byte[] bytes, int at, int end) {
    int next = at + 1 < end ? bytes[at + 1] : ' ';
    return bytes[at] == '<' && (next == '/' || next == '!' || Character.isLetter(next));
  }

  /** Where the next closing bracket stands; {@code end} if none does. */
  private static int nextClose(byte[] bytes, int from, int end) {
    int i = from;
    while (i < end && bytes[i] != '>') {
      i++;
    }
    return i;
  }
}
