package dev.quoth.app;

import dev.quoth.Decider;
import dev.quoth.Relation;
import dev.quoth.Speaker;
import dev.quoth.Statement;
import dev.quoth.ledger.Ledger;
import dev.quoth.ledger.records.StoredArticle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Shows to people what statements of a ledger do with others, also of other articles. */
final class RelationsList {
  private static final int INDENT = 2;
  private static final int SHORT_ID = 8;
  private static final int MOST_CHARS = 120;

  private final Ledger ledger;
  private final Page page;
  private long shown;

  RelationsList(Ledger ledger, Page page) {
    this.ledger = ledger;
    this.page = page;
  }

  /** Those from some statements of an article, in lines; none where there is none. */
  List<String> of(StoredArticle stored, List<Statement> statements) {
    Map<String, Statement> byId = new HashMap<>();
    statements.forEach(statement -> byId.put(statement.id(), statement));
    List<String> lines = new ArrayList<>();
    for (Relation relation : ledger.relations().in(stored.article())) {
      Statement from = byId.get(relation.from());
      if (from != null) {
        add(stored, from, relation, lines);
      }
    }
    return lines;
  }

  private void add(StoredArticle stored, Statement from, Relation relation, List<String> lines) {
    String text = stored.article().text();
    page.wrap(who(from, text), 0).forEach(line -> lines.add(page.paint(Style.SPEAKER, line)));
    addLines(shortened(said(from, text)), lines);
    addLines(relation.kind().wireName().replace('_', ' ') + " " + other(stored, relation), lines);
    List<String> facts = new ArrayList<>();
    facts.add(from.id().substring(0, Math.min(SHORT_ID, from.id().length())));
    facts.add(
        relation.inferred()
            ? "inferred from opposite positions"
            : "“" + words(relation, text) + "”");
    facts.add(
        relation.by().kind() == Decider.Kind.PERSON
            ? "by " + Safe.line(relation.by().name())
            : String.format(Locale.ROOT, "%.2f", relation.confidence()));
    for (String line : page.wrapFacts(facts, INDENT)) {
      lines.add(page.line().blanks(INDENT).styled(Style.FAINT, line).toString());
    }
    lines.add("");
    shown++;
  }

  private void addLines(String text, List<String> lines) {
    page.wrap(text, INDENT).forEach(line -> lines.add(" ".repeat(INDENT) + line));
  }

  private String other(StoredArticle stored, Relation relation) {
    return ledger
        .statement(relation.to())
        .flatMap(
            to ->
                (to.articleId().equals(stored.article().id())
                        ? Optional.of(stored)
                        : ledger.article(to.articleId()))
                    .map(
                        article ->
                            who(to.statement(), article.article().text())
                                + ": "
                                + shortened(said(to.statement(), article.article().text()))))
        .orElse(relation.to());
  }

  private static String words(Relation relation, String text) {
    return Safe.line(Words.of(relation.words(), text));
  }

  private static String said(Statement statement, String text) {
    return Safe.line(Words.of(statement.attribution().content(), text));
  }

  private static String who(Statement statement, String text) {
    Speaker speaker = statement.speaker();
    String who =
        speaker == null ? Words.of(statement.attribution().source(), text) : speaker.names();
    return Safe.line(who.isEmpty() ? "(no source)" : who);
  }

  private static String shortened(String words) {
    return words.codePointCount(0, words.length()) > MOST_CHARS
        ? words.substring(0, words.offsetByCodePoints(0, MOST_CHARS)).strip() + "…"
        : words;
  }

  /** How many were shown. */
  String summary() {
    return page.paint(Style.FAINT, Numbers.counted(shown, "relation"));
  }
}
