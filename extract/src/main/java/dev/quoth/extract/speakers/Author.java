package dev.quoth.extract.speakers;

import dev.quoth.Actor;
import dev.quoth.extract.tokens.NameType;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who calls himself "I" outside all quotations, where no byline tells. */
final class Author {
  /** Opens what an answer in an interview's transcript says. */
  private static final String ANSWER = "a";

  /** What follows an author's name in the note below an opinion piece. */
  private static final Set<String> NOTE = Set.of("is", "was", "served", "serves", "has");

  /** How many paragraphs at the end may hold that note. */
  private static final int LAST = 3;

  private final Scene scene;
  private final Tokens tokens;

  Author(Scene scene) {
    this.scene = scene;
    this.tokens = scene.tokens();
  }

  /** Who says "I" at the word; null where the article does not name him. */
  @Nullable Entity at(int token) {
    if (isAnswer(token)) {
      return scene.discourse().topic();
    }
    Entity headed = inHeadline();
    return headed == null ? inNote() : headed;
  }

  /** Whether the word's paragraph, or one a little before, opens with "A:". */
  private boolean isAnswer(int token) {
    int paragraph = tokens.paragraph(token);
    int at = token;
    while (at > 0 && paragraph - tokens.paragraph(at - 1) < LAST) {
      at--;
      boolean opens = at == 0 || tokens.paragraph(at - 1) != tokens.paragraph(at);
      boolean marked = (tokens.gap(at + 1) & Tokens.BREAK) != 0;
      if (opens && marked && tokens.form(at).equals(ANSWER)) {
        return true;
      }
    }
    return false;
  }

  /** Marn in the headline "Ilse Marn: My way to Berin". */
  private @Nullable Entity inHeadline() {
    Mention name = tokens.size() == 0 ? null : scene.mentions().at(0);
    boolean heads =
        name != null && name.to() < tokens.size() && (tokens.gap(name.to()) & Tokens.BREAK) != 0;
    return heads ? person(name) : null;
  }

  /** Marn in the note "Ilse Marn is a baker in Selm." at the end. */
  private @Nullable Entity inNote() {
    int end = tokens.size() - 1;
    for (int at = end; at > 0 && tokens.paragraph(end) - tokens.paragraph(at) < LAST; at--) {
      boolean opens = tokens.paragraph(at - 1) != tokens.paragraph(at);
      Mention name = opens ? scene.mentions().at(at) : null;
      if (name != null && NOTE.contains(tokens.form(name.to()))) {
        return person(name);
      }
    }
    return null;
  }

  private @Nullable Entity person(@Nullable Mention name) {
    Entity owner = name != null && name.type() == NameType.PERSON ? scene.cast().owner(name) : null;
    return owner != null && owner.type() == Actor.Type.PERSON ? owner : null;
  }
}
