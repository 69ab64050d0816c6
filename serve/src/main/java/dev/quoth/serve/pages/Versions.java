package dev.quoth.serve.pages;

import dev.quoth.ledger.utterances.Utterance;
import dev.quoth.ledger.utterances.Utterance.Appearance;
import dev.quoth.serve.text.Markup;
import dev.quoth.serve.text.WordChanges;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that report the same utterance.
 *
 * @param found the first first
 * @param left how many more there are than are shown
 * @param wordings in how many distinct wordings it is reported
 * @param stories how many articles report it where copies of one story count once
 * @param articles how many articles report it
 */
record Versions(List<Version> found, int left, int wordings, int stories, int articles) {
  static final Versions NONE = new Versions(List.of(), 0, 0, 0, 0);
  private static final int MOST = 40;

  /**
   * One of them.
   *
   * @param here whether it is the statement that is looked at
   * @param first whether it appeared first
   * @param copy whether its article is a copy of an earlier one
   * @param wording what is said, with what differs from the first marked
   */
  record Version(
      String id,
      String articleId,
      String link,
      boolean here,
      boolean first,
      boolean copy,
      @Nullable String outlet,
      @Nullable Moment published,
      String speakers,
      Markup wording) {}

  static Versions of(Utterance utterance, String statementId) {
    List<Version> versions = new ArrayList<>();
    Set<Integer> stories = new HashSet<>();
    String first = utterance.first().content();
    for (Appearance each : utterance.appearances()) {
      boolean here = each.statementId().equals(statementId);
      boolean copy = !stories.add(each.story()) && !sameArticle(versions, each);
      if (versions.size() < MOST || here) {
        versions.add(
            new Version(
                each.statementId(),
                each.articleId(),
                Links.statement(each.statementId()),
                here,
                versions.isEmpty(),
                copy,
                each.outlet(),
                Moment.of(each.published()),
                String.join("; ", each.speakers()),
                versions.isEmpty()
                    ? Markup.of(each.content())
                    : WordChanges.between(first, each.content())));
      }
    }
    return new Versions(
        versions,
        utterance.appearances().size() - versions.size(),
        utterance.variants().size(),
        utterance.stories(),
        utterance.articles());
  }

  private static boolean sameArticle(List<Version> before, Appearance each) {
    return before.stream().anyMatch(version -> version.articleId().equals(each.articleId()));
  }

  /** Whether others than the one looked at report it. */
  boolean several() {
    return found.size() > 1;
  }
}
