package dev.quoth.extract.relations;

import dev.quoth.Attribution;
import dev.quoth.Relation;
import dev.quoth.Span;
import dev.quoth.extract.words.CueWords;
import dev.quoth.extract.words.Lemmas;
import dev.quoth.extract.words.Phrases;
import dev.quoth.extract.words.Sentences;
import dev.quoth.extract.words.WordLists;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the words around statements for what they do with others. Immutable. */
final class Passages {
  private static final int REACH = 200;
  private static final int CONTENT_REACH = 160;
  private static final int OBJECT_WORDS = 8;
  private static final int POINTER_REACH = 3;
  private static final int NEGATION_REACH = 3;
  private static final int LEADING = 4;
  private static final int FIRST_OF_CONTENT = 6;
  private static final Set<String> LEADS = Set.of("in", "when", "asked", "pressed", "questioned");
  private static final Set<String> NEGATIONS = Set.of("not", "never", "without", "nor", "neither");
  private static final Set<String> POINTERS =
      Set.of("the", "that", "those", "these", "this", "such", "his", "her", "their", "your");
  private static final Map<String, Relation.Kind> LISTS =
      Map.of(
          "relations-disputes", Relation.Kind.DISPUTES,
          "relations-echoes", Relation.Kind.ECHOES,
          "relations-responds", Relation.Kind.RESPONDS_TO,
          "relations-repeats", Relation.Kind.REPEATS);

  /**
   * What the words of an act mean.
   *
   * @param bare whether without an object, too
   */
  private record Sense(Relation.Kind kind, boolean bare) {}

  private final Lemmas lemmas;
  private final Phrases<Sense> verbs;
  private final Set<String> nouns;
  private final Set<String> asking;

  private Passages(Lemmas lemmas, Phrases<Sense> verbs, Set<String> nouns, Set<String> asking) {
    this.lemmas = lemmas;
    this.verbs = verbs;
    this.nouns = nouns;
    this.asking = asking;
  }

  /** By the shipped lists. */
  static Passages load() {
    Lemmas lemmas = Lemmas.load();
    Set<String> bare = Set.copyOf(WordLists.read("relations-bare"));
    Phrases.Builder<Sense> verbs = new Phrases.Builder<>(lemmas);
    LISTS.forEach(
        (list, kind) ->
            WordLists.read(list)
                .forEach(line -> verbs.add(line, new Sense(kind, bare.contains(line)))));
    return new Passages(
        lemmas,
        verbs.build(),
        Set.copyOf(WordLists.read("spoken-nouns")),
        Set.copyOf(WordLists.read("asking")));
  }

  /** Whether a statement's cue asks. */
  boolean asks(String text, Attribution attribution) {
    return CueWords.of(text, attribution.cue()).stream()
        .anyMatch(word -> lemmas.isFormOf(word.form(), asking));
  }

  /** The words around a statement. */
  Passage of(String text, Attribution attribution) {
    List<CueWords.Word> words = CueWords.of(text, stretches(text, attribution));
    BitSet content = marked(words, attribution.content());
    BitSet source = marked(words, attribution.source());
    List<Act> acts = new ArrayList<>();
    List<SaidNoun> said = new ArrayList<>();
    for (int at = 0; at < words.size(); at++) {
      Phrases.Match<Sense> match = verbs.matchAt(words, at);
      if (match != null && !isNegated(text, words, at)) {
        acts.add(act(attribution, words, content, at, match));
      }
      if (lemmas.isFormOf(words.get(at).form(), nouns)) {
        said.add(new SaidNoun(at, isPointed(words, at), content.get(at)));
      }
    }
    return new Passage(words, content, source, List.copyOf(acts), List.copyOf(said));
  }

  /** The sentence of source and cue with the first of the content, in text order. */
  private static List<Span> stretches(String text, Attribution attribution) {
    List<Span> all = new ArrayList<>();
    int from = Integer.MAX_VALUE;
    int to = 0;
    for (List<Span> spans : List.of(attribution.source(), attribution.cue())) {
      for (Span span : spans) {
        from = Math.min(from, span.start());
        to = Math.max(to, span.end());
      }
    }
    int content = attribution.content().get(0).start();
    int contentEnd = attribution.content().get(attribution.content().size() - 1).end();
    contentEnd = Math.min(contentEnd, content + CONTENT_REACH);
    if (to == 0) {
      return List.of(new Span(content, contentEnd));
    }
    int start = Sentences.start(text, from, Math.max(0, from - REACH));
    int end = Math.max(to, Sentences.end(text, to, Math.min(text.length(), to + REACH)));
    if (content < start && contentEnd <= start) {
      all.add(new Span(content, contentEnd));
      all.add(new Span(start, end));
    } else if (content >= end) {
      all.add(new Span(start, end));
      all.add(new Span(content, contentEnd));
    } else {
      all.add(new Span(Math.min(start, content), Math.max(end, contentEnd)));
    }
    return all;
  }

  private static BitSet marked(List<CueWords.Word> words, List<Span> spans) {
    BitSet marked = new BitSet();
    for (int i = 0; i < words.size(); i++) {
      Span word = words.get(i).span();
      marked.set(i, spans.stream().anyMatch(span -> span.overlaps(word)));
    }
    return marked;
  }

  private static Act act(
      Attribution attribution,
      List<CueWords.Word> words,
      BitSet content,
      int at,
      Phrases.Match<Sense> match) {
    Act.Place place = content.get(at) ? placeIn(content, at) : place(attribution, words, at, match);
    boolean passive = place == Act.Place.PASSIVE;
    return new Act(
        match.sense().kind(),
        match.sense().bare(),
        place,
        at,
        match.end(),
        passive ? Math.max(0, at - OBJECT_WORDS) : match.end(),
        passive ? at : Math.min(words.size(), match.end() + OBJECT_WORDS));
  }

  private static Act.Place place(
      Attribution attribution, List<CueWords.Word> words, int at, Phrases.Match<Sense> match) {
    CueWords.Word first = words.get(at);
    Span span = first.span();
    if (attribution.cue().stream().anyMatch(cue -> cue.overlaps(span))) {
      return Act.Place.CUE;
    }
    if (attribution.source().isEmpty() || attribution.cue().isEmpty()) {
      return Act.Place.ELSEWHERE;
    }
    Span source = attribution.source().get(0);
    Span cue = attribution.cue().get(0);
    boolean participle = first.form().endsWith("ing");
    if (span.end() <= source.start()) {
      boolean by = match.end() < words.size() && words.get(match.end()).form().equals("by");
      boolean leads = at < LEADING && (participle || LEADS.contains(first.form()));
      return by ? Act.Place.PASSIVE : leads ? Act.Place.LEAD : Act.Place.ELSEWHERE;
    }
    if (source.end() <= span.start() && span.end() <= cue.start()) {
      return Act.Place.BETWEEN;
    }
    boolean behind = span.start() >= cue.end() && (participle || LEADS.contains(first.form()));
    return behind ? Act.Place.BEHIND : Act.Place.ELSEWHERE;
  }

  private static Act.Place placeIn(BitSet content, int at) {
    int start = content.previousClearBit(at) + 1;
    return at - start < FIRST_OF_CONTENT ? Act.Place.CONTENT : Act.Place.ELSEWHERE;
  }

  private static boolean isNegated(String text, List<CueWords.Word> words, int at) {
    for (int i = Math.max(0, at - NEGATION_REACH); i < at; i++) {
      CueWords.Word word = words.get(i);
      if (NEGATIONS.contains(word.form()) || Sayings.isContractedNot(text, word)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isPointed(List<CueWords.Word> words, int noun) {
    for (int i = noun - 1; i >= Math.max(0, noun - POINTER_REACH); i--) {
      if (POINTERS.contains(words.get(i).form())) {
        return true;
      }
    }
    return false;
  }
}
