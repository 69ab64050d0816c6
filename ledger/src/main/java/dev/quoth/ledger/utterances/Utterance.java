package dev.quoth.ledger.utterances;

import dev.quoth.Actor;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * An utterance, by the statements that report it.
 *
 * @param appearances the first first: in the order of publication, then of adding
 * @param variants its distinct wordings, the one of most statements first
 */
public record Utterance(List<Appearance> appearances, List<Variant> variants) {

  /**
   * A statement that reports it.
   *
   * @param statementId the statement
   * @param articleId its article
   * @param outlet who published it; null where that is not known
   * @param published ISO 8601 date or date-time of the article; null where that is not known
   * @param speakers names of those who say it
   * @param content its wording
   * @param story number of the story that the article tells, from 1 in the order of appearance: the
   *     same for articles that are copies of one, such as an agency's report
   */
  public record Appearance(
      String statementId,
      String articleId,
      @Nullable String outlet,
      @Nullable String published,
      List<String> speakers,
      String content,
      int story) {
    public Appearance {
      speakers = List.copyOf(speakers);
    }
  }

  /**
   * A wording.
   *
   * @param content as the first statement with this wording has it
   * @param count how many statements have it, but for case, accents and punctuation
   * @param outlets who published them, where that is known
   */
  public record Variant(String content, int count, Set<String> outlets) {
    public Variant {
      outlets = Set.copyOf(outlets);
    }
  }

  /**
   * @throws IllegalArgumentException if nobody reports it
   */
  public Utterance {
    appearances = List.copyOf(appearances);
    variants = List.copyOf(variants);
    if (appearances.isEmpty()) {
      throw new IllegalArgumentException("an utterance that nobody reports");
    }
  }

  /** What the statements of a group report. */
  public static Utterance of(Collection<Report> group, Copies copies) {
    List<Report> reports = group.stream().sorted(Published.FIRST_FIRST).toList();
    Map<String, Integer> stories = stories(reports, copies);
    List<Appearance> appearances = new ArrayList<>();
    for (Report report : reports) {
      appearances.add(
          new Appearance(
              report.id(),
              report.articleId(),
              report.outlet(),
              report.published(),
              report.speakers().stream().map(Actor::name).toList(),
              report.content(),
              stories.getOrDefault(report.articleId(), 0)));
    }
    return new Utterance(appearances, variants(reports));
  }

  /** Where it appeared first. */
  public Appearance first() {
    return appearances.get(0);
  }

  /** How many articles report it. */
  public int articles() {
    return (int) appearances.stream().map(Appearance::articleId).distinct().count();
  }

  /** How many are left of the articles where copies of one story count once. */
  public int stories() {
    return appearances.stream().mapToInt(Appearance::story).max().orElse(0);
  }

  /** Whether several articles report it, and all are copies of one story. */
  public boolean isOneStory() {
    return articles() > 1 && stories() == 1;
  }

  /** A copy of a copy is one, too. */
  private static Map<String, Integer> stories(List<Report> reports, Copies copies) {
    List<String> articles = reports.stream().map(Report::articleId).distinct().toList();
    Map<String, Integer> stories = new LinkedHashMap<>();
    for (String article : articles) {
      int mine = stories.size();
      stories.put(article, mine);
      for (String other : List.copyOf(stories.keySet())) {
        Integer theirs = stories.get(other);
        boolean apart = !Objects.equals(theirs, stories.get(article));
        if (theirs != null && apart && copies.areCopies(article, other)) {
          Integer now = stories.get(article);
          stories.replaceAll((a, story) -> story.equals(now) ? theirs : story);
        }
      }
    }
    Map<Integer, Integer> numbers = new HashMap<>();
    stories.replaceAll((a, story) -> numbers.computeIfAbsent(story, s -> numbers.size() + 1));
    return stories;
  }

  private static List<Variant> variants(List<Report> reports) {
    Map<List<String>, List<Report>> byWords = new LinkedHashMap<>();
    for (Report report : reports) {
      byWords
          .computeIfAbsent(Wording.of(report.content()).plain(), w -> new ArrayList<>())
          .add(report);
    }
    List<Variant> variants = new ArrayList<>();
    for (List<Report> same : byWords.values()) {
      Set<String> outlets = new TreeSet<>();
      same.stream().map(Report::outlet).filter(Objects::nonNull).forEach(outlets::add);
      variants.add(new Variant(same.get(0).content(), same.size(), outlets));
    }
    variants.sort(Comparator.comparingInt(Variant::count).reversed());
    return variants;
  }
}
