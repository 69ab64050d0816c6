package dev.quoth.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.quoth.reader.source.FieldMap;
import java.util.List;
import org.junit.jupiter.api.Timeout;

/** Data sets of JSON, one object a line or one after another, by the usual names and by a map. */
@Timeout(150)
class JsonFuzzTest {
  private static final List<String> NAMES = List.of("a.jsonl", "a.json", "-");
  private static final List<FieldMap> MAPS =
      List.of(
          FieldMap.USUAL,
          FieldMap.parse("text=a.b,url=u,published=d.at,headline=a.t"),
          FieldMap.parse("html=h,byline=by.name,language=l,section=s"));

  /** The last byte is part of the data too, and chooses name and map. */
  @FuzzTest
  void data(byte[] bytes) {
    int choice = bytes.length == 0 ? 0 : bytes[bytes.length - 1] & 0xff;
    String name = NAMES.get(choice % NAMES.size());
    Opening.check(bytes, name, MAPS.get(choice / NAMES.size() % MAPS.size()));
  }
}
