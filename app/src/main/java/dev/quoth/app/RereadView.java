package dev.quoth.app;

import static java.util.Objects.requireNonNull;

import dev.quoth.Actor;
import dev.quoth.Article;
import dev.quoth.Fragments;
import dev.quoth.Speaker;
import dev.quoth.Statement;
import dev.quoth.ledger.records.StoredStatement;
import dev.quoth.ledger.reread.Aspect;
import dev.quoth.ledger.reread.Compared;
import dev.quoth.ledger.reread.Comparison;
import dev.quoth.ledger.reread.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Shows to people what another reading made of the statements of an article. */
final class RereadView {
  private static final int INDENT = 2;
  private static final int SHORT_ID = 8;

  private final Page page;

  RereadView(Page page) {
    this.page = page;
  }

  /** In lines, with an empty one behind; none where nothing worth telling has changed. */
  List<String> lines(Article article, Comparison comparison) {
    List<String> lines = new ArrayList<>();
    for (Compared each : comparison.statements()) {
      if (each.outcome() != Outcome.UNCHANGED && !isCertaintyAlone(each)) {
        add(article.text(), each, lines);
      }
    }
    if (!lines.isEmpty()) {
      lines.addAll(0, new HeadingView(page).title(article));
      lines.add("");
    }
    return lines;
  }

  private static boolean isCertaintyAlone(Compared compared) {
    return compared.differs().size() == 1 && compared.differs().contains(Aspect.CERTAINTY);
  }

  private void add(String text, Compared compared, List<String> lines) {
    StoredStatement stored = compared.stored();
    String id = compared.id().substring(0, Math.min(SHORT_ID, compared.id().length()));
    List<String> facts = new ArrayList<>(List.of(what(compared), id));
    if (!compared.differs().isEmpty()) {
      facts.add("in " + aspects(compared));
    }
    for (String line : page.wrapFacts(facts, INDENT)) {
      lines.add(page.line().blanks(INDENT).styled(Style.FAINT, line).toString());
    }
    Statement was = stored == null ? null : stored.statement();
    Statement now = compared.found();
    if (was == null || now == null || words(text, was).equals(words(text, now))) {
      addWords(text, "", requireNonNull(now == null ? was : now), lines);
    } else {
      boolean stays = compared.outcome() == Outcome.CONFLICT;
      addWords(text, stays ? "stays: " : "was: ", was, lines);
      addWords(text, stays ? "found: " : "now: ", now, lines);
    }
  }

  private static String what(Compared compared) {
    if (compared.outcome() != Outcome.CONFLICT) {
      return compared.outcome().wireName();
    }
    StoredStatement stored = requireNonNull(compared.stored());
    String decided = stored.deleted() ? "deleted" : stored.review().wireName();
    String by = decided.equals("none") ? "decided by a person" : decided + " by a person";
    return compared.found() == null ? by + ", not found again" : by + ", found otherwise";
  }

  private static String aspects(Compared compared) {
    return compared.differs().stream()
        .filter(aspect -> aspect != Aspect.CERTAINTY)
        .map(aspect -> aspect.wireName().replace('_', ' '))
        .collect(Collectors.joining(", "));
  }

  private void addWords(String text, String before, Statement statement, List<String> lines) {
    for (String line : page.wrap(before + words(text, statement), 2 * INDENT)) {
      lines.add(" ".repeat(2 * INDENT) + line);
    }
  }

  private static String words(String text, Statement statement) {
    String content = Fragments.join(statement.attribution().content(), text);
    return Safe.line(who(text, statement) + ": " + content);
  }

  private static String who(String text, Statement statement) {
    @Nullable Speaker speaker = statement.speaker();
    if (speaker == null) {
      String source = Fragments.join(statement.attribution().source(), text);
      return source.isEmpty() ? "(no source)" : source;
    }
    return speaker.actors().stream().map(Actor::name).collect(Collectors.joining("; "));
  }
}
