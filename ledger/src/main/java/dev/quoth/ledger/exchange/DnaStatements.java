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

/** Makes statements of what was coded in one document. */
final class DnaStatements {
  private static final int DIGITS = 16;

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
            idOf(id, span),
            Statement.Kind.INDIRECT,
            new Attribution(List.of(), List.of(), List.of(span)),
            Statement.CueClass.OTHER,
            null,
            Block.Kind.PARAGRAPH,
            1);
    DnaStatement unspoken = new DnaStatement(bare, type, coder, coded.values(), coded.attributes());
    return new DnaStatement(
        bare.saidBy(speaker(unspoken)), type, coder, coded.values(), coded.attributes());
  }

  private String idOf(int id, Span span) {
    String digest = Article.idOf(article.id() + " dna " + id + " " + span);
    return digest.substring(digest.indexOf(':') + 1).substring(0, DIGITS);
  }

  private Resolution speaker(DnaStatement coded) {
    Actor.Type type = coded.person() == null ? Actor.Type.ORGANISATION : Actor.Type.PERSON;
    String name = coded.person() == null ? coded.organisation() : coded.person();
    if (name == null) {
      return Resolution.UNKNOWN;
    }
    Actor actor =
        actors.computeIfAbsent(
            type.wireName() + ":" + name, key -> new Actor("a" + (actors.size() + 1), name, type));
    Speaker speaker = new Speaker(List.of(actor), null, Speaker.By.NAME, 1, null);
    return new Resolution(speaker, speaker, List.of());
  }
}
