package dev.quoth.lab.bench;

import dev.quoth.lab.bench.Pages.Page;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.time.Instant;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;

/**
 * Pages packed in memory as crawlers pack them: a WARC, each record in a gzip member of its own.
 *
 * @param pages what it holds
 * @param packed its bytes
 */
record Archive(Pages pages, byte[] packed) {
  private static final Instant CRAWLED = Instant.parse("2031-02-16T09:30:00Z");

  static Archive of(Pages pages) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (WarcWriter writer = new WarcWriter(Channels.newChannel(out), WarcCompression.GZIP)) {
      for (Page page : pages.pages()) {
        writer.write(record(page));
      }
    }
    return new Archive(pages, out.toByteArray());
  }

  private static WarcRecord record(Page page) throws IOException {
    HttpResponse http =
        new HttpResponse.Builder(200, "OK")
            .addHeader("Content-Type", "text/html") // what encoding was declared is not kept
            .body(null, page.bytes())
            .build();
    ByteArrayOutputStream message = new ByteArrayOutputStream();
    message.writeBytes(http.serializeHeader());
    http.body().stream().transferTo(message);
    return new WarcResponse.Builder(page.url())
        .date(CRAWLED)
        .body(MediaType.HTTP_RESPONSE, message.toByteArray())
        .build();
  }
}
