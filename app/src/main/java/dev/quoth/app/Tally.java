package dev.quoth.app;

import java.util.List;

/** What a run has done so far. */
final class Tally {
  private long articles;
  private long failures;
  private long statements;
  private long words;

  void done(Outcome.Done done, long wordCount) {
    articles++;
    words += wordCount;
    statements += done.statements() == null ? 0 : done.statements().size();
  }

  void failed() {
    failures++;
  }

  boolean anyFailed() {
    return failures > 0;
  }

  /** {@code 8 articles, 61 statements, 5,204 words in 1.2 s; 1 source failed}. */
  String summary(boolean withStatements, long nanos) {
    List<String> parts =
        withStatements
            ? List.of(
                Numbers.counted(articles, "article"),
                Numbers.counted(statements, "statement"),
                Numbers.counted(words, "word"))
            : List.of(Numbers.counted(articles, "article"), Numbers.counted(words, "word"));
    long tenths = nanos / 100_000_000;
    String failed = failures == 0 ? "" : "; " + Numbers.counted(failures, "source") + " failed";
    return String.join(", ", parts) + " in " + tenths / 10 + "." + tenths % 10 + " s" + failed;
  }
}
