package dev.quoth.ledger.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.quoth.ledger.actors.names.Fold;
import dev.quoth.ledger.search.Query.Field;
import dev.quoth.ledger.store.ArticleFacts;
import dev.quoth.ledger.store.SpeakerRow;
import dev.quoth.ledger.store.Stand;
import dev.quoth.ledger.store.StatementRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The terms by which the index has all of a statement that filters ask for: letters and digits
 * alone, the first letters telling of what. What is usual has no term of its own.
 */
final class FactTerms {
  /** Every statement has it. */
  static final String ALL = "all";

  /** Parts the names and roles of one speaker from those of the next. */
  private static final String NEXT = "next";

  private static final String KNOWN = "id";
  private static final String NAME = "nm";
  private static final String ROLE = "ro";
  private static final String OUTLET = "ou";
  private static final String VENUE = "ve";
  private static final String PROPOSITION = "pr";
  private static final String STANCE = "st";
  private static final String NESTED = "nested";
  private static final String DISPUTED = "disputed";

  private static final Map<Field, String> OF_ENUMS =
      Map.of(
          Field.KIND,
          "ki",
          Field.POLARITY,
          "po",
          Field.CUE,
          "cu",
          Field.BLOCK,
          "bl",
          Field.REVIEW,
          "re");

  private static final Map<Field, String> USUAL =
      Map.of(
          Field.POLARITY,
          "affirms",
          Field.CUE,
          "speech",
          Field.BLOCK,
          "paragraph",
          Field.REVIEW,
          "none");

  private FactTerms() {}

  /** The terms of a statement. */
  static List<String> of(ArticleFacts article, StatementRow statement, List<Stand> stands) {
    List<String> terms = new ArrayList<>();
    terms.add(ALL);
    addEnum(Field.KIND, statement.kind(), terms);
    addEnum(Field.POLARITY, statement.polarity(), terms);
    addEnum(Field.CUE, statement.cueClass(), terms);
    addEnum(Field.BLOCK, statement.block(), terms);
    addEnum(Field.REVIEW, statement.review(), terms);
    if (statement.within() != null) {
      terms.add(NESTED);
    }
    if (statement.proposed() != null) {
      terms.add(DISPUTED);
    }
    if (article.outlet() != null) {
      terms.add(outlet(article.outlet()));
    }
    addWords(VENUE, statement.venue(), terms);
    for (SpeakerRow speaker : statement.speakers()) {
      terms.add(NEXT);
      addWords(NAME, speaker.folded(), terms);
      addWords(ROLE, speaker.role(), terms);
      if (speaker.known() != null) {
        terms.add(known(speaker.known()));
      }
    }
    for (Stand stand : stands) {
      terms.addAll(stand(stand.proposition(), stand.stance()));
    }
    terms.addAll(days(article, statement));
    return terms;
  }

  private static Set<String> days(ArticleFacts article, StatementRow statement) {
    Set<String> terms = new TreeSet<>();
    if (article.day() != null) {
      LocalDate day = LocalDate.parse(article.day());
      terms.addAll(DayTerms.PUBLISHED.of(new Days(day, day)));
    }
    String from = statement.saidFrom();
    String to = statement.saidTo();
    if (from != null || to != null) { // where one end is open, the other counts
      LocalDate first = LocalDate.parse(from == null ? to : from);
      LocalDate last = LocalDate.parse(to == null ? from : to);
      terms.addAll(DayTerms.SAID.of(new Days(first, last)));
    }
    return terms;
  }

  private static void addEnum(Field field, String value, List<String> terms) {
    if (!value.equals(USUAL.get(field))) {
      terms.add(ofEnum(field, value));
    }
  }

  private static void addWords(String prefix, @Nullable String words, List<String> terms) {
    if (words != null) {
      Fold.parts(words).forEach(word -> terms.add(prefix + word));
    }
  }

  /** Whether a value has no term of its own. */
  static boolean isUsual(Field field, String value) {
    return value.equals(USUAL.get(field));
  }

  /** The term of a value of a fixed choice. */
  static String ofEnum(Field field, String value) {
    return OF_ENUMS.get(field) + value.replace("_", "");
  }

  /** The terms that stand side by side where a statement stands so on a proposition. */
  static List<String> stand(String proposition, String stance) {
    return List.of(proposition(proposition), STANCE + stance);
  }

  /** The term of a proposition on which a statement stands. */
  static String proposition(String id) {
    return PROPOSITION + id;
  }

  static String outlet(String name) {
    return OUTLET + String.join("", Fold.parts(name));
  }

  /** The terms that stand side by side where a name holds these words so. */
  static List<String> name(String words) {
    return prefixed(NAME, words);
  }

  static List<String> role(String words) {
    return prefixed(ROLE, words);
  }

  static List<String> venue(String words) {
    return prefixed(VENUE, words);
  }

  private static List<String> prefixed(String prefix, String words) {
    return Fold.parts(words).stream().map(word -> prefix + word).toList();
  }

  /** The term of an id in the registry of actors. */
  static String known(String id) {
    return KNOWN + HexFormat.of().formatHex(id.getBytes(UTF_8));
  }
}
