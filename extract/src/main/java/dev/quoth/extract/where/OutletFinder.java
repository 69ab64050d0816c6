package dev.quoth.extract.where;

import dev.quoth.Span;
import dev.quoth.extract.words.NounList;
import dev.quoth.extract.words.Stretch;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the outlet that a phrase names: by what is known, by a noun such as "newspaper" beside the
 * name, by the last word of a name such as "News", and where an outlet is likely by capitals.
 */
final class OutletFinder {
  private static final int SHORTEST_INITIALS = 2;
  private static final int LONGEST_INITIALS = 6;

  /** Initials of bodies that are told things and publish nothing. */
  private static final Set<String> OTHER_INITIALS =
      Set.of(
          "NATO", "EU", "UN", "FBI", "CIA", "NSA", "GOP", "DNC", "RNC", "NRA", "IRS", "DOJ", "US",
          "UK", "USA", "UAE", "IMF", "WTO", "WHO", "OECD", "OPEC", "CPAC", "AIPAC", "NAACP", "PAC",
          "ACLU", "CREW", "EPA", "FEC", "FDA", "SEC", "AFL", "CIO", "UAW", "CEO", "CEOS", "PC",
          "MP", "MPS", "DC", "NYPD", "II", "III", "LGBT", "KKK", "ISIS", "NAFTA", "TPP", "ICE",
          "DHS", "HHS");

  private static final Set<String> OTHER_PAPERS =
      Set.of("white", "green", "position", "policy", "working", "discussion", "research");

  private final KnownNames known;
  private final NounList words;
  private final NounList documents;

  OutletFinder(KnownNames known, NounList words, NounList documents) {
    this.known = known;
    this.words = words;
    this.documents = documents;
  }

  /**
   * Where the outlet stands that the phrase names.
   *
   * @param likely whether the place asks for an outlet or a person, as after "told"
   */
  @Nullable Span in(NounPhrase phrase, boolean likely) {
    Stretch stretch = phrase.stretch();
    for (int at = phrase.noun(); at < phrase.to(); at++) {
      int end = stretch.isCapital(at) ? knownEnd(phrase, at) : at;
      if (end > at) {
        return withProgramme(phrase, at, end);
      }
    }
    Span named = byNoun(phrase);
    if (named == null) {
      named = byLastWord(phrase);
    }
    return named == null && likely ? byInitials(phrase) : named;
  }

  private int knownEnd(NounPhrase phrase, int at) {
    for (int end = phrase.nameEnd(at); end > at; end--) {
      if (known.isOutlet(phrase.stretch().span(at, end).of(phrase.stretch().text()))) {
        boolean goesOn =
            end < phrase.to()
                && phrase.stretch().isCapital(end)
                && !phrase.stretch().isGenitive(end - 1)
                && at > phrase.noun();
        return goesOn ? at : withLastWords(phrase, end);
      }
    }
    return at;
  }

  /** "News" and such words after a known name are part of it: "CBS News". */
  private int withLastWords(NounPhrase phrase, int from) {
    Stretch stretch = phrase.stretch();
    int end = from;
    while (end < phrase.to()
        && !stretch.isGenitive(end - 1)
        && (words.isCapitalName(stretch.words().get(end)) || isChannel(stretch.form(end)))) {
      end++;
    }
    return end;
  }

  private static boolean isChannel(String form) {
    return form.length() <= 2 && form.chars().allMatch(Character::isDigit);
  }

  /** The outlet with its programme, if the phrase is nothing else: "CNN's State of the Union". */
  private static Span withProgramme(NounPhrase phrase, int at, int end) {
    Stretch stretch = phrase.stretch();
    boolean quoted = end < phrase.to() && isQuote(stretch.gap(end).replaceFirst("^['\u2019]", ""));
    boolean programme = end < phrase.to() && stretch.isGenitive(end - 1);
    int last = phrase.nameEnd(end);
    boolean show = last < phrase.to() && stretch.form(last).startsWith("program");
    boolean title = IntStream.range(end, last).anyMatch(i -> !stretch.isCapital(i));
    boolean after = title || stretch.form(phrase.from() - 1).equals("on");
    boolean morning = after && !programme && last == phrase.to() && at == phrase.noun();
    return last > end && (quoted || show || (programme && after) || morning)
        ? stretch.span(at, last)
        : stretch.span(at, end);
  }

  private static boolean isQuote(String gap) {
    return gap.chars().anyMatch(c -> "\"\u201C\u2018'`".indexOf(c) >= 0);
  }

  /** "the newspaper", "the French news network Europe1", "the Harbour Courier newspaper". */
  private @Nullable Span byNoun(NounPhrase phrase) {
    Stretch stretch = phrase.stretch();
    for (int i = phrase.to() - 1; i >= phrase.noun(); i--) {
      if (stretch.isCapital(i) || !words.names(stretch.words(), i)) {
        continue;
      }
      boolean policy =
          stretch.form(i).equals("paper") && OTHER_PAPERS.contains(stretch.form(i - 1));
      boolean host = i + 1 < phrase.to() && !stretch.isCapital(i + 1) && !stretch.isGenitive(i);
      if (policy || host) {
        return null;
      }
      int end = phrase.nameEnd(i + 1);
      if (end > i + 1 && !stretch.isGenitive(i)) {
        return stretch.span(i + 1, end);
      }
      int before = phrase.nameEnd(phrase.noun());
      return before == i && before > phrase.noun() + 1
          ? stretch.span(phrase.noun(), before)
          : stretch.span(phrase.from(), i + 1);
    }
    return null;
  }

  /** "The Harbour Courier", "Ostravia News"; with what belongs to it behind, its editor. */
  private @Nullable Span byLastWord(NounPhrase phrase) {
    Stretch stretch = phrase.stretch();
    int end = phrase.nameEnd(phrase.noun());
    for (int i = phrase.noun(); i < end; i++) {
      boolean ends = i + 1 == end || stretch.isGenitive(i);
      boolean word =
          documents.isCapitalName(stretch.words().get(i))
              || words.isCapitalName(stretch.words().get(i));
      if (ends && word && (i > phrase.noun() || phrase.isDetermined())) {
        return stretch.span(phrase.noun(), i + 1);
      }
    }
    return null;
  }

  private static @Nullable Span byInitials(NounPhrase phrase) {
    Stretch stretch = phrase.stretch();
    int at = phrase.noun();
    Span span = stretch.span(at, at + 1);
    String name = span.of(stretch.text());
    boolean alone = phrase.to() == at + 1 || stretch.isGenitive(at);
    boolean initials =
        name.length() >= SHORTEST_INITIALS
            && name.length() <= LONGEST_INITIALS
            && name.chars().allMatch(c -> Character.isUpperCase(c) || Character.isDigit(c))
            && Character.isLetter(name.charAt(0));
    return alone && initials && !OTHER_INITIALS.contains(name) ? span : null;
  }
}
