package dev.quoth.reader.source;

import dev.quoth.reader.ReadException;
import dev.quoth.reader.source.stream.Encodings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.NameValuePair;
import org.apache.james.mime4j.stream.RawField;
import org.apache.james.mime4j.stream.RawFieldParser;
import org.apache.james.mime4j.stream.RecursionMode;
import org.jspecify.annotations.Nullable;

/** What a mail consists of: its header, the first HTML part, the first plain one, attachments. */
final class MailParts {
  private static final MimeConfig LENIENT =
      MimeConfig.custom()
          .setMaxLineLen(-1)
          .setMaxHeaderLen(1 << 20)
          .setMaxHeaderCount(10_000)
          .setMaxContentLen(-1)
          .build();

  /** Parts within parts; the library takes stack for each. */
  private static final int MAX_DEPTH = 30;

  /** Names of attachments that are kept. */
  private static final int MAX_ATTACHMENTS = 100;

  /** The bytes of a part and the encoding that it declares. */
  record Body(byte[] bytes, @Nullable Charset charset) {}

  private final Map<String, String> header = new HashMap<>();
  private final List<String> attachments = new ArrayList<>();
  private @Nullable Body html;
  private @Nullable Body plain;

  /** Of the part at hand. */
  private final Map<String, String> partHeader = new HashMap<>();

  private int headers;
  private int depth;

  private MailParts() {}

  static MailParts of(byte[] bytes, String source) throws ReadException {
    MailParts parts = new MailParts();
    MimeTokenStream stream = new MimeTokenStream(LENIENT);
    stream.setRecursionMode(RecursionMode.M_NO_RECURSE);
    stream.parse(new ByteArrayInputStream(bytes));
    try {
      for (EntityState state = stream.getState();
          state != EntityState.T_END_OF_STREAM;
          state = stream.next()) {
        parts.take(state, stream, source);
      }
      return parts;
    } catch (IOException | MimeException | RuntimeException e) {
      if (parts.html != null || parts.plain != null) {
        return parts; // broken behind its text
      }
      throw new ReadException(source, "is a mail whose parts are broken", e);
    }
  }

  private void take(EntityState state, MimeTokenStream stream, String source)
      throws IOException, ReadException {
    switch (state) {
      case T_START_HEADER -> {
        headers++;
        partHeader.clear();
      }
      case T_FIELD -> {
        String name = stream.getField().getName().toLowerCase(Locale.ROOT);
        String value = stream.getField().getBody();
        if (headers == 1) {
          header.putIfAbsent(name, value);
        }
        partHeader.putIfAbsent(name, value);
      }
      case T_START_MULTIPART -> {
        if (++depth > MAX_DEPTH) {
          throw new ReadException(source, "is a mail of parts within parts without end");
        }
      }
      case T_END_MULTIPART -> depth--;
      case T_BODY -> body(stream);
      default -> {} // preambles and the ends of what has begun
    }
  }

  private void body(MimeTokenStream stream) throws IOException {
    BodyDescriptor descriptor = stream.getBodyDescriptor();
    String type = descriptor.getMimeType().toLowerCase(Locale.ROOT);
    String name = fileName();
    boolean attached = parameter("content-disposition", "").startsWith("attachment");
    if (!attached && type.equals("text/html") && html == null) {
      html = content(stream, descriptor);
    } else if (!attached && type.equals("text/plain") && plain == null) {
      plain = content(stream, descriptor);
    } else if (attached || name != null) {
      if (attachments.size() < MAX_ATTACHMENTS) {
        attachments.add(name == null ? type : name);
      }
    }
  }

  private static Body content(MimeTokenStream stream, BodyDescriptor descriptor)
      throws IOException {
    byte[] bytes = stream.getDecodedInputStream().readAllBytes();
    return new Body(bytes, Encodings.named(descriptor.getCharset()));
  }

  private @Nullable String fileName() {
    for (String[] place :
        new String[][] {
          {"content-disposition", "filename*"},
          {"content-disposition", "filename"},
          {"content-type", "name"}
        }) {
      String name = parameter(place[0], place[1]);
      if (!name.isBlank()) {
        return Values.line(place[1].endsWith("*") ? percentDecoded(name) : decoded(name));
      }
    }
    return null;
  }

  /** A parameter of the part's header; its value itself, in small letters, where it has no name. */
  private String parameter(String field, String name) {
    String value = partHeader.get(field);
    if (value == null) {
      return "";
    }
    var body = RawFieldParser.DEFAULT.parseRawBody(new RawField(field, value));
    if (name.isEmpty()) {
      return body.getValue() == null ? "" : body.getValue().toLowerCase(Locale.ROOT);
    }
    for (NameValuePair pair : body.getParams()) {
      if (pair.getName().equalsIgnoreCase(name) && pair.getValue() != null) {
        return pair.getValue();
      }
    }
    return "";
  }

  /** RFC 5987: {@code UTF-8''na%C3%AFve.pdf}. */
  private static String percentDecoded(String value) {
    String[] pieces = value.split("'", 3);
    Charset charset = pieces.length == 3 ? Encodings.named(pieces[0]) : null;
    try {
      return URLDecoder.decode(
          pieces[pieces.length - 1].replace("+", "%2B"),
          charset == null ? StandardCharsets.UTF_8 : charset);
    } catch (IllegalArgumentException e) {
      return value;
    }
  }

  private static String decoded(String value) {
    return DecoderUtil.decodeEncodedWords(value, DecodeMonitor.SILENT);
  }

  /** A field of the mail's header, decoded, by its name in small letters. */
  @Nullable String header(String name) {
    String value = header.get(name);
    return value == null ? null : decoded(value);
  }

  @Nullable Body html() {
    return html;
  }

  @Nullable Body plain() {
    return plain;
  }

  List<String> attachments() {
    return attachments;
  }
}
