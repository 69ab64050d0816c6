package dev.quoth.extract.speakers;

import dev.quoth.extract.tokens.NameType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds names of persons and bodies again where the model passed over them. */
final class RepeatedNames {
  /** Belief in a name that was found only because it stands elsewhere, too. */
  private static final double REPEATED = 0.6;

  private static final int LONGEST = 8;

  private final Tokens tokens;
  private final Lexicon lexicon;
  private final TitleCase titleCase;

  RepeatedNames(Tokens tokens, Lexicon lexicon, TitleCase titleCase) {
    this.tokens = tokens;
    this.lexicon = lexicon;
    this.titleCase = titleCase;
  }

  /** Those that are not among the names so far, in text order. */
  List<Mention> find(List<Mention> all) {
    Map<String, Mention> known = new HashMap<>();
    int longest = 0;
    for (Mention mention : all) {
      if (mention.isActor() && tokens.isCapital(mention.from())) {
        known.putIfAbsent(mention.key(), mention);
        longest = Math.max(longest, Math.min(LONGEST, mention.size()));
        if (mention.type() == NameType.PERSON && mention.size() > 1) {
          known.putIfAbsent(mention.lastPart(), mention);
        }
        if (mention.type() == NameType.ORGANISATION && mention.size() > 2) {
          known.putIfAbsent(Bodies.initials(mention.parts()), mention);
        }
      }
    }
    NamedWords named = new NamedWords(tokens, all);
    List<Mention> found = new ArrayList<>();
    for (int from = 0; from < tokens.size(); from++) {
      if (named.isFree(from)) {
        Mention repeated = repeated(from, longest, known, named);
        if (repeated != null) {
          found.add(repeated);
          from = repeated.to() - 1;
        }
      }
    }
    return found;
  }

  /** Whether the word, if it is a common one, is written as a name: "Will" of Otto Will. */
  private boolean mayBeName(int token, String word) {
    boolean written =
        tokens.isCapital(token) && !tokens.opensSentence(token) && !titleCase.holds(token);
    return written || !lexicon.isFunctionWord(word);
  }

  private @Nullable Mention repeated(
      int from, int longest, Map<String, Mention> known, NamedWords named) {
    StringBuilder key = new StringBuilder();
    Mention best = null;
    for (int to = from; to < Math.min(tokens.size(), from + longest) && !named.isTaken(to); to++) {
      if (to > from && !tokens.isJoined(to)) {
        break;
      }
      key.append(key.length() == 0 ? "" : " ").append(NameKeys.fold(tokens.form(to)));
      Mention same = known.get(key.toString());
      boolean initials =
          same != null && same.size() > 1 && to == from && !same.lastPart().contentEquals(key);
      boolean shouted = !initials || tokens.isShouted(from);
      if (same != null && shouted && key.length() > 2 && mayBeName(from, key.toString())) {
        best = Mention.of(tokens, from, to + 1, same.type(), REPEATED);
      }
    }
    return best;
  }
}
