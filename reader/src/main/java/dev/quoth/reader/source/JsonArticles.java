package dev.quoth.reader.source;

import dev.quoth.reader.ReadException;
import dev.quoth.reader.source.stream.Damage;
import java.io.Closeable;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The articles of JSON Lines, of an array of objects, or of one object. */
final class JsonArticles extends Many {
  private final Frames frames;
  private final String origin;
  private final FieldMap map;
  private final Maker maker;
  private final int maxChars;

  /**
   * @param origin {@code jsonl} or {@code json}
   */
  JsonArticles(String source, Closeable in, Frames frames, String origin, OpenSettings settings) {
    super(source, in);
    this.frames = frames;
    this.origin = origin;
    this.map = settings.map();
    this.maker = new Maker(settings.explain());
    this.maxChars = settings.maxBytes();
  }

  @Override
  @Nullable Item read() throws IOException {
    Frames.Frame frame = frames.next();
    if (frame == null) {
      return null;
    }
    String item = source + ":" + frame.line();
    if (frame.json() == null) {
      return failed(item, "is longer than the limit of " + maxChars + " characters");
    }
    try {
      return maker.item(draft(JsonTree.object(frame.json()), item), item);
    } catch (Damage e) {
      return failed(item, String.valueOf(e.getMessage()));
    } catch (ReadException e) {
      return new Item.Failed(e);
    }
  }

  /** What the user says of the keys outranks what they look like. */
  private Draft draft(Map<String, Object> object, String item) throws ReadException {
    return !map.namesContent() && Ninjs.is(object)
        ? Ninjs.draft(object, item)
        : Row.draft(new JsonRow(object, origin), map, item);
  }

  @Override
  String nothing() {
    return "holds no article: there is no JSON object in it";
  }
}
