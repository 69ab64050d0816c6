package dev.quoth.extract.speakers;

import dev.quoth.extract.words.WordLists;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Takes the words of a source apart: the phrases that they are joined of. */
final class SourceReader {
  private static final Set<String> LEADING = Set.copyOf(WordLists.read("leading"));

  private final Tokens tokens;
  private final Lexicon lexicon;
  private final Joints joints;
  private final PhraseReader phrases;

  SourceReader(Tokens tokens, Mentions mentions, Lexicon lexicon, PhraseReader phrases) {
    this.tokens = tokens;
    this.lexicon = lexicon;
    this.joints = new Joints(tokens, mentions, lexicon);
    this.phrases = phrases;
  }

  /** The phrases that the words are joined of by "and" or commas; one in most sources. */
  List<Phrase> read(int from, int to) {
    int start = from;
    while (start + 1 < to && LEADING.contains(tokens.form(start))) {
      start++;
    }
    if (start + 2 < to && tokens.form(start).equals("at") && isBound(start + 1)) {
      start += 2; // "at least one"
    }
    if (isBothOf(start, to)) {
      start++;
    }
    while (start + 1 < to && lexicon.honorific(tokens.form(start)) != null) {
      start++;
    }
    List<Phrase> parts = new ArrayList<>();
    Phrase first = phrases.one(start, to);
    parts.add(first);
    int at = first.to();
    while (at < to) {
      int next = next(at, to, parts.get(parts.size() - 1));
      if (next < 0) {
        break;
      }
      Phrase other = phrases.one(next, to);
      if (joints.isTitleOf(first, other)) {
        parts.set(0, other);
        first = other;
      } else if (parts.size() == 1 && joints.isHalf(first, other)) {
        first = other.from(first.from());
        parts.set(0, first);
      } else if (Joints.isSamePerson(first, other)) {
        parts.set(0, first.through(other.to()));
      } else {
        parts.add(other);
      }
      at = other.to();
    }
    return Joints.isOneCrowd(parts)
        ? List.of(parts.get(0).through(parts.get(parts.size() - 1).to()))
        : parts;
  }

  /** Whether "both" opens a phrase and another follows: "both the mayor and the council". */
  private boolean isBothOf(int start, int to) {
    boolean both =
        tokens.form(start).equals("both") && Grammar.isDeterminer(tokens.form(start + 1));
    boolean and = false;
    for (int i = start + 2; both && i < to; i++) {
      and |= tokens.form(i).equals("and");
    }
    return and;
  }

  /** Where the next of several joined begins, after one that ends before {@code at}; -1 if none. */
  private int next(int at, int to, Phrase last) {
    int next = joints.next(at, to, last);
    int joint = next < 0 ? next : joints.behindAddress(next);
    return joint >= 0 && joint < to && (isActor(joint, to) || arePlaces(last, joint, to))
        ? joint
        : -1;
  }

  /** Whether two places are named together: "Selm and Berin". */
  private boolean arePlaces(Phrase last, int joint, int to) {
    return last.kind() == Phrase.Kind.PLACE && phrases.one(joint, to).kind() == Phrase.Kind.PLACE;
  }

  private boolean isActor(int from, int to) {
    Phrase phrase = phrases.one(from, to);
    return phrase.kind() != Phrase.Kind.OTHER && phrase.kind() != Phrase.Kind.PLACE;
  }

  private boolean isBound(int token) {
    return tokens.form(token).equals("least") || tokens.form(token).equals("most");
  }
}
