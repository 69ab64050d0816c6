package dev.quoth.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.api.Timeout;

/**
 * Web pages.
 *
 * <p>Here and in the other targets no field or method names a class of the reader: JUnit would load
 * it before the fuzzer is there, and records with annotated components (JDK 17) do not survive that
 * the fuzzer then changes them. The timeout, in seconds of the wall clock, has room for what the
 * fuzzer does when a class is loaded on a busy machine; {@link Clock} is stricter.
 */
@Timeout(150)
class HtmlFuzzTest {
  private final Pages pages = new Pages();

  @FuzzTest
  void page(byte[] bytes) {
    pages.check(bytes, "a.html", null);
  }
}
