package dev.quoth.lab.pages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import dev.quoth.Block.Kind;
import dev.quoth.reader.blocks.Segment;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What each block of a page is, labelled by hand: runs of segments of one kind, each with the index
 * of its first segment and the beginning of that segment's digest, by which it is found again where
 * a page is cut otherwise than it was.
 */
final class BlockGold implements Labels {
  private static final String RESOURCE = "/dev/quoth/lab/gold/blocks.gold";
  private static final int DIGITS = 8;

  /** A run's first segment is not looked for farther away, in segments. */
  private static final int MAX_SHIFT = 60;

  private record Run(int first, Kind kind, String digest) {}

  private final Map<String, List<Run>> runs;

  private BlockGold(Map<String, List<Run>> runs) {
    this.runs = runs;
  }

  /** The labels that come with the lab. */
  static BlockGold shipped() throws IOException {
    try (InputStream in = requireNonNull(BlockGold.class.getResourceAsStream(RESOURCE), RESOURCE);
        BufferedReader reader = new BufferedReader(new InputStreamReader(in, UTF_8))) {
      return read(reader);
    }
  }

  static BlockGold read(BufferedReader reader) throws IOException {
    Map<String, List<Run>> runs = new HashMap<>();
    List<Run> page = new ArrayList<>();
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      String[] words = line.split(" ");
      if (line.startsWith("page ")) {
        page = new ArrayList<>();
        runs.put(words[1], page);
      } else if (!line.startsWith("#") && words.length == 3) {
        Kind kind = Kind.valueOf(words[1].toUpperCase(Locale.ROOT));
        page.add(new Run(Integer.parseInt(words[0]), kind, words[2]));
      }
    }
    return new BlockGold(runs);
  }

  boolean has(WebPage page) {
    return runs.containsKey(page.name());
  }

  @Override
  public @Nullable Kind[] kinds(WebPage page, List<Segment> segments) {
    List<String> digests = segments.stream().map(segment -> digest(segment.text())).toList();
    @Nullable Kind[] kinds = new Kind[digests.size()];
    int shift = 0;
    int from = 0;
    @Nullable Kind kind = null;
    for (Run run : runs.getOrDefault(page.name(), List.of())) {
      int at = find(run.digest(), run.first() + shift, from, digests);
      int end = at < 0 ? Math.min(kinds.length, Math.max(from, run.first() + shift)) : at;
      Arrays.fill(kinds, from, end, kind);
      kind = at < 0 ? null : run.kind();
      shift = at < 0 ? shift : at - run.first();
      from = end;
    }
    Arrays.fill(kinds, from, kinds.length, kind);
    return kinds;
  }

  /** The place nearest to {@code expected}, from {@code from} on, with that digest; -1 for none. */
  private static int find(String digest, int expected, int from, List<String> digests) {
    for (int away = 0; away <= MAX_SHIFT; away++) {
      for (int at : new int[] {expected - away, expected + away}) {
        if (at >= from && at < digests.size() && digests.get(at).equals(digest)) {
          return at;
        }
      }
    }
    return -1;
  }

  static String digest(String text) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
