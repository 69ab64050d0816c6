package dev.quoth.extract.speakers;

import dev.quoth.extract.tokens.NameType;
import java.util.ArrayList;
import java.util.List;

/** Puts together what the model split: a person's name, or an outlet's, that it took for two. */
final class SplitNames {
  private final Tokens tokens;

  SplitNames(Tokens tokens) {
    this.tokens = tokens;
  }

  /** Joins persons with nothing between: "Ilse", "Marn". */
  List<Mention> join(List<Mention> all) {
    List<Mention> joined = new ArrayList<>();
    for (Mention next : all) {
      Mention last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
      boolean persons =
          last != null && last.type() == NameType.PERSON && next.type() == NameType.PERSON;
      if (last != null && isOutletsName(last, next)) {
        joined.set(
            joined.size() - 1,
            Mention.of(tokens, last.from(), next.to(), NameType.OUTLET, next.confidence()));
      } else if (last != null
          && persons
          && last.to() == next.from()
          && (tokens.isJoined(next.from()) || isNickname(last, next))
          && !tokens.isGenitive(last.to() - 1)
          && last.size() + next.size() <= 4) {
        double confidence = Math.min(last.confidence(), next.confidence());
        joined.set(
            joined.size() - 1,
            Mention.of(tokens, last.from(), next.to(), NameType.PERSON, confidence));
      } else {
        joined.add(next);
      }
    }
    return joined;
  }

  /** Whether an outlet's name has begun with the name before: "Ostrav", "Today". */
  private boolean isOutletsName(Mention last, Mention next) {
    return next.type() == NameType.OUTLET
        && last.type() != NameType.TITLE
        && last.to() == next.from()
        && tokens.isJoined(next.from())
        && !tokens.isGenitive(last.to() - 1);
  }

  /** Whether only quotation marks stand between, as about the middle name of Ilse "Il" Marn. */
  private boolean isNickname(Mention last, Mention next) {
    return tokens.gap(next.from()) == Tokens.QUOTE
        && next.size() == 1
        && tokens.sentence(next.from()) == tokens.sentence(last.from());
  }
}
