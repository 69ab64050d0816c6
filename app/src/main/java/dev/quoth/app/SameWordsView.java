package dev.quoth.app;

import dev.quoth.ledger.utterances.Utterance;
import dev.quoth.ledger.utterances.Utterance.Appearance;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows who else reports what a statement reports, the first first. */
final class SameWordsView {
  private static final int INDENT = 2;
  private static final int SHORT_ID = 8;

  private final Page page;

  SameWordsView(Page page) {
    this.page = page;
  }

  /**
   * In lines; none where nobody else does.
   *
   * @param shown id of the statement that stands above
   */
  List<String> lines(Utterance utterance, String shown) {
    List<String> lines = new ArrayList<>();
    if (utterance.appearances().size() == 1) {
      return lines;
    }
    lines.add("");
    page.wrap(head(utterance), 0).forEach(lines::add);
    for (Appearance each : utterance.appearances()) {
      lines.add("");
      for (String line : page.wrapFacts(facts(utterance, each, shown), INDENT)) {
        lines.add(page.line().blanks(INDENT).styled(Style.FAINT, line).toString());
      }
      page.wrap(Safe.line(each.content()), INDENT + INDENT)
          .forEach(line -> lines.add(" ".repeat(INDENT + INDENT) + line));
    }
    lines.add("");
    return lines;
  }

  private static String head(Utterance utterance) {
    return "Same words elsewhere: "
        + Numbers.counted(utterance.appearances().size(), "statement")
        + " in "
        + Numbers.counted(utterance.articles(), "article")
        + (utterance.isOneStory() ? ", all copies of one story" : "")
        + (utterance.variants().size() == 1
            ? ""
            : ", in " + Numbers.counted(utterance.variants().size(), "wording"));
  }

  private static List<String> facts(Utterance utterance, Appearance each, String shown) {
    List<String> facts = new ArrayList<>();
    facts.add(shortened(each.statementId()));
    addIfKnown(facts, each.outlet());
    addIfKnown(facts, each.published());
    addIfKnown(facts, String.join("; ", each.speakers()));
    if (each.equals(utterance.first())) {
      facts.add("the first");
    }
    if (each.statementId().equals(shown)) {
      facts.add("this one");
    }
    Appearance original = original(utterance, each);
    if (!original.articleId().equals(each.articleId()) && !utterance.isOneStory()) {
      facts.add("copy of the story of " + shortened(original.statementId()));
    }
    return facts;
  }

  /** The first of the same story. */
  private static Appearance original(Utterance utterance, Appearance of) {
    return utterance.appearances().stream()
        .filter(each -> each.story() == of.story())
        .findFirst()
        .orElse(of);
  }

  private static String shortened(String id) {
    return id.substring(0, Math.min(SHORT_ID, id.length()));
  }

  private static void addIfKnown(List<String> facts, @Nullable String fact) {
    if (fact != null && !fact.isBlank()) {
      facts.add(Safe.line(fact));
    }
  }
}
