package dev.quoth.extract.speakers;

import dev.quoth.Actor;
import dev.quoth.extract.tokens.NameType;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who calls himself "I" outside all quotations, where no byline tells. */
final class Author {
  /** Opens a paragraph of an interview's transcript that asks. */
  private static final String QUESTION = "q";

  /** Opens a paragraph of it that answers. */
  private static final String ANSWER = "a";

  private static final int MARK = Tokens.BREAK | Tokens.STOP;

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
    if (answers(token)) {
      return asked();
    }
    Entity headed = inHeadline();
    return headed == null ? inNote() : headed;
  }

  /** Whether the last of the paragraphs up to the word's that opens with "Q:" or "A:" answers. */
  boolean answers(int token) {
    for (int at = token; at >= 0; at--) {
      boolean opens = at == 0 || tokens.paragraph(at - 1) != tokens.paragraph(at);
      boolean marked = opens && at + 1 < tokens.size() && (tokens.gap(at + 1) & MARK) != 0;
      if (marked && tokens.form(at).equals(ANSWER)) {
        return true;
      }
      if (marked && tokens.form(at).equals(QUESTION)) {
        return false;
      }
    }
    return false;
  }

  /** Whom an interview asks: who is named in its headline, or else most of all. */
  private @Nullable Entity asked() {
    for (int at = 0; at < tokens.size() && tokens.paragraph(at) == tokens.paragraph(0); at++) {
      Entity named = person(scene.mentions().at(at));
      if (named != null) {
        return named;
      }
    }
    return scene.discourse().topic();
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
