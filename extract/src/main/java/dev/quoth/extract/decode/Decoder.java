package dev.quoth.extract.decode;

import dev.quoth.Attribution;
import dev.quoth.Span;
import dev.quoth.extract.tagger.Scores;
import dev.quoth.extract.tokens.LinkKind;
import dev.quoth.extract.tokens.Role;
import dev.quoth.extract.tokens.Window;
import dev.quoth.extract.tokens.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Turns the model's scores of a stretch of words into attributions.
 *
 * <p>Spans are those of the best path through the tags; each content then picks its cue, or none,
 * and each cue its source, or none, the latter together with the contents' own view of who speaks.
 * Contents that pick the same cue are one content. The same is done once more for the inner layer
 * inside each content.
 */
public final class Decoder {
  private static final Role[] ROLES = Role.values();

  private final DecoderSettings settings;

  public Decoder(DecoderSettings settings) {
    this.settings = settings;
  }

  /**
   * The attributions, by where their contents begin; an inner one stands after its outer one.
   *
   * @param words the words read
   * @param windows what was read at once
   * @param scores what the model said of each window
   */
  public List<Decoded> decode(Words words, List<Window> windows, List<Scores> scores) {
    if (words.size() == 0) {
      return List.of();
    }
    Reading reading = new Reading(words, windows, scores);
    double[] outer = reading.logProbabilities(Scores::outer, Role.TAGS);
    TagChain chain = new TagChain(outer, ROLES.length, true, 0, words.size());
    List<Mention> mentions = mentions(words, chain);
    List<Draft> drafts = new Layer(reading, chain, 0, words.size(), mentions).drafts();
    List<Decoded> decoded = new ArrayList<>();
    double[] inner =
        settings.inner() ? reading.logProbabilities(Scores::inner, Role.TAGS) : new double[0];
    for (Draft draft : drafts) {
      int number = decoded.size();
      decoded.add(new Decoded(draft.attribution, draft.evidence, -1));
      if (settings.inner()) {
        for (Window content : draft.contents) {
          addInner(reading, inner, content, number, decoded);
        }
      }
    }
    return decoded;
  }

  /** The spans of the best path, less sources and contents that are nothing but punctuation. */
  private static List<Mention> mentions(Words words, TagChain chain) {
    return chain.best().stream()
        .map(found -> new Mention(ROLES[found.kind()], found.words(), found.probability()))
        .filter(mention -> mention.role() == Role.CUE || hasText(words, mention.words()))
        .toList();
  }

  private static boolean hasText(Words words, Window span) {
    return words
        .text()
        .substring(words.start(span.from()), words.end(span.to() - 1))
        .codePoints()
        .anyMatch(Character::isLetterOrDigit);
  }

  private void addInner(
      Reading reading, double[] inner, Window content, int outer, List<Decoded> decoded) {
    TagChain chain = new TagChain(inner, ROLES.length, true, content.from(), content.to());
    List<Mention> mentions = mentions(reading.words(), chain);
    if (mentions.isEmpty()) {
      return;
    }
    Layer layer = new Layer(reading, chain, content.from(), content.to(), mentions);
    for (Draft draft : layer.drafts()) {
      Attribution found = draft.attribution;
      // With nobody named who says it, it is the reporter's own words.
      if (!found.source().isEmpty() && !found.cue().isEmpty()) {
        decoded.add(new Decoded(found, draft.evidence, outer));
      }
    }
  }

  private record Draft(Attribution attribution, double[] evidence, List<Window> contents) {}

  /** One layer of mentions that do not overlap, and the attributions they make. */
  private final class Layer {
    private final Reading reading;
    private final TagChain chain;
    private final int from;
    private final int to;
    private final List<Mention> mentions;
    private final Map<LinkKind, Links> links = new EnumMap<>(LinkKind.class);

    Layer(Reading reading, TagChain chain, int from, int to, List<Mention> mentions) {
      this.reading = reading;
      this.chain = chain;
      this.from = from;
      this.to = to;
      this.mentions = mentions;
      Between between = new Between(mentions, from, to);
      for (LinkKind kind : LinkKind.values()) {
        links.put(kind, new Links(reading, mentions, kind, settings.links(kind), between));
      }
    }

    List<Draft> drafts() {
      Map<Integer, List<Integer>> byCue = new TreeMap<>();
      List<Draft> drafts = new ArrayList<>();
      for (int i = 0; i < mentions.size(); i++) {
        if (mentions.get(i).role() == Role.CONTENT) {
          int cue = best(link(LinkKind.CONTENT_TO_CUE), i, Role.CUE);
          if (cue < 0) {
            drafts.add(draft(cue, List.of(i)));
          } else {
            byCue.computeIfAbsent(cue, key -> new ArrayList<>()).add(i);
          }
        }
      }
      byCue.forEach((cue, contents) -> drafts.add(draft(cue, contents)));
      drafts.sort(Comparator.comparing(draft -> draft.attribution.content().get(0)));
      return drafts;
    }

    /** The most probable partner of an anchor; -1 if having none is more probable. */
    private int best(Links kind, int anchor, Role role) {
      int best = -1;
      double most = kind.none(anchor);
      for (int i = 0; i < mentions.size(); i++) {
        if (mentions.get(i).role() == role && kind.probability(anchor, i) > most) {
          most = kind.probability(anchor, i);
          best = i;
        }
      }
      return best;
    }

    private Draft draft(int cue, List<Integer> contents) {
      Links toCue = link(LinkKind.CONTENT_TO_CUE);
      double cueLink = 1;
      for (int content : contents) {
        double chance = cue < 0 ? toCue.none(content) : toCue.probability(content, cue);
        cueLink = Math.min(cueLink, chance);
      }
      double[] chances = sourceChances(cue, contents);
      int source = -1;
      for (int i = 0; i < mentions.size(); i++) {
        double rival = source < 0 ? chances[mentions.size()] : chances[source];
        if (mentions.get(i).role() == Role.SOURCE && chances[i] > rival) {
          source = i;
        }
      }
      double choice = chances[source < 0 ? mentions.size() : source];
      Evidence.Parts parts =
          new Evidence.Parts(
              contents.stream().map(mentions::get).toList(),
              cue < 0 ? List.of() : List.of(mentions.get(cue)),
              source < 0 ? List.of() : List.of(mentions.get(source)),
              cueLink,
              choice);
      List<Window> content = said(parts.contents());
      Attribution attribution =
          new Attribution(spans(said(parts.source())), spans(said(parts.cue())), spans(content));
      return new Draft(attribution, Evidence.of(parts, chain, from, to), content);
    }

    /** Probability of each mention, and last of none, to be the source; zero for other roles. */
    private double[] sourceChances(int cue, List<Integer> contents) {
      Links byCue = link(LinkKind.CUE_TO_SOURCE);
      Links byContent = link(LinkKind.CONTENT_TO_SOURCE);
      double share = cue < 0 ? 1 : settings.contentShare();
      double[] chances = new double[mentions.size() + 1];
      double sum = 0;
      for (int i = 0; i <= mentions.size(); i++) {
        boolean none = i == mentions.size();
        if (none || mentions.get(i).role() == Role.SOURCE) {
          double content = 0;
          for (int fragment : contents) {
            content += none ? byContent.none(fragment) : byContent.probability(fragment, i);
          }
          double log = share * Math.log(Math.max(content / contents.size(), 1e-9));
          if (cue >= 0) {
            double own = none ? byCue.none(cue) : byCue.probability(cue, i);
            log += (1 - share) * Math.log(Math.max(own, 1e-9));
          }
          chances[i] = Math.exp(log);
          sum += chances[i];
        }
      }
      for (int i = 0; i < chances.length; i++) {
        chances[i] /= sum;
      }
      return chances;
    }

    private Links link(LinkKind kind) {
      return java.util.Objects.requireNonNull(links.get(kind));
    }

    private List<Window> said(List<Mention> parts) {
      return parts.stream().map(part -> Edges.trim(reading.words(), part.words())).toList();
    }

    private List<Span> spans(List<Window> parts) {
      return parts.stream().flatMap(part -> spans(part).stream()).toList();
    }

    /** One span, or several where the story is interrupted by what does not belong to it. */
    private List<Span> spans(Window part) {
      Words words = reading.words();
      List<Span> spans = new ArrayList<>();
      int start = part.from();
      for (int word = part.from() + 1; word <= part.to(); word++) {
        if (word == part.to() || words.isHeldApart(word)) {
          spans.add(words.span(start, word));
          start = word;
        }
      }
      return spans;
    }
  }
}
