package dev.quoth.serve.api;

import dev.quoth.CodePoints;
import dev.quoth.Span;
import dev.quoth.ledger.actors.Author;
import dev.quoth.ledger.records.Action;
import dev.quoth.ledger.records.Revision;
import dev.quoth.ledger.records.Subject;
import dev.quoth.ledger.search.Hit;
import dev.quoth.ledger.search.Hits;
import dev.quoth.serve.api.spec.Json;
import dev.quoth.serve.api.spec.Schema;
import dev.quoth.serve.api.spec.Shape;
import dev.quoth.serve.api.spec.Type;
import dev.quoth.serve.api.spec.Types;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shapes that several parts have. */
final class Shapes {
  static final Shape<Author> AUTHOR =
      Shape.of(Author.class, "Author", "Who makes a revision.")
          .with("kind", "what they are", Types.constant(Author.Kind.class), Author::kind)
          .with("name", "a person's, or the model's with its version", Types.TEXT, Author::name);

  private static final Shape<Subject> SUBJECT =
      Shape.of(Subject.class, "Subject", "What a revision is about.")
          .with("kind", "", Types.constant(Subject.Kind.class), Subject::kind)
          .with("id", "", Types.TEXT, Subject::id);

  /** What is JSON as it is, else as a string. */
  private static final Type<String> STATE =
      Types.written(new Schema.Anything(), Shapes::jsonOrString);

  static final Shape<Revision> REVISION =
      Shape.of(Revision.class, "Revision", "One change of the ledger, which is kept for good.")
          .with("number", "counted from 1", Types.WHOLE, Revision::number)
          .with("time", "", Types.TIME, r -> r.time().toString())
          .with("by", "", AUTHOR, Revision::by)
          .with("why", "empty where no reason was given", Types.TEXT, Revision::why)
          .with("what", "", Types.constant(Action.class), Revision::what)
          .with("subject", "", SUBJECT, Revision::subject)
          .maybe("before", "state before", STATE, Revision::before)
          .maybe("after", "state since", STATE, Revision::after)
          .maybe("undoes", "number of what it undoes", Types.WHOLE, Revision::undoes)
          .with("previousHash", "empty for the first", Types.TEXT, Revision::previousHash)
          .with("hash", "SHA-256 of all of this", Types.TEXT, Revision::hash);

  /** A revision that was made, or null where nothing was to do. */
  record Done(@Nullable Revision revision) {}

  static final Shape<Done> DONE =
      Shape.of(Done.class, "Done", "What was done.")
          .maybe("revision", "null where there was nothing to do", REVISION, Done::revision);

  private static final Shape<Span> SPAN =
      Shape.of(Span.class, "Span", "A stretch of the article's text: code points, `end` exclusive.")
          .with("start", "", Types.COUNT, Span::start)
          .with("end", "", Types.COUNT, Span::end);

  static final Shape<Hit> HIT =
      Shape.of(Hit.class, "Hit", "A statement that was found.")
          .with("id", "", Types.TEXT, Hit::statementId)
          .with("article", "id of its article", Types.TEXT, Hit::articleId)
          .with("speakers", "names", Types.many(Types.TEXT), Hit::speakers)
          .with("sourceWords", "what the article calls them", Types.TEXT, Hit::sourceWords)
          .with("content", "` … ` where others stand between", Types.TEXT, Hit::content)
          .with(
              "highlights",
              "what was looked for: code points of `content`",
              Types.many(SPAN),
              Shapes::highlights)
          .with("kind", "direct, indirect or mixed", Types.TEXT, Hit::kind)
          .with("review", "what people have said of it", Types.TEXT, Hit::review)
          .maybe("headline", "of the article", Types.TEXT, Hit::headline)
          .maybe("outlet", "of the article", Types.TEXT, Hit::outlet)
          .maybe("published", "of the article, in ISO 8601", Types.DATE, Hit::published)
          .with(
              "utterance",
              "id of the statement where what it reports appeared first",
              Types.TEXT,
              Hit::utteranceId)
          .with("elsewhere", "how many others report the same", Types.COUNT, Hit::elsewhere)
          .with(
              "score", "the more the better; 0 where nothing is ranked", Types.DECIMAL, Hit::score);

  static final Shape<Hits.Count> COUNT =
      Shape.of(Hits.Count.class, "Count", "How many statements have a value.")
          .with("value", "as a filter takes it", Types.TEXT, Hits.Count::value)
          .with("number", "", Types.WHOLE, Hits.Count::number);

  private Shapes() {}

  private static List<Span> highlights(Hit hit) {
    CodePoints points = CodePoints.of(hit.content());
    return hit.highlights().stream()
        .map(span -> new Span(points.fromUtf16(span.start()), points.fromUtf16(span.end())))
        .toList();
  }

  private static String jsonOrString(String state) {
    try {
      Json.parse(state.getBytes(StandardCharsets.UTF_8));
      return state;
    } catch (IllegalArgumentException e) {
      return new String(Json.bytes(state, Types.TEXT), StandardCharsets.UTF_8).strip();
    }
  }
}
