package dev.quoth.reader.source;

import dev.quoth.Metadata;
import dev.quoth.Metadata.Field;
import dev.quoth.reader.ReadException;
import dev.quoth.reader.source.stream.Encodings;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A mail, such as a newsletter or a press release (RFC 5322, MIME), as an article.
 *
 * <p>Its subject is the headline. Who sent it is the byline, or the outlet where the address is
 * that of an office, such as {@code news@}. An HTML part outranks a plain one.
 */
final class Mail {
  private static final Pattern ADDRESS =
      Pattern.compile("\\s*+(?:\"((?:[^\"\\\\]|\\\\.){0,500})\"\\s*+|([^<\"(,]*+))<([^<>]*+)>.*");
  private static final Pattern COMMENTED = Pattern.compile("\\s*([^\\s()<>]+)\\s*\\(([^()]*)\\).*");
  private static final Pattern HEADER = Pattern.compile("([!-9;-~]+):.*");
  private static final Pattern BRACKETED = Pattern.compile("<\\s*([^<>\\s]+)\\s*>");
  private static final Pattern OFFICE =
      Pattern.compile(
          "(?:no-?reply|news.*|.*letters?|press.*|presse.*|media|info|office|hello|contact|mail"
              + "|updates?|alerts?|editors?|editorial|desk|daily|weekly|briefing|team|list|digest"
              + "|communications?|redaktion|redaction)");

  /** With these a text is a mail, whatever its name. */
  private static final Set<String> TRACES =
      Set.of("message-id", "mime-version", "received", "return-path");

  private Mail() {}

  /** Whether a text begins with the header of a mail that was sent. */
  static boolean begins(String start) {
    Set<String> names = headerNames(start);
    return names.contains("from")
        && (names.contains("subject") || names.contains("date"))
        && TRACES.stream().anyMatch(names::contains);
  }

  /** Whether a text that is named as a mail begins with a header at all. */
  static boolean mayBegin(String start) {
    Set<String> names = headerNames(start);
    return names.contains("from") || names.contains("subject") || names.contains("content-type");
  }

  private static Set<String> headerNames(String start) {
    Set<String> names = new HashSet<>();
    for (String line : (Iterable<String>) start.lines()::iterator) {
      boolean folded = !names.isEmpty() && (line.startsWith(" ") || line.startsWith("\t"));
      Matcher header = HEADER.matcher(line);
      if (header.matches()) {
        names.add(header.group(1).toLowerCase(Locale.ROOT));
      } else if (!folded) {
        return line.isBlank() ? names : Set.of();
      }
    }
    return names;
  }

  /**
   * The mail's text and metadata.
   *
   * @throws ReadException if it is no mail or has no text
   */
  static Draft draft(byte[] bytes, String source) throws ReadException {
    MailParts parts = MailParts.of(bytes, source);
    Metadata known = metadata(parts);
    List<String> notes =
        parts.attachments().isEmpty()
            ? List.of()
            : List.of(
                "The mail has attachments that were not read: "
                    + String.join(", ", parts.attachments()));
    MailParts.Body html = parts.html();
    if (html != null) {
      return new Draft(null, Encodings.decode(html.bytes(), html.charset()), known, notes);
    }
    MailParts.Body plain = parts.plain();
    if (plain != null) {
      return new Draft(Encodings.decode(plain.bytes(), plain.charset()), null, known, notes);
    }
    throw new ReadException(source, "is a mail without a text");
  }

  private static Metadata metadata(MailParts parts) {
    Metadata.Builder known = Metadata.builder();
    add(known, Field.HEADLINE, parts, "subject");
    add(known, Field.PUBLISHED, parts, "date");
    add(known, Field.URL, parts, "snapshot-content-location");
    String archived = parts.header("archived-at");
    if (archived != null) {
      String url = BRACKETED.matcher(archived).replaceFirst("$1");
      Draft.add(known, Field.URL, url, "mail archived-at");
    }
    add(known, Field.LANGUAGE, parts, "content-language");
    add(known, Field.OUTLET, parts, "organization");
    sender(known, parts.header("from"));
    String list = parts.header("list-id");
    if (list != null) {
      String name = list.replaceFirst("<[^<>]*>.*", "").replaceAll("[\"']", "");
      Draft.add(known, Field.OUTLET, name, "mail list-id");
    }
    return known.build();
  }

  private static void add(Metadata.Builder known, Field field, MailParts parts, String name) {
    Draft.add(known, field, parts.header(name), "mail " + name);
  }

  private static void sender(Metadata.Builder known, @Nullable String from) {
    if (from == null) {
      return;
    }
    String name = null;
    String address = "";
    Matcher bracketed = ADDRESS.matcher(from);
    Matcher commented = COMMENTED.matcher(from);
    if (bracketed.matches()) {
      name = bracketed.group(1) == null ? bracketed.group(2) : bracketed.group(1);
      address = bracketed.group(3);
    } else if (commented.matches()) {
      name = commented.group(2);
      address = commented.group(1);
    }
    if (name != null && name.indexOf('@') < 0) {
      String user = address.replaceFirst("@.*", "").toLowerCase(Locale.ROOT);
      boolean office = OFFICE.matcher(user).matches();
      Draft.add(known, office ? Field.OUTLET : Field.BYLINE, name.replace("\\", ""), "mail from");
    }
  }
}
