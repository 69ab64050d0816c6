package dev.quoth.reader.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quoth.reader.Articles;
import dev.quoth.reader.source.stream.Lookback;
import java.io.IOException;
import java.io.InputStream;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Isolated;
import org.netpreserve.jwarc.WarcRecord;

/** Archives far longer than what may be in memory of them. Alone, since it measures the heap. */
@Isolated
class WarcMemoryTest {
  private static final long LENGTH = 300L << 20;

  @Test
  @Timeout(120)
  void anArchiveIsNeverInMemory() throws Exception {
    for (boolean packed : new boolean[] {false, true}) {
      byte[] block = block(packed);
      Repeated in = new Repeated(block, LENGTH);
      long before = used();
      long most = 0;
      int items = 0;
      try (Articles articles = new ArticleOpener(OpenSettings.DEFAULT).open(in, "big.warc")) {
        for (Articles.Item item = articles.next(); item != null; item = articles.next()) {
          assertThat(item).isInstanceOf(Articles.Item.Read.class);
          if (++items % 40 == 0) {
            most = Math.max(most, used() - before);
          }
        }
      }
      assertThat(in.given).isGreaterThanOrEqualTo(LENGTH);
      assertThat(items).isGreaterThan(100);
      assertThat(most).as("bytes held").isLessThan(40L << 20);
    }
  }

  @Test
  void aStreamThatLooksBackHoldsNoMoreThanItIsTold() throws IOException {
    int memory = 1 << 20;
    Lookback in = new Lookback(new Repeated(new byte[1000], 50L << 20), memory);
    in.keep(0);
    in.skip(40L << 20);
    assertThat(in.position() - in.earliest())
        .isBetween((long) memory, memory + 4L * Lookback.CHUNK);
    in.goTo(in.earliest());
    assertThat(in.read()).isZero();
  }

  /** A page and much that is none. */
  private static byte[] block(boolean packed) {
    byte[] image = new byte[2 << 20];
    new Random(1).nextBytes(image);
    WarcRecord[] records = {Warcs.page(1), Warcs.response(Warcs.uri(2), 200, "image/png", image)};
    return packed ? Warcs.gzipped(records) : Warcs.plain(records);
  }

  private static long used() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  /** A block over and over. */
  private static final class Repeated extends InputStream {
    private final byte[] block;
    private final long length;
    private long given;

    Repeated(byte[] block, long length) {
      this.block = block;
      this.length = length;
    }

    @Override
    public int read() {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(byte[] into, int offset, int n) {
      int at = (int) (given % block.length);
      if (at == 0 && given >= length) {
        return -1;
      }
      int step = Math.min(n, block.length - at);
      System.arraycopy(block, at, into, offset, step);
      given += step;
      return step;
    }
  }
}
