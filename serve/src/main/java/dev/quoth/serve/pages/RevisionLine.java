package dev.quoth.serve.pages;

import dev.quoth.ledger.Ledger;
import dev.quoth.ledger.actors.Author;
import dev.quoth.ledger.records.Revision;
import dev.quoth.ledger.records.Subject;
import dev.quoth.serve.text.Excerpt;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A change in a list.
 *
 * @param what in words
 * @param subject what it changes, in words
 * @param caption what people would call that; empty where there is nothing to say
 * @param link to what it changes; null where that has no page
 * @param person whether a person made it, not a model
 * @param undoable whether it may be undone, as far as that shows without trying
 */
public record RevisionLine(
    long number,
    Moment time,
    String by,
    boolean person,
    String what,
    String subject,
    String caption,
    @Nullable String link,
    String why,
    boolean undoable) {
  private static final int CAPTION_CHARS = 90;

  /**
   * A line of a list.
   *
   * @param undoable whether it may be undone
   * @param caption of its subject; empty where it needs none
   */
  static RevisionLine of(Revision revision, boolean undoable, String caption) {
    Subject subject = revision.subject();
    return new RevisionLine(
        revision.number(),
        Moment.of(revision.time()),
        revision.by().name(),
        revision.by().kind() == Author.Kind.PERSON,
        what(revision),
        subject(subject),
        Excerpt.of(caption, CAPTION_CHARS),
        link(subject),
        revision.why(),
        undoable);
  }

  /** The changes of a list, the newest first. */
  public static List<RevisionLine> of(List<Revision> revisions, Ledger ledger) {
    Set<Long> undoable = ledger.undoable(revisions);
    Set<String> ids = revisions.stream().map(r -> r.subject().id()).collect(Collectors.toSet());
    Map<String, String> captions = ledger.captions(ids);
    return revisions.stream()
        .map(r -> of(r, undoable.contains(r.number()), captions.getOrDefault(r.subject().id(), "")))
        .toList();
  }

  private static String subject(Subject subject) {
    return switch (subject.kind()) {
      case GROUP -> "revisions " + subject.id().replace("..", " to ");
      case ACTOR -> "actor " + subject.id();
      case ACCOUNT -> "the account of " + subject.id().replaceFirst("^account/", "");
      case PROPOSITION -> "proposition " + subject.id().replaceFirst("^proposition/", "");
      case ARTICLE, STATEMENT, BATCH, CODING, LEDGER, POSITION, RELATION ->
          subject.kind().wireName();
    };
  }

  private static String what(Revision revision) {
    return switch (revision.what()) {
      case ADD -> "added";
      case CORRECT -> "corrected";
      case REVIEW -> "reviewed";
      case DELETE -> "deleted";
      case PROPOSE -> "another reading proposed for";
      case UNDO -> "revision " + revision.undoes() + " undone for";
      case ACTOR, ACCOUNT, PROPOSITION -> "changed";
      case POSITION -> "decided on";
      case CODE -> "coded in";
      case GROUP -> "made as one";
    };
  }

  private static @Nullable String link(Subject subject) {
    return switch (subject.kind()) {
      case ARTICLE -> Links.article(subject.id());
      case STATEMENT -> Links.statement(subject.id());
      case ACTOR -> Links.known(subject.id());
      case PROPOSITION -> Links.proposition(subject.id().replaceFirst("^proposition/", ""));
      case POSITION -> Links.statement(String.valueOf(Links.statementOf(subject)));
      case ACCOUNT, BATCH, CODING, GROUP, LEDGER, RELATION -> null;
    };
  }
}
