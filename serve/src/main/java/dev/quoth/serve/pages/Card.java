package dev.quoth.serve.pages;

import dev.quoth.Circumstances;
import dev.quoth.Fragments;
import dev.quoth.Polarity;
import dev.quoth.Said;
import dev.quoth.Speaker;
import dev.quoth.Statement;
import dev.quoth.ledger.records.StoredStatement;
import dev.quoth.serve.pages.StatementLine.Named;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A statement beside its article.
 *
 * @param number by which text and cards know one another
 * @param reviewLink to the desk on which it is put right
 * @param depth how many others report it, one within the other
 * @param speakers who makes it; empty where nobody is known
 * @param role what the first of them is; empty where that is not told
 * @param source the article's words for them; empty where it has none
 * @param cue the words that attribute; empty where there are none
 * @param content what is said
 * @param review what people have said of it
 * @param confidence with two decimals
 * @param doubtful whether it is as likely wrong as right
 * @param within the number of the statement that reports it; 0 where none does
 * @param facts what else is known, as name and value
 * @param stands where it stands on propositions
 * @param relations what it does with others, and others with it
 */
record Card(
    int number,
    String id,
    String link,
    String reviewLink,
    int depth,
    List<Named> speakers,
    String role,
    String source,
    String cue,
    String content,
    String kind,
    String review,
    String confidence,
    boolean doubtful,
    int within,
    Map<String, String> facts,
    List<StandLine> stands,
    List<RelationLine> relations) {
  private static final double DOUBTFUL = 0.5;
  private static final int DRAWN_DEPTH = 3;

  /**
   * The card of a statement.
   *
   * @param text the article's
   * @param numbers of all statements of the article by their ids
   * @param beside what is known of all of them
   */
  static Card of(
      StoredStatement stored,
      int number,
      int depth,
      String text,
      Map<String, Integer> numbers,
      Beside beside) {
    Statement statement = stored.statement();
    Speaker speaker = statement.speaker();
    Integer within = statement.within() == null ? null : numbers.get(statement.within());
    return new Card(
        number,
        statement.id(),
        Links.statement(statement.id()),
        Links.reviewOf(statement.id()),
        Math.min(depth, DRAWN_DEPTH),
        speakers(speaker),
        speaker == null || speaker.role() == null ? "" : speaker.role().words(),
        Fragments.join(statement.attribution().source(), text),
        Fragments.join(statement.attribution().cue(), text),
        Fragments.join(statement.attribution().content(), text),
        statement.kind().wireName(),
        stored.review().wireName(),
        twoDecimals(statement.confidence()),
        statement.confidence() < DOUBTFUL,
        within == null ? 0 : within,
        Facts.of(statement, text),
        beside.standsOf(statement.id()),
        beside.relationsOf(statement.id()));
  }

  static List<Named> speakers(@Nullable Speaker speaker) {
    List<Named> names = new ArrayList<>();
    if (speaker != null) {
      speaker.actors().forEach(a -> names.add(new Named(a.name(), Links.actor(a.name()))));
    }
    return names;
  }

  /** Two decimals, rounded down so that nothing is shown as surer than it is. */
  static String twoDecimals(double probability) {
    return ArticleWords.twoDecimals(probability);
  }

  /** What is known of a statement beside who and what. */
  static final class Facts {
    private Facts() {}

    static Map<String, String> of(Statement statement, String text) {
      Map<String, String> facts = new LinkedHashMap<>();
      Circumstances circumstances = statement.circumstances();
      if (circumstances.polarity() != Polarity.AFFIRMS) {
        facts.put("the speaker", circumstances.polarity().wireName());
      }
      if (statement.cueClass() != Statement.CueClass.SPEECH
          && !statement.attribution().cue().isEmpty()) {
        facts.put("act", statement.cueClass().wireName());
      }
      if (circumstances.venue() != null) {
        facts.put("where", circumstances.venue().name());
      }
      if (circumstances.said() != null) {
        facts.put("when", when(circumstances.said()));
      }
      if (circumstances.addressee() != null) {
        facts.put("to", circumstances.addressee().of(text));
      }
      if (statement.speaker() != null && statement.speaker().spokenFor() != null) {
        facts.put("for", statement.speaker().spokenFor().name());
      }
      if (statement.block().isFurniture()) {
        facts.put("stands in", statement.block().wireName());
      }
      facts.putAll(statement.codes());
      return facts;
    }

    private static String when(Said said) {
      if (said.from() == null || said.to() == null) {
        return said.words();
      }
      String from = shown(said.from().toString());
      String to = shown(said.to().toString());
      return said.words() + " (" + (from.equals(to) ? from : from + " to " + to) + ")";
    }

    private static String shown(String day) {
      Moment moment = Moment.of(day);
      return moment == null ? day : moment.shown();
    }
  }
}
