package dev.quoth.reader.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.time.Instant;
import java.util.UUID;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;

/** Records of web archives, written by jwarc. */
final class Warcs {
  private Warcs() {}

  /** A page about the number that others can be told from it by. */
  static String html(int n) {
    return "<!doctype html><html lang=en><head><title>Marn speaks, day "
        + n
        + "</title></head><body><article><h1>Marn speaks, day "
        + n
        + "</h1><p>Prime Minister Ilse Marn of Ostravia said on day "
        + n
        + " that the harbour would stay open, whatever the barons vowed to do.</p>"
        + "<p>The barons' spokesman, Tor Vidal, said that nobody had asked them about it.</p>"
        + "</article></body></html>";
  }

  static String uri(int n) {
    return "https://courier.example/day/" + n;
  }

  static WarcRecord page(int n) {
    return response(uri(n), 200, "text/html; charset=utf-8", html(n).getBytes(UTF_8));
  }

  static WarcRecord response(String uri, int status, String type, byte[] body, String... headers) {
    HttpResponse.Builder http = new HttpResponse.Builder(status, "Whatever");
    if (!type.isEmpty()) {
      http.addHeader("Content-Type", type);
    }
    for (int i = 0; i < headers.length; i += 2) {
      http.addHeader(headers[i], headers[i + 1]);
    }
    http.body(null, body);
    try {
      return new WarcResponse.Builder(uri)
          .recordId(UUID.nameUUIDFromBytes(uri.getBytes(UTF_8)))
          .date(Instant.parse("2031-02-16T09:30:00Z"))
          .body(MediaType.HTTP_RESPONSE, bytes(http.build()))
          .build();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A response whose HTTP message is these bytes. */
  static WarcRecord raw(String uri, byte[] http) {
    return new WarcResponse.Builder(uri).body(MediaType.HTTP_RESPONSE, http).build();
  }

  private static byte[] bytes(HttpResponse http) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(http.serializeHeader());
    http.body().stream().transferTo(out);
    return out.toByteArray();
  }

  static byte[] plain(WarcRecord... records) {
    return written(WarcCompression.NONE, records);
  }

  /** Each record in a gzip member of its own. */
  static byte[] gzipped(WarcRecord... records) {
    return written(WarcCompression.GZIP, records);
  }

  private static byte[] written(WarcCompression compression, WarcRecord... records) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (WarcWriter writer = new WarcWriter(Channels.newChannel(out), compression)) {
      for (WarcRecord record : records) {
        writer.write(record);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
