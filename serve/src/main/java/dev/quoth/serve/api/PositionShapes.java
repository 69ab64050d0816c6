package dev.quoth.serve.api;

import dev.quoth.Stance;
import dev.quoth.ledger.coding.CodedStance;
import dev.quoth.ledger.coding.PositionItem;
import dev.quoth.serve.api.spec.Input;
import dev.quoth.serve.api.spec.Parameter;
import dev.quoth.serve.api.spec.Shape;
import dev.quoth.serve.api.spec.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where coders have statements stand, as it is sent and taken. */
final class PositionShapes {
  /** What is said of one statement and proposition, with the text into which words point. */
  private record Told(String statement, String proposition, CodedStance code, String text) {}

  private static final Shape<Told> TOLD =
      Shape.of(Told.class, "CodedPosition", "Where a coder has a statement stand.")
          .with("statement", "its id", Types.TEXT, Told::statement)
          .with("proposition", "its id", Types.TEXT, Told::proposition)
          .with("stance", "", Types.constant(Stance.class), each -> each.code().stance())
          .with(
              "words",
              "those that show it",
              Types.many(StanceShapes.WORDS),
              each -> StanceShapes.words(each.code().words(), each.text()));

  /** What a coder says of an article: by statement and proposition. */
  record Own(String article, Map<String, Map<String, CodedStance>> said, String text) {
    private List<Told> positions() {
      List<Told> told = new ArrayList<>();
      said.forEach(
          (statement, codes) ->
              codes.forEach((on, code) -> told.add(new Told(statement, on, code, text))));
      return told;
    }
  }

  static final Shape<Own> OWN =
      Shape.of(
              Own.class,
              "CodedPositions",
              "Where a coder has the statements of an article stand; of what is not among these"
                  + " they have said nothing, which counts as `unrelated`.")
          .with("article", "its id", Types.TEXT, Own::article)
          .with("positions", "", Types.many(TOLD), Own::positions);

  private record Side(String coder, @Nullable CodedStance code, String text) {
    private @Nullable Stance stance() {
      return code == null ? null : code.stance();
    }

    private List<StanceShapes.Words> words() {
      return code == null ? List.of() : StanceShapes.words(code.words(), text);
    }
  }

  private static final Shape<Side> SIDE =
      Shape.of(Side.class, "PositionVersion", "Where a coder has a statement stand.")
          .with("coder", "", Types.TEXT, Side::coder)
          .maybe(
              "stance",
              "null where they do not have the statement",
              Types.constant(Stance.class),
              Side::stance)
          .with("words", "those that show it", Types.many(StanceShapes.WORDS), Side::words);

  private record Sides(PositionItem item, String text) {
    private List<Side> versions() {
      List<Side> sides = new ArrayList<>();
      item.codes().forEach((coder, code) -> sides.add(new Side(coder, code, text)));
      return sides;
    }
  }

  private static final Shape<Sides> ITEM =
      Shape.of(Sides.class, "PositionItem", "Where all coders have one statement stand.")
          .with("item", "id of the item", Types.TEXT, each -> each.item().item())
          .with("proposition", "its id", Types.TEXT, each -> each.item().proposition())
          .with("versions", "in the order of coders", Types.many(SIDE), Sides::versions)
          .with("agreed", "whether all say the same", Types.FLAG, each -> each.item().isAgreed())
          .with("settled", "whether it is adjudicated", Types.FLAG, each -> each.item().settled());

  /** The positions of an article side by side. */
  record Compared(String article, List<PositionItem> items, String text) {
    private List<Sides> sides() {
      return items.stream().map(each -> new Sides(each, text)).toList();
    }
  }

  static final Shape<Compared> COMPARED =
      Shape.of(
              Compared.class, "PositionComparison", "Where coders have statements stand, together.")
          .with("article", "its id", Types.TEXT, Compared::article)
          .with(
              "items",
              "statement by statement, on each proposition",
              Types.many(ITEM),
              Compared::sides);

  record Settled(int settled) {}

  static final Shape<Settled> SETTLED =
      Shape.of(Settled.class, "SettledPositions", "How much was settled.")
          .with("settled", "positions", Types.COUNT, Settled::settled);

  static final Input DECISION =
      Input.of("CodedPositionChange", "Where a statement stands.")
          .needs("stance", "", Input.oneOf(Types.names(Stance.class)))
          .takes("words", "those of the article that show it", Edits.SPANS)
          .takes("why", "for what reason", Input.text());

  static final Input CHOICE =
      Input.of("PositionChoice", "What is right.")
          .needs("stance", "", Input.oneOf(Types.names(Stance.class)))
          .takes(
              "words",
              "those of the article that show it; where none are sent, those of the first coder who"
                  + " says the same",
              Edits.SPANS)
          .takes("why", "for what reason", Input.text());

  /** How a proposition is named in a path. */
  static final Parameter PROPOSITION =
      Parameters.id("proposition", "Id of a proposition of the batch");

  private PositionShapes() {}
}
