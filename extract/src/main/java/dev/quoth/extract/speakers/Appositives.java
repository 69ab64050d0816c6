package dev.quoth.extract.speakers;

import dev.quoth.extract.tokens.NameType;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whom a phrase says more of that stands behind his name: Marn in "Marn, a farmer from Selm". */
final class Appositives {
  /** What opens a phrase that says more of one who was just named. */
  private static final Set<String> APPOSING = Set.of("a", "an", "another");

  private final Scene scene;
  private final Tokens tokens;

  Appositives(Scene scene) {
    this.scene = scene;
    this.tokens = scene.tokens();
  }

  /**
   * The one just named whom an indefinite phrase says more of: Marn in "Marn, a farmer from Selm";
   * null where nobody is.
   */
  @Nullable Entity of(Phrase phrase) {
    int from = phrase.from();
    Mention name = namedBefore(from);
    boolean behind =
        from > 0
            && (tokens.gap(from) & Tokens.COMMA) != 0
            && tokens.sentence(from) == tokens.sentence(from - 1)
            && tokens.isQuoted(from) == tokens.isQuoted(from - 1);
    if (!behind || name == null || !APPOSING.contains(tokens.form(from)) || acts(phrase)) {
      return null;
    }
    String before = name.from() == 0 ? "" : tokens.form(name.from() - 1);
    return before.equals("to") || before.equals("for") ? null : scene.cast().owner(name);
  }

  /** The name just before the word, or the one whose home stands there: "Marn of Selm, a". */
  private @Nullable Mention namedBefore(int token) {
    int last = token - 1;
    while (last > 0 && tokens.isBracketed(last) && !tokens.isBracketed(token)) {
      last--;
    }
    Mention name = scene.mentions().at(last);
    boolean home =
        name != null
            && (name.type() == NameType.PLACE || name.type() == NameType.COUNTRY)
            && tokens.form(name.from() - 1).equals("of");
    Mention person = home && name != null ? scene.mentions().at(name.from() - 2) : null;
    return Grammar.isType(person, NameType.PERSON) ? person : name;
  }

  /** Whether something is said of the phrase itself: "they met Marn, a senior official said". */
  private boolean acts(Phrase phrase) {
    String next = tokens.form(phrase.to());
    return scene.marked().isCue(phrase.to()) || (Grammar.isVerb(next) && !next.equals("who"));
  }
}
