package dev.quoth.ledger.store;

import dev.quoth.Article;
import dev.quoth.Fragments;
import dev.quoth.Said;
import dev.quoth.Speaker;
import dev.quoth.Statement;
import dev.quoth.Venue;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement as the tables have it: what searches ask for, made of the statement and what is
 * decided of it.
 *
 * @param position its place among those of the article, from 0
 * @param within id of the statement that reports it; null where none does
 * @param saidFrom first day on which it may have been said, in ISO 8601; null where that is open
 * @param saidTo the last
 * @param sourceWords the words that name who says it
 * @param content the words that are attributed
 * @param body the statement on the wire; null where it is as in the article's line
 * @param proposed what a later reading proposes beside it; null where nothing is proposed
 */
public record StatementRow(
    String id,
    int position,
    String kind,
    String polarity,
    String cueClass,
    String block,
    @Nullable String within,
    double confidence,
    @Nullable String saidFrom,
    @Nullable String saidTo,
    String sourceWords,
    String content,
    @Nullable String venue,
    String review,
    @Nullable String body,
    @Nullable String proposed,
    boolean deleted,
    List<SpeakerRow> speakers,
    @Nullable SpeakerRow spokenFor) {

  public StatementRow {
    speakers = List.copyOf(speakers);
  }

  /**
   * The row of a statement.
   *
   * @param statement as it is now
   * @param position its place among those of the article, from 0
   */
  static StatementRow of(Article article, Statement statement, int position, StatementState state) {
    Said said = statement.circumstances().said();
    Venue venue = statement.circumstances().venue();
    Speaker speaker = statement.speaker();
    return new StatementRow(
        statement.id(),
        position,
        statement.kind().wireName(),
        statement.circumstances().polarity().wireName(),
        statement.cueClass().wireName(),
        statement.block().wireName(),
        statement.within(),
        statement.confidence(),
        said == null ? null : day(said.from()),
        said == null ? null : day(said.to()),
        Columns.text(Fragments.join(statement.attribution().source(), article.text())),
        Columns.text(Fragments.join(statement.attribution().content(), article.text())),
        venue == null ? null : Columns.text(venue.name()),
        state.review().wireName(),
        state.body(),
        state.proposed(),
        state.deleted(),
        SpeakerRow.of(speaker),
        speaker == null ? null : SpeakerRow.spokenFor(speaker));
  }

  /** The same, where something else is decided of it. */
  StatementRow decided(StatementState state) {
    return new StatementRow(
        id,
        position,
        kind,
        polarity,
        cueClass,
        block,
        within,
        confidence,
        saidFrom,
        saidTo,
        sourceWords,
        content,
        venue,
        state.review().wireName(),
        body,
        state.proposed(),
        deleted,
        speakers,
        spokenFor);
  }

  private static @Nullable String day(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }
}
