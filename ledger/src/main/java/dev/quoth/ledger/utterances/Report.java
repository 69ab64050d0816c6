package dev.quoth.ledger.utterances;

import static java.util.Objects.requireNonNull;

import dev.quoth.Actor;
import dev.quoth.Article;
import dev.quoth.Fragments;
import dev.quoth.Polarity;
import dev.quoth.Said;
import dev.quoth.Speaker;
import dev.quoth.Statement;
import dev.quoth.likeness.StorySketch;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is looked at of a statement to know its utterance again.
 *
 * @param id the statement's
 * @param articleId its article's
 * @param outlet who published it; null where that is not known
 * @param published ISO 8601 date or date-time of the article; null where that is not known
 * @param story sketch of the article, by which copies of one story are known; null where there is
 *     none
 * @param content the words of the content, " … " where it is discontinuous
 * @param polarity whether the speaker stands by it
 * @param speakers the actors who speak, and on whose behalf they do; empty where nobody is known
 * @param saidFrom first day that it may have been said, as the text tells; null where it does not
 * @param saidTo last day; null if and only if {@code saidFrom} is
 */
public record NewStatement(
    String id,
    String articleId,
    @Nullable String outlet,
    @Nullable String published,
    @Nullable StorySketch story,
    String content,
    Polarity polarity,
    List<Actor> speakers,
    @Nullable LocalDate saidFrom,
    @Nullable LocalDate saidTo) {

  /**
   * @throws IllegalArgumentException if the range of days is half open
   */
  public NewStatement {
    requireNonNull(id, "id is null");
    requireNonNull(articleId, "articleId is null");
    requireNonNull(content, "content is null");
    requireNonNull(polarity, "polarity is null");
    speakers = List.copyOf(speakers);
    if ((saidFrom == null) != (saidTo == null)) {
      throw new IllegalArgumentException("not a range of days: " + saidFrom + " to " + saidTo);
    }
  }

  /**
   * The statement of an article.
   *
   * @param story the article's sketch, made once for all its statements
   */
  public static NewStatement of(Article article, @Nullable StorySketch story, Statement statement) {
    Said said = statement.circumstances().said();
    return new NewStatement(
        statement.id(),
        article.id(),
        article.outlet(),
        article.published(),
        story,
        Fragments.join(statement.attribution().content(), article.text()),
        statement.circumstances().polarity(),
        speakers(statement.speaker()),
        said == null ? null : said.from(),
        said == null ? null : said.to());
  }

  private static List<Actor> speakers(@Nullable Speaker speaker) {
    if (speaker == null) {
      return List.of();
    }
    List<Actor> all = new ArrayList<>(speaker.actors());
    Actor principal = speaker.spokenFor();
    if (principal != null) {
      all.add(principal);
    }
    return all;
  }
}
