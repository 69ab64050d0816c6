package dev.quoth.ledger.exchange;

import dev.quoth.Actor;
import dev.quoth.Article;
import dev.quoth.Attribution;
import dev.quoth.Block;
import dev.quoth.Resolution;
import dev.quoth.Span;
import dev.quoth.Speaker;
import dev.quoth.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes statements of what was coded in one document. */
final class DnaStatements {
  private final Article article;
  private final Map<String, Actor> actors = new LinkedHashMap<>();

  DnaStatements(Article article) {
    this.article = article;
  }

  /**
   * @param id the statement's in the project; a stretch may be coded several times
   * @param start UTF-16 offset into the article's text, as is {@code stop}
   */
  DnaStatement of(int id, int start, int stop, String type, String coder, DnaReader.Values coded) {
    Span span = new Span(start, stop);
    Statement bare =
        new Statement(
            ForeignIds.of(article, "dna", Integer.toString(id), span.toString()),
            Statement.Kind.INDIRECT,
            new Attribution(List.of(), List.of(), List.of(span)),
            Statement.CueClass.OTHER,
            null,
            Block.Kind.PARAGRAPH,
            1);
    DnaStatement unspoken = new DnaStatement(bare, type, coder, coded.values(), coded.attributes());
    return new DnaStatement(
        bare.saidBy(speaker(unspoken)).coded(DnaCodes.of(unspoken)),
        type,
        coder,
        coded.values(),
        coded.attributes());
  }

  private Resolution speaker(DnaStatement coded) {
    Actor person = actor(Actor.Type.PERSON, coded.person());
    Actor organisation = actor(Actor.Type.ORGANISATION, coded.organisation());
    Actor speaking = person == null ? organisation : person;
    if (speaking == null) {
      return Resolution.UNKNOWN;
    }
    Actor principal = person == null ? null : organisation;
    Speaker speaker = new Speaker(List.of(speaking), null, Speaker.By.NAME, 1, principal);
    return new Resolution(speaker, speaker, List.of());
  }

  private @Nullable Actor actor(Actor.Type type, @Nullable String name) {
    return name == null
        ? null
        : actors.computeIfAbsent(
            type.wireName() + ":" + name, key -> new Actor("a" + (actors.size() + 1), name, type));
  }
}
