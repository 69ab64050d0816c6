package dev.quoth.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.api.Timeout;

/** Feeds of every kind, sitemaps, and pages that name feeds. */
@Timeout(150)
class FeedFuzzTest {
  @FuzzTest
  void feed(byte[] bytes) {
    Feeds.check(bytes);
  }
}
