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

  private JsonLinesReader(WireTree tree) throws WireFormatException {
    this.tree = tree;
    this.text = tree.needText("text");
    this.spans = new WireSpans(text);
  }

  static ArticleLine read(String line) throws WireFormatException {
    JsonLinesReader reader = new JsonLinesReader(WireTree.parse(line));
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
    List<Proposition> propositions = new ArrayList<>();
    for (WireTree proposition : tree.objects("propositions")) {
      propositions.add(JsonPositions.proposition(proposition));
    }
    return propositions;
  }

  private List<Position> positions() throws WireFormatException {
    List<Position> positions = new ArrayList<>();
    for (WireTree position : tree.objects("positions")) {
      positions.add(JsonPositions.position(position, spans));
    }
    return positions;
  }

  private List<Relation> relations() throws WireFormatException {
    List<Relation> relations = new ArrayList<>();
    for (WireTree relation : tree.objects("relations")) {
      relations.add(JsonPositions.relation(relation, spans));
    }
    return relations;
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
