package dev.quoth.serve.review;

import dev.quoth.Actor;
import dev.quoth.Article;
import dev.quoth.Attribution;
import dev.quoth.CodePoints;
import dev.quoth.Polarity;
import dev.quoth.Span;
import dev.quoth.Speaker;
import dev.quoth.Statement;
import dev.quoth.ledger.review.Edit;
import dev.quoth.ledger.review.Who;
import dev.quoth.serve.http.Request;
import dev.quoth.serve.text.FoundWords;
import dev.quoth.serve.text.Visible;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a form says a statement is. Of one that is there, only what it says otherwise. */
public final class StatementForm {
  private final Request request;
  private final Article article;
  private final CodePoints points;
  private final @Nullable Statement now;
  private final List<Edit> edits = new ArrayList<>();

  private StatementForm(Request request, Article article, @Nullable Statement now) {
    this.request = request;
    this.article = article;
    this.now = now;
    points = CodePoints.of(article.text());
  }

  /**
   * What is to be changed of a statement.
   *
   * @param now as it is
   * @throws IllegalArgumentException if the form makes no sense; the message tells people why
   */
  public static List<Edit> edits(Request request, Article article, Statement now) {
    return new StatementForm(request, article, now).read();
  }

  /**
   * The parts of a statement that nobody had found.
   *
   * @throws IllegalArgumentException if the form makes no sense; the message tells people why
   */
  public static List<Edit> parts(Request request, Article article) {
    return new StatementForm(request, article, null).read();
  }

  private List<Edit> read() {
    readSpans("content", Attribution::content, Edit.Content::new);
    readSpans("source", Attribution::source, Edit.Source::new);
    readSpans("cue", Attribution::cue, Edit.Cue::new);
    String kind = request.formOrEmpty("kind");
    if (!kind.isEmpty() && (now == null || !kind.equals(now.kind().wireName()))) {
      edits.add(new Edit.OfKind(oneOf(Statement.Kind.class, kind)));
    }
    readPolarity();
    String within = request.form("within");
    if (within != null && !within.equals(now == null || now.within() == null ? "" : now.within())) {
      edits.add(new Edit.Within(within.isEmpty() ? null : within));
    }
    readSpeaker();
    String note = request.form("note");
    if (note != null && !asSent(note).equals(asSent(noteOf(now)))) {
      edits.add(new Edit.Note(note.replace("\r\n", "\n")));
    }
    return edits;
  }

  /** The note of a statement; empty where it has none. */
  static String noteOf(@Nullable Statement statement) {
    return statement == null ? "" : statement.codes().getOrDefault(Edit.Note.CODE, "");
  }

  /** As a browser sends back what a page has shown. */
  private static String asSent(String text) {
    return Visible.of(text.replace("\r\n", "\n")).strip();
  }

  private void readPolarity() {
    String polarity = request.formOrEmpty("polarity");
    Polarity before = now == null ? Polarity.AFFIRMS : now.circumstances().polarity();
    if (!polarity.isEmpty() && !polarity.equals(before.wireName())) {
      edits.add(new Edit.Stance(oneOf(Polarity.class, polarity)));
    }
  }

  private static <E extends Enum<E>> E oneOf(Class<E> type, String value) {
    return Enum.valueOf(type, value.toUpperCase(Locale.ROOT));
  }

  /** As offsets, where a script has moved them; or in words, one stretch a line. */
  private void readSpans(
      String role, Function<Attribution, List<Span>> of, Function<List<Span>, Edit> edit) {
    List<Span> before = now == null ? List.of() : of.apply(now.attribution());
    String words = request.form(role + "Words");
    String offsets = request.form(role);
    if (words == null && offsets == null) {
      return;
    }
    List<Span> after =
        words == null
            ? SpanText.parse(Objects.requireNonNull(offsets), points)
            : inWords(words, before);
    if (!after.equals(before)) {
      edits.add(edit.apply(after));
    }
  }

  private List<Span> inWords(String words, List<Span> before) {
    int near =
        now == null ? 0 : (before.isEmpty() ? now.attribution().content() : before).get(0).start();
    return FoundWords.in(article.text(), words, near);
  }

  private void readSpeaker() {
    String name = request.form("speaker");
    if (name == null) {
      return;
    }
    Speaker before = now == null ? null : now.speaker();
    String type = request.formOrEmpty("speakerType");
    String known = request.formOrEmpty("known");
    boolean same =
        before == null
            ? name.isBlank()
            : asSent(name).equals(asSent(before.names()))
                && (type.isEmpty() || type.equals(before.actor().type().wireName()));
    if (!same) {
      Actor.Type kind = type.isEmpty() ? Actor.Type.PERSON : oneOf(Actor.Type.class, type);
      Who who = name.isBlank() ? null : new Who(name, kind, known.isEmpty() ? null : known);
      edits.add(new Edit.SaidBy(who));
    }
  }
}
