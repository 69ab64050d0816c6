package dev.quoth.ledger.exchange;

import dev.quoth.Actor;
import dev.quoth.Article;
import dev.quoth.Attribution;
import dev.quoth.Block;
import dev.quoth.Circumstances;
import dev.quoth.CodePoints;
import dev.quoth.Polarity;
import dev.quoth.Resolution;
import dev.quoth.Span;
import dev.quoth.Speaker;
import dev.quoth.Statement;
import dev.quoth.ledger.actors.Author;
import dev.quoth.ledger.records.Coded;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Makes statements of the selections of one source of a REFI-QDA project: one for each selection
 * and each person who has coded it. Of a project that Quoth has written, selections of one
 * statement are one again.
 */
final class QdpxStatements {
  private static final String UNGROUPED = "code";

  private final Path file;
  private final QdpxBook book;
  private final Article article;
  private final Author by;
  private final CodePoints codePoints;
  private final int length;
  private final Map<String, Actor> actors = new LinkedHashMap<>();
  private final Map<String, Drafted> drafts = new LinkedHashMap<>();

  /** Selections that are one statement. */
  private record Drafted(List<Span> spans, List<String> codes, String user) {}

  QdpxStatements(Path file, QdpxBook book, Article article, Author by) {
    this.file = file;
    this.book = book;
    this.article = article;
    this.by = by;
    codePoints = CodePoints.of(article.text());
    length = codePoints.fromUtf16(article.text().length());
  }

  List<Coded> of(QdpxSource source) throws ForeignFileException {
    for (QdpxSource.Selection selection : source.selections()) {
      Span span = span(source, selection);
      selection.codes().forEach((user, codes) -> take(selection, span, user, codes));
    }
    List<Coded> coded = new ArrayList<>();
    drafts.forEach(
        (id, draft) ->
            coded.add(
                new Coded(
                    statement(id, draft), ForeignImport.author(book.user(draft.user()), by))));
    return coded;
  }

  private Span span(QdpxSource source, QdpxSource.Selection selection) throws ForeignFileException {
    if (selection.start() < 0 || selection.end() <= selection.start() || selection.end() > length) {
      throw new ForeignFileException(
          file,
          "has a selection from "
              + selection.start()
              + " to "
              + selection.end()
              + " in the source "
              + source.name()
              + ", whose text has "
              + length
              + " characters");
    }
    return new Span(codePoints.toUtf16(selection.start()), codePoints.toUtf16(selection.end()));
  }

  private void take(QdpxSource.Selection selection, Span span, String user, List<String> codes) {
    String ours = book.ours() ? selection.description() : null;
    String id =
        ours == null || ours.isBlank()
            ? ForeignIds.of(article, "qdpx", span.toString(), user)
            : ours;
    drafts
        .computeIfAbsent(id, i -> new Drafted(new ArrayList<>(), new ArrayList<>(codes), user))
        .spans()
        .add(span);
  }

  private Statement statement(String id, Drafted draft) {
    Map<String, String> told = new LinkedHashMap<>();
    List<QdpxBook.Code> speakers = new ArrayList<>();
    for (String guid : draft.codes()) {
      QdpxBook.Code code = book.code(guid);
      if (code == null) {
        continue;
      }
      if (book.ours() && code.group().equals(QdpxCodes.SPEAKER)) {
        speakers.add(code);
      } else if (book.ours() && code.group().equals(QdpxCodes.CODED)) {
        BratReader.putCode(told, code.name());
      } else {
        String group = code.group().isEmpty() ? UNGROUPED : code.group();
        told.merge(group, code.name(), (old, more) -> old + "; " + more);
      }
    }
    List<Span> content = Spans.joined(draft.spans(), article.text());
    Statement.Kind quoted = QuotedKind.of(content, article.text());
    Polarity polarity = taken(told, QdpxCodes.POLARITY, Polarity.class, Polarity.AFFIRMS);
    return new Statement(
            id,
            taken(told, QdpxCodes.KIND, Statement.Kind.class, quoted),
            new Attribution(List.of(), List.of(), content),
            Statement.CueClass.OTHER,
            null,
            Block.Kind.PARAGRAPH,
            1,
            new Circumstances(polarity, null, null, null))
        .saidBy(speaker(speakers))
        .coded(told);
  }

  /** Takes what one of our groups tells out of the codes. */
  private <E extends Enum<E>> E taken(
      Map<String, String> told, String group, Class<E> type, E usual) {
    String name = book.ours() ? told.remove(group) : null;
    for (E value : type.getEnumConstants()) {
      if (value.name().toLowerCase(Locale.ROOT).equals(name)) {
        return value;
      }
    }
    return usual;
  }

  private Resolution speaker(List<QdpxBook.Code> codes) {
    List<Actor> speaking =
        codes.stream().filter(code -> !code.name().isBlank()).map(this::actor).toList();
    if (speaking.isEmpty()) {
      return Resolution.UNKNOWN;
    }
    Speaker speaker = new Speaker(speaking, null, Speaker.By.NAME, 1, null);
    return new Resolution(speaker, speaker, List.of());
  }

  private Actor actor(QdpxBook.Code code) {
    return actors.computeIfAbsent(
        code.name(), name -> new Actor("a" + (actors.size() + 1), name, type(code)));
  }

  private static Actor.Type type(QdpxBook.Code code) {
    for (Actor.Type type : Actor.Type.values()) {
      if (type.wireName().equals(code.description())) {
        return type;
      }
    }
    return Actor.Type.PERSON;
  }
}
