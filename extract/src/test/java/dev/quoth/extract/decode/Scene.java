package dev.quoth.extract.decode;

import dev.quoth.Span;
import dev.quoth.extract.tagger.Scores;
import dev.quoth.extract.tokens.Gap;
import dev.quoth.extract.tokens.LinkKind;
import dev.quoth.extract.tokens.Role;
import dev.quoth.extract.tokens.Tokenizer;
import dev.quoth.extract.tokens.Vocabulary;
import dev.quoth.extract.tokens.Window;
import dev.quoth.extract.tokens.Words;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A text with scores made by hand: what the model would say if it were sure.
 *
 * <p>Each link has a dimension of its own: anchor and candidate both point along it. An anchor
 * without a link points along the first, where "no partner" stands.
 */
final class Scene {
  static final Vocabulary VOCABULARY =
      Vocabulary.of(List.of("[UNK]", "[CLS]", "[SEP]", "[unused0]"));
  private static final float SURE = 12;

  private final String text;
  private final Words words;
  private final float[] outer;
  private final float[] inner;
  private final float[] links;
  private int dimension = 1;

  Scene(String text, Span... paragraphs) {
    this.text = text;
    List<Span> all =
        paragraphs.length == 0 ? List.of(new Span(0, text.length())) : List.of(paragraphs);
    words = new Tokenizer(VOCABULARY).words(text, all);
    outer = new float[words.size() * Role.TAGS];
    inner = new float[words.size() * Role.TAGS];
    links = new float[words.size() * LinkKind.WIDTH];
    for (int word = 0; word < words.size(); word++) {
      outer[word * Role.TAGS] = SURE / 2;
      inner[word * Role.TAGS] = SURE / 2;
      for (LinkKind kind : LinkKind.values()) {
        links[word * LinkKind.WIDTH + kind.anchorOffset()] = SURE;
      }
    }
  }

  Scene outer(Role role, String part) {
    tag(outer, role, find(part));
    return this;
  }

  Scene inner(Role role, String part) {
    tag(inner, role, find(part));
    return this;
  }

  /** Lets {@code anchor} pick {@code candidate}, the more so the larger {@code strength}. */
  Scene link(LinkKind kind, String anchor, String candidate, double strength) {
    int dim = dimension++;
    Window from = find(anchor);
    Window to = find(candidate);
    for (int word = from.from(); word < from.to(); word++) {
      links[word * LinkKind.WIDTH + kind.anchorOffset() + dim] = SURE;
    }
    for (int word = to.from(); word < to.to(); word++) {
      links[word * LinkKind.WIDTH + kind.candidateOffset() + dim] = (float) (strength * SURE);
    }
    return this;
  }

  Words words() {
    return words;
  }

  /** The words of the first place where {@code part} stands. */
  Window find(String part) {
    int start = text.indexOf(part);
    if (start < 0) {
      throw new IllegalArgumentException("not in the text: " + part);
    }
    return new Window(
        words.firstEndingAfter(start), words.firstStartingFrom(start + part.length()));
  }

  Reading reading() {
    return new Reading(words, List.of(new Window(0, words.size())), List.of(scores()));
  }

  Scores scores() {
    return new Scores(outer, inner, new float[0], links);
  }

  List<Decoded> decode(double contentShare, boolean withInner) {
    DecoderSettings settings = new DecoderSettings(contentShare, withInner, weights());
    List<Window> windows = words.size() == 0 ? List.of() : List.of(new Window(0, words.size()));
    return new Decoder(settings)
        .decode(words, windows, windows.stream().map(window -> scores()).toList());
  }

  static Map<LinkKind, LinkWeights> weights() {
    Map<LinkKind, LinkWeights> weights = new EnumMap<>(LinkKind.class);
    for (LinkKind kind : LinkKind.values()) {
      double[] none = new double[LinkKind.DIMENSIONS];
      none[0] = 0.1;
      weights.put(kind, new LinkWeights(new double[Gap.SIZE], none, 0));
    }
    return weights;
  }

  /** {@code source|cue|content} of each, fragments joined by {@code ~}. */
  List<String> show(List<Decoded> decoded) {
    List<String> shown = new ArrayList<>();
    for (Decoded one : decoded) {
      shown.add(
          join(one.attribution().source())
              + "|"
              + join(one.attribution().cue())
              + "|"
              + join(one.attribution().content()));
    }
    return shown;
  }

  private String join(List<Span> spans) {
    return String.join("~", spans.stream().map(span -> span.of(text)).toList());
  }

  private static void tag(float[] tags, Role role, Window span) {
    for (int word = span.from(); word < span.to(); word++) {
      int tag = word == span.from() ? role.begin() : role.inside();
      tags[word * Role.TAGS + tag] = 2 * SURE;
    }
  }
}
