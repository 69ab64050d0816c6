package dev.quoth.ledger.utterances;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is known of a group: of one utterance, as the statements report it.
 *
 * @param group its number
 * @param first the statement published first; of several the first by id, and one without a date of
 *     publication only where none has one
 * @param variants its distinct wordings, the one with most statements first
 * @param articles how many articles report it
 * @param stories how many of them are left where copies of one story count once
 */
public record Utterance(
    long group, NewStatement first, List<Variant> variants, int articles, int stories) {

  /**
   * A wording.
   *
   * @param content as the first statement with this wording has it
   * @param count how many statements have it
   * @param outlets who published them, where that is known
   */
  public record Variant(String content, int count, Set<String> outlets) {
    public Variant {
      requireNonNull(content, "content is null");
      outlets = Collections.unmodifiableSet(new TreeSet<>(outlets));
    }
  }

  public Utterance {
    requireNonNull(first, "first is null");
    variants = List.copyOf(variants);
  }

  /** Whether several articles report it, and all are copies of one story. */
  public boolean isOneStory() {
    return articles > 1 && stories == 1;
  }

  static Utterance of(long group, List<Member> members) {
    List<NewStatement> statements =
        members.stream().map(Member::statement).sorted(Published.FIRST_FIRST).toList();
    Map<String, NewStatement> articles = new LinkedHashMap<>();
    statements.forEach(s -> articles.putIfAbsent(s.articleId(), s));
    return new Utterance(
        group,
        statements.get(0),
        variants(statements),
        articles.size(),
        stories(new ArrayList<>(articles.values())));
  }

  private static List<Variant> variants(List<NewStatement> statements) {
    Map<List<String>, List<NewStatement>> byWords = new LinkedHashMap<>();
    for (NewStatement statement : statements) {
      byWords
          .computeIfAbsent(Wording.of(statement.content()).plain(), w -> new ArrayList<>())
          .add(statement);
    }
    List<Variant> variants = new ArrayList<>();
    for (List<NewStatement> same : byWords.values()) {
      Set<String> outlets = new TreeSet<>();
      same.stream().map(NewStatement::outlet).filter(o -> o != null).forEach(outlets::add);
      variants.add(new Variant(same.get(0).content(), same.size(), outlets));
    }
    variants.sort(Comparator.comparingInt(Variant::count).reversed());
    return variants;
  }

  /** How many sets the articles fall into, where a copy of a copy is one too. */
  private static int stories(List<NewStatement> articles) {
    Map<Integer, Integer> storyOf = new HashMap<>();
    for (int i = 0; i < articles.size(); i++) {
      storyOf.put(i, i);
      for (int j = 0; j < i; j++) {
        int mine = requireNonNull(storyOf.get(i));
        int other = requireNonNull(storyOf.get(j));
        if (mine != other && Judge.areCopies(articles.get(i), articles.get(j))) {
          storyOf.replaceAll((article, story) -> story == mine ? other : story);
        }
      }
    }
    return new HashSet<>(storyOf.values()).size();
  }
}
