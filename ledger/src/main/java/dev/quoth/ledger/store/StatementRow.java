package dev.quoth.ledger.store;

import dev.quoth.Article;
import dev.quoth.Fragments;
import dev.quoth.Said;
import dev.quoth.Statement;
import dev.quoth.Venue;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement as the tables have it: what searches ask for, made of the statement and what is
 * decided of it.
 */
record StatementRow(
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
    List<SpeakerRow> speakers) {

  StatementRow {
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
        SpeakerRow.of(statement.speaker()));
  }

  private static @Nullable String day(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }
}
