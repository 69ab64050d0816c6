package dev.quoth.reader.source;

import dev.quoth.reader.source.JsonTree.Extent;
import dev.quoth.reader.source.stream.Encodings;
import dev.quoth.reader.source.stream.Lookback;
import dev.quoth.reader.source.warc.WarcRecords;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a source seems to be, from its first bytes, and from its name where they leave it open.
 *
 * @param form how it is read
 * @param start its beginning as text
 */
record Look(Form form, String start) {
  enum Form {
    WARC,
    JSON_LINES,
    JSON_TREES,
    NEWSML,
    CSV,
    TSV,
    MAIL,
    /** One page, text or document. */
    ONE
  }

  private static final Pattern ARRAY = Pattern.compile("\\[\\s*\\{\\s*\"[\\s\\S]*");
  private static final Pattern ROOT =
      Pattern.compile("<(?:[\\w.-]{1,40}:)?([A-Za-z][\\w.-]{0,40})[\\s/>]");

  /**
   * @param bytes the first {@link Lookback#CHUNK} bytes, or all
   * @param name of what was unpacked from it, where it was packed
   */
  static Look at(byte[] bytes, String name) {
    if (WarcRecords.begins(bytes)) {
      return new Look(Form.WARC, "");
    }
    String start = text(bytes);
    if (start.indexOf('\0') >= 0) {
      return new Look(Form.ONE, start);
    }
    boolean whole = bytes.length < Lookback.CHUNK;
    return new Look(form(start, whole, name.toLowerCase(Locale.ROOT)), start);
  }

  private static String text(byte[] bytes) {
    if (Letters.charsetOf(bytes).equals(StandardCharsets.UTF_16LE)
        || Letters.charsetOf(bytes).equals(StandardCharsets.UTF_16BE)) {
      return new String(bytes, Letters.charsetOf(bytes)).substring(1);
    }
    int mark = Letters.markLength(bytes);
    return Encodings.decode(bytes, StandardCharsets.UTF_8).substring(mark == 0 ? 0 : 1);
  }

  private static Form form(String start, boolean whole, String name) {
    String text = start.stripLeading();
    boolean jsonName = ends(name, ".jsonl", ".ndjson", ".json");
    if (text.startsWith("{")) {
      Form json = object(text, whole, jsonName);
      if (json != Form.ONE) {
        return json;
      }
    } else if (ARRAY.matcher(text).matches() || (jsonName && text.startsWith("["))) {
      return Form.JSON_TREES;
    }
    if (jsonName && !text.isEmpty()) {
      return ends(name, ".json") && !isLines(text) ? Form.JSON_TREES : Form.JSON_LINES;
    }
    if (text.startsWith("<") && isNewsMl(text)) {
      return Form.NEWSML;
    }
    if (ends(name, ".csv") && !text.isEmpty()) {
      return Form.CSV;
    }
    if (ends(name, ".tsv", ".tab") && !text.isEmpty()) {
      return Form.TSV;
    }
    boolean mail = Mail.begins(start) || (ends(name, ".eml") && Mail.mayBegin(start));
    return mail ? Form.MAIL : Form.ONE;
  }

  private static boolean ends(String name, String... endings) {
    for (String ending : endings) {
      if (name.endsWith(ending)) {
        return true;
      }
    }
    return false;
  }

  /** A text may begin with a brace too: it is JSON as far as one can see, or none. */
  private static Form object(String text, boolean whole, boolean jsonName) {
    Extent extent = JsonTree.extent(text);
    boolean lines = text.strip().indexOf('\n') < 0;
    return switch (extent) {
      case ONE_LINE -> Form.JSON_LINES;
      case MANY_LINES -> Form.JSON_TREES;
      case BEGUN -> whole && !jsonName ? Form.ONE : lines ? Form.JSON_LINES : Form.JSON_TREES;
      case NONE -> Form.ONE;
    };
  }

  /** Whether a broken text is rather one object a line than one over many lines. */
  private static boolean isLines(String text) {
    String second = text.lines().skip(1).filter(line -> !line.isBlank()).findFirst().orElse("{");
    return !text.startsWith("{") || second.stripLeading().startsWith("{");
  }

  private static boolean isNewsMl(String text) {
    Matcher root = ROOT.matcher(text);
    return root.find() && NewsMl.ROOTS.contains(root.group(1));
  }
}
