package dev.quoth.serve.api;

import dev.quoth.Statement;
import dev.quoth.WireFormat;
import dev.quoth.ledger.coding.ArticleCoding;
import dev.quoth.ledger.coding.Comparison;
import dev.quoth.ledger.coding.Item;
import dev.quoth.serve.api.spec.Input;
import dev.quoth.serve.api.spec.Schema;
import dev.quoth.serve.api.spec.Shape;
import dev.quoth.serve.api.spec.Type;
import dev.quoth.serve.api.spec.Types;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Codings side by side, as they are sent and taken. */
final class ComparisonShapes {
  record OnWire(Statement statement, String text) {}

  static final Type<OnWire> ON_WIRE =
      Types.written(
          Wire.STATEMENT, each -> WireFormat.writeStatement(each.statement(), each.text()));

  record Sided(String coder, @Nullable OnWire statement) {}

  static final Shape<Sided> VERSION =
      Shape.of(Sided.class, "ItemVersion", "What a coder makes of a statement.")
          .with("coder", "", Types.TEXT, Sided::coder)
          .maybe("statement", "null where they take it for none", ON_WIRE, Sided::statement);

  record Side(Item item, String text) {
    private @Nullable OnWire proposed() {
      Statement proposed = item.proposed();
      return proposed == null ? null : new OnWire(proposed, text);
    }

    private List<Sided> versions() {
      return item.versions().entrySet().stream()
          .map(each -> new Sided(each.getKey(), onWire(each.getValue())))
          .toList();
    }

    private @Nullable OnWire onWire(@Nullable Statement statement) {
      return statement == null ? null : new OnWire(statement, text);
    }
  }

  static final Shape<Side> ITEM =
      Shape.of(Side.class, "Item", "What all coders make of one statement.")
          .with("id", "", Types.TEXT, each -> each.item().id())
          .maybe("proposed", "null where it was not", ON_WIRE, Side::proposed)
          .with("versions", "in the order of coders", Types.many(VERSION), Side::versions)
          .with("agreed", "whether all say the same", Types.FLAG, each -> each.item().isAgreed())
          .with("settled", "whether it is adjudicated", Types.FLAG, each -> each.item().settled());

  static final Shape<Comparison> COMPARISON =
      Shape.of(Comparison.class, "Comparison", "All codings of an article, side by side.")
          .with("article", "its id", Types.TEXT, each -> each.article().id())
          .with(
              "coders",
              "",
              Types.many(Types.TEXT),
              each -> each.codings().stream().map(ArticleCoding::coder).toList())
          .with("items", "as the text goes", Types.many(ITEM), ComparisonShapes::sides);

  record Settled(int settled) {}

  static final Shape<Settled> SETTLED =
      Shape.of(Settled.class, "Settled", "How much was settled.")
          .with("settled", "statements", Types.COUNT, Settled::settled);

  static final Input CHOICE =
      Input.of("Choice", "What is right.")
          .needs(
              "coder",
              "whose coding is right, also where they say that it is none; null where nobody's is",
              new Schema.Maybe(Input.text()))
          .takes("edits", "what is to be changed of it nonetheless", Edits.CHANGE.schema())
          .takes("why", "for what reason", Input.text());

  private ComparisonShapes() {}

  private static List<Side> sides(Comparison comparison) {
    String text = comparison.article().text();
    return comparison.items().stream().map(item -> new Side(item, text)).toList();
  }
}
