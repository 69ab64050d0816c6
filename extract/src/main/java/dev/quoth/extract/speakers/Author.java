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

  /** What a note says of a text that is printed again. */
  private static final Set<String> TAKEN =
      Set.of("copyright", "reprinted", "excerpt", "excerpted", "adapted", "republished");

  /** How many words before a name may say what its bearer is. */
  private static final int LONGEST_TITLE = 6;

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
    Entity found = inHeadline();
    found = found == null ? inNote() : found;
    return found == null ? signed(token) : found;
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

  /**
   * Marn in a note at the end: "Ilse Marn is a baker in Selm.", "Sen. Ilse Marn, of Selm, chairs
   * the council." where nothing else tells of her, "Reprinted from … by Ilse Marn".
   */
  private @Nullable Entity inNote() {
    int end = tokens.size() - 1;
    for (int at = end; at > 0 && tokens.paragraph(end) - tokens.paragraph(at) < LAST; at--) {
      boolean opens = tokens.paragraph(at - 1) != tokens.paragraph(at);
      Mention name = opens ? nameAt(at) : null;
      Entity person = person(name);
      if (name != null
          && person != null
          && (NOTE.contains(tokens.form(name.to())) || isOnlyIn(tokens.paragraph(at), person))) {
        return person;
      }
      Entity writer = opens ? writer(at) : null;
      if (writer != null) {
        return writer;
      }
    }
    return null;
  }

  /** The name that opens a paragraph, with or without a title before it. */
  private @Nullable Mention nameAt(int token) {
    int last = Math.min(tokens.size(), token + LONGEST_TITLE);
    for (int at = token; at < last; at++) {
      Mention name = scene.mentions().at(at);
      if (name != null && name.type() == NameType.PERSON) {
        return scene.grammar().prefixStart(name) <= token || at == token ? name : null;
      }
    }
    return null;
  }

  /** Whether the person is named by a full name there, and nowhere else but in the headline. */
  private boolean isOnlyIn(int paragraph, Entity person) {
    return person.names().stream()
            .mapToInt(name -> tokens.paragraph(name.from()))
            .allMatch(where -> where == paragraph || where == 0)
        && person.names().stream().anyMatch(name -> name.size() > 1);
  }

  /** Who has written what a paragraph says it is taken from. */
  private @Nullable Entity writer(int from) {
    boolean taken = false;
    int paragraph = tokens.paragraph(from);
    for (int i = from; i < tokens.size() && tokens.paragraph(i) == paragraph; i++) {
      taken |= TAKEN.contains(tokens.form(i));
    }
    for (int i = from; taken && i < tokens.size() && tokens.paragraph(i) == paragraph; i++) {
      Entity named = person(scene.mentions().at(i));
      if (named != null && tokens.form(i - 1).equals("by")) {
        return named;
      }
    }
    return null;
  }

  /**
   * Who has signed a letter: Marn where her name alone is a paragraph behind the word; null if
   * nobody has.
   */
  private @Nullable Entity signed(int token) {
    for (int at = token + 1; at < tokens.size(); at++) {
      boolean opens = tokens.paragraph(at - 1) != tokens.paragraph(at);
      Mention name = opens ? scene.mentions().at(at) : null;
      boolean alone =
          name != null
              && name.size() > 1
              && (name.to() == tokens.size()
                  || tokens.paragraph(name.to()) != tokens.paragraph(at));
      if (alone && person(name) != null) {
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
