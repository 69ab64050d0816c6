package dev.quoth.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.quoth.reader.source.FieldMap;
import org.junit.jupiter.api.Timeout;

/** Web archives, and whatever is packed by gzip or Zstandard. */
@Timeout(150)
class WarcFuzzTest {
  @FuzzTest
  void archive(byte[] bytes) {
    if (isArchive(bytes)) {
      Opening.check(bytes, "a.warc.gz", FieldMap.USUAL);
    }
  }

  /** What does not begin so is the business of other targets. */
  private static boolean isArchive(byte[] bytes) {
    return bytes.length > 4
        && ((bytes[0] == 'W' && bytes[1] == 'A' && bytes[2] == 'R' && bytes[3] == 'C')
            || (bytes[0] == 0x1f && bytes[1] == (byte) 0x8b)
            || (bytes[0] == 0x28 && bytes[1] == (byte) 0xb5));
  }
}
