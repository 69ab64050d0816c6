package dev.quoth.extract;

import dev.quoth.Article;
import dev.quoth.Block;
import dev.quoth.KnownActors;
import dev.quoth.Resolution;
import dev.quoth.Span;
import dev.quoth.Statement;
import dev.quoth.extract.decode.Name;
import dev.quoth.extract.speakers.Speakers;
import dev.quoth.extract.speakers.Story;
import dev.quoth.extract.speakers.World;
import java.util.ArrayList;
import java.util.List;

/** Gives statements their speakers: those of the story as of one text, of furniture by itself. */
final class Voiced {
  private final Speakers speakers;

  private Voiced(Speakers speakers) {
    this.speakers = speakers;
  }

  static Voiced load() {
    return new Voiced(Speakers.load(World.shipped()));
  }

  /** The statements of a story, with their speakers. */
  List<Statement> story(Article article, List<Span> paragraphs, QuotationMarks marks, Found found) {
    if (found.statements().isEmpty()) {
      return found.statements();
    }
    Story story =
        new Story(
            article,
            paragraphs,
            marks.stretches(),
            found.names(),
            found.statements().stream().map(Statement::attribution).toList());
    List<Resolution> resolutions = speakers.resolve(story, found.known());
    List<Statement> voiced = new ArrayList<>(resolutions.size());
    for (int i = 0; i < resolutions.size(); i++) {
      voiced.add(found.statements().get(i).saidBy(resolutions.get(i)));
    }
    return voiced;
  }

  /** The statements of pieces of furniture, which know nothing of one another. */
  List<Statement> furniture(
      Article article, List<Block> blocks, QuotationMarks marks, Found found) {
    List<Statement> voiced = new ArrayList<>();
    for (Block block : blocks) {
      Span span = block.span();
      List<Statement> statements =
          found.statements().stream()
              .filter(s -> span.contains(s.attribution().content().get(0)))
              .toList();
      List<Name> names = found.names().stream().filter(name -> span.contains(name.span())).toList();
      voiced.addAll(
          story(article, List.of(span), marks, new Found(statements, names, found.known())));
    }
    return voiced;
  }

  /** What was found in some stretches of an article, and who is known beforehand. */
  record Found(List<Statement> statements, List<Name> names, KnownActors known) {}
}
