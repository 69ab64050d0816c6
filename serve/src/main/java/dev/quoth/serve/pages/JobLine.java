package dev.quoth.serve.pages;

import dev.quoth.serve.adding.Job;
import org.jspecify.annotations.Nullable;

/**
 * What became of an article or source.
 *
 * @param link to the article; null where there is none
 * @param name of the article or source
 * @param outcome in words
 */
record JobLine(@Nullable String link, String name, String outcome) {

  static JobLine of(Job.Event event) {
    if (event instanceof Job.Event.Kept kept) {
      String outcome =
          switch (kept.statements()) {
            case -1 -> "already there";
            case 0 -> "no statements";
            case 1 -> "1 statement";
            default -> kept.statements() + " statements";
          };
      return new JobLine(Links.article(kept.id()), kept.title(), outcome);
    }
    Job.Event.Failed failed = (Job.Event.Failed) event;
    return new JobLine(null, failed.name(), failed.reason());
  }
}
