package dev.quoth.reader.source.warc;

import dev.quoth.reader.source.stream.Damage;
import dev.quoth.reader.source.stream.Encodings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.LengthedBody;

/**
 * The page or plain text in a record's block.
 *
 * @param content its bytes, with HTTP's encodings undone
 * @param charset the encoding that HTTP declares
 */
record Payload(byte[] content, @Nullable Charset charset) {
  private static final int OK = 200;
  private static final List<String> TYPES =
      List.of("text/html", "application/xhtml+xml", "text/plain");
  private static final Pattern CHARSET =
      Pattern.compile(";\\s*charset\\s*=\\s*\"?([^\\s\";]+)", Pattern.CASE_INSENSITIVE);

  /** Whether a record of this header may hold a page. */
  static boolean mayBeIn(Header header) {
    String uri = header.uri();
    if (uri != null && uri.replaceFirst("[?#].*", "").endsWith("/robots.txt")) {
      return false;
    }
    String type = typeOf(header.get("Content-Type"));
    return switch (header.type()) {
      case "response" -> type.isEmpty() || type.equals("application/http");
      case "resource", "conversion" -> TYPES.contains(type);
      default -> false;
    };
  }

  /**
   * The page in a block; null where it holds something else, such as an image or a redirect.
   *
   * @throws Damage if it is broken or would unpack to more than {@code maxBytes}
   */
  static @Nullable Payload of(Header header, byte[] block, int maxBytes) throws Damage {
    if (!header.type().equals("response")) {
      return new Payload(block, charsetOf(header.get("Content-Type")));
    }
    try {
      HttpResponse http = parse(block);
      if (http.status() != OK || !isPage(http, header)) {
        return null;
      }
      List<String> codings = http.headers().all("Content-Encoding");
      byte[] content =
          ContentCoding.decode(
              http.body().stream(), codings, maxBytes, header.get("WARC-Truncated") != null);
      String type = Header.first(http.headers(), "Content-Type");
      return type == null && !looksLikeHtml(content) ? null : new Payload(content, charsetOf(type));
    } catch (Damage e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      throw new Damage("its HTTP message is broken", e);
    }
  }

  /** The block is all there is of the body, whatever length the header claims. */
  private static HttpResponse parse(byte[] block) throws IOException {
    ByteBuffer none = ByteBuffer.allocate(8192).flip();
    return HttpResponse.parse(
        LengthedBody.create(
            Channels.newChannel(new ByteArrayInputStream(block)), none, block.length));
  }

  private static boolean isPage(HttpResponse http, Header header) {
    String type = typeOf(Header.first(http.headers(), "Content-Type"));
    if (type.isEmpty()) {
      type = typeOf(header.get("WARC-Identified-Payload-Type"));
    }
    return type.isEmpty() || TYPES.contains(type);
  }

  private static boolean looksLikeHtml(byte[] content) {
    for (byte b : content) {
      if (b > ' ') {
        return b == '<';
      }
    }
    return false;
  }

  private static String typeOf(@Nullable String contentType) {
    return contentType == null
        ? ""
        : contentType.replaceFirst("[;,].*", "").strip().toLowerCase(Locale.ROOT);
  }

  private static @Nullable Charset charsetOf(@Nullable String contentType) {
    Matcher charset = CHARSET.matcher(contentType == null ? "" : contentType);
    return charset.find() ? Encodings.named(charset.group(1)) : null;
  }
}
