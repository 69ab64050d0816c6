package dev.quoth.extract.speakers;

import dev.quoth.extract.decode.Name;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The names of an article as mentions: what the model split is joined, what it cut short is
 * completed, what it called differently in different places is called the same, and what it passed
 * over elsewhere is found again.
 */
final class Mentions {
  private final Tokens tokens;
  private final List<Mention> all;

  /** By the word, the index of the mention that holds it; -1 for none. */
  private final int[] at;

  private Mentions(Tokens tokens, List<Mention> all) {
    this.tokens = tokens;
    this.all = List.copyOf(all);
    this.at = new int[tokens.size()];
    Arrays.fill(at, -1);
    for (int i = 0; i < all.size(); i++) {
      Arrays.fill(at, all.get(i).from(), all.get(i).to(), i);
    }
  }

  static Mentions of(Tokens tokens, List<Name> names, Lexicon lexicon, World world) {
    TitleCase titleCase = new TitleCase(tokens);
    RoleNames roles = new RoleNames(tokens, lexicon);
    ShortNames shortened = new ShortNames(tokens, lexicon, world, titleCase);
    List<Mention> all = NameReader.read(tokens, names, lexicon);
    roles.tell(all);
    KnownNames known = new KnownNames(tokens, world, all);
    all.replaceAll(known::told);
    all = shortened.complete(new SplitNames(tokens).join(all));
    new StateNames(tokens, world, roles).tell(all);
    NameTypes.agree(all);
    all = shortened.extend(all);
    NameTypes.agree(all);
    all.addAll(new RepeatedNames(tokens, lexicon, titleCase).find(all));
    all.sort(Comparator.comparingInt(Mention::from));
    return new Mentions(tokens, all);
  }

  /** In text order, without overlap. */
  List<Mention> all() {
    return all;
  }

  /** The mention that holds the word; null if none does. */
  @Nullable Mention at(int token) {
    return token < 0 || token >= at.length || at[token] < 0 ? null : all.get(at[token]);
  }

  /** Whether the name is a party's, and not what its members are called. */
  boolean isParty(Mention name) {
    String last = name.lastPart();
    return name.parts().contains("party")
        || tokens.isShouted(name.to() - 1)
        || !(last.endsWith("s")
            || last.endsWith("an")
            || last.endsWith("ic")
            || last.endsWith("ive")
            || last.endsWith("al")
            || last.endsWith("at")
            || last.endsWith("ist")
            || last.endsWith("ish"));
  }
}
