package dev.quoth.app;

import java.util.ArrayList;
import java.util.List;

/** What a run has done so far. */
final class Tally {
  private long articles;
  private long failedSources;
  private long failedArticles;
  private long statements;
  private long words;

  void done(Outcome.Done done, long wordCount) {
    articles++;
    words += wordCount;
    statements += done.statements() == null ? 0 : done.statements().size();
  }

  void failed(Outcome.Failed failed) {
    if (failed.item()) {
      failedArticles++;
    } else {
      failedSources++;
    }
  }

  boolean anyFailed() {
    return failedSources + failedArticles > 0;
  }

  /** {@code 8 articles, 61 statements, 5,204 words in 1.2 s; 1 source and 3 articles failed}. */
  String summary(boolean withStatements, long nanos) {
    List<String> parts =
        withStatements
            ? List.of(
                Numbers.counted(articles, "article"),
                Numbers.counted(statements, "statement"),
                Numbers.counted(words, "word"))
            : List.of(Numbers.counted(articles, "article"), Numbers.counted(words, "word"));
    long tenths = nanos / 100_000_000;
    return String.join(", ", parts) + " in " + tenths / 10 + "." + tenths % 10 + " s" + failures();
  }

  /** {@code ; 1 source and 3 articles failed}; empty where none did. */
  String failures() {
    List<String> parts = new ArrayList<>();
    if (failedSources > 0) {
      parts.add(Numbers.counted(failedSources, "source"));
    }
    if (failedArticles > 0) {
      parts.add(Numbers.counted(failedArticles, "article"));
    }
    return parts.isEmpty() ? "" : "; " + String.join(" and ", parts) + " failed";
  }
}
