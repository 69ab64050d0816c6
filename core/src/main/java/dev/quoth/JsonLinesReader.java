package dev.quoth;

import dev.quoth.Metadata.Field;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what {@link JsonLinesWriter} writes. */
final class JsonLinesReader {
  private final WireTree tree;
  private final String text;
  private final WireSpans spans;
  private final Faults faults;

  private JsonLinesReader(WireTree tree, Faults faults) throws WireFormatException {
    this.tree = tree;
    this.faults = faults;
    this.text = tree.needText("text");
    this.spans = new WireSpans(text);
  }

  /** Told of what is wrong beside the article and its statements; may fail with it. */
  interface Faults {
    void fault(WireFormatException fault) throws WireFormatException;
  }

  static ArticleLine read(String line, Faults faults) throws WireFormatException {
    JsonLinesReader reader = new JsonLinesReader(WireTree.parse(line), faults);
    try {
      return new ArticleLine(
          reader.article(),
          reader.statements(),
          reader.propositions(),
          reader.positions(),
          reader.relations());
    } catch (IllegalArgumentException e) { // blocks that overlap and the like
      throw new WireFormatException("the article makes no sense: " + e.getMessage());
    }
  }

  private Article article() throws WireFormatException {
    String id = tree.needText("id");
    if (!id.equals(Article.idOf(text))) {
      throw tree.wrong("id", "is not the digest of the text");
    }
    List<Block> blocks = new ArrayList<>();
    for (WireTree block : tree.objects("blocks")) {
      blocks.add(new Block(block.constant("kind", Block.Kind.class), spans.of(block)));
    }
    List<Part> parts = new ArrayList<>();
    for (WireTree part : tree.objects("parts")) {
      parts.add(new Part(spans.of(part), part.text("url"), part.text("published")));
    }
    return new Article(
        id,
        tree.text("source"),
        metadata(),
        text,
        blocks,
        parts,
        sameStory(tree.object("sameStory")),
        tree.texts("notes"));
  }

  private Metadata metadata() throws WireFormatException {
    Metadata.Builder metadata = Metadata.builder();
    WireTree origins = tree.object("origins");
    for (Field field : Field.values()) {
      String value = tree.text(field.wireName());
      if (value != null && !value.isBlank()) {
        String origin = origins == null ? null : origins.text(field.wireName());
        metadata.put(field, value, origin == null ? "" : origin);
      }
    }
    return metadata.build();
  }

  private static @Nullable SameStory sameStory(@Nullable WireTree same) throws WireFormatException {
    return same == null
        ? null
        : new SameStory(
            same.needText("id"),
            same.text("source"),
            same.constant("by", SameStory.By.class),
            same.probability("similarity"));
  }

  private List<Proposition> propositions() throws WireFormatException {
    return each("propositions", JsonPositions::proposition);
  }

  private List<Position> positions() throws WireFormatException {
    return each("positions", position -> JsonPositions.position(position, spans));
  }

  private List<Relation> relations() throws WireFormatException {
    return each("relations", relation -> JsonPositions.relation(relation, spans));
  }

  private interface Reading<T> {
    T of(WireTree tree) throws WireFormatException;
  }

  /** Those at the key that are some; of the others a fault is told. */
  private <T> List<T> each(String key, Reading<T> reading) throws WireFormatException {
    List<T> all = new ArrayList<>();
    List<WireTree> trees = List.of();
    try {
      trees = tree.objects(key);
    } catch (WireFormatException e) {
      faults.fault(e);
    }
    for (WireTree each : trees) {
      try {
        all.add(reading.of(each));
      } catch (WireFormatException e) {
        faults.fault(e);
      } catch (IllegalArgumentException e) { // a blank name and the like
        faults.fault(each.senseless(e));
      }
    }
    return all;
  }

  private @Nullable List<Statement> statements() throws WireFormatException {
    if (!tree.has("statements")) {
      return null;
    }
    JsonStatements reader = new JsonStatements(spans);
    List<Statement> statements = new ArrayList<>();
    for (WireTree statement : tree.objects("statements")) {
      statements.add(reader.read(statement));
    }
    return statements;
  }
}
