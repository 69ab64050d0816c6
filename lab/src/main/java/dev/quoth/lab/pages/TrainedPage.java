package dev.quoth.lab.pages;

import dev.quoth.Block.Kind;
import dev.quoth.reader.Hints;
import dev.quoth.reader.ParsedPage;
import dev.quoth.reader.blocks.BlockModel;
import dev.quoth.reader.blocks.Features;
import dev.quoth.reader.blocks.Judged;
import dev.quoth.reader.blocks.Segment;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page with all that is known of its segments, and what the stages of the model make of them. */
final class TrainedPage {
  /** Shorter strings of the corpus may stand anywhere. */
  private static final int MIN_WITH = 9;

  private static final int MIN_WITHOUT = 4;

  final WebPage page;
  final List<Segment> segments;
  final float[][] first;
  private final Features features;

  private final @Nullable Kind[] kinds;
  private final @Nullable Boolean[] story;

  /** The first stage's probabilities; empty until it was asked. */
  double[] guesses = {};

  private TrainedPage(WebPage page, byte[] html, Labels labels) {
    this.page = page;
    ParsedPage parsed = ParsedPage.of(html, Hints.NONE);
    segments = parsed.segments();
    features = parsed.features(segments);
    first = features.first();
    kinds = labels.kinds(page, segments);
    story = new Boolean[segments.size()];
    for (int i = 0; i < story.length; i++) {
      Kind kind = kinds[i];
      story[i] = kind == null ? byStrings(segments.get(i).text()) : isStory(kind);
    }
  }

  static TrainedPage of(WebPage page, Labels labels) throws IOException {
    return new TrainedPage(page, page.bytes(), labels);
  }

  /** Another page made from this one's segments; see {@link BarePages}. */
  TrainedPage remade(String html, List<Kind> htmlKinds) {
    Labels labels =
        (newPage, newSegments) ->
            newSegments.size() == htmlKinds.size()
                ? htmlKinds.toArray(new Kind[0])
                : new Kind[newSegments.size()];
    WebPage bare = new WebPage(page.url(), page.file(), List.of(), List.of());
    return new TrainedPage(bare, html.getBytes(StandardCharsets.UTF_8), labels);
  }

  /** The features of the second stage; needs the guesses of the first. */
  float[][] second() {
    return features.second(first, guesses);
  }

  /** What a model takes each segment for. */
  List<Kind> judge(BlockModel model) {
    return model.judge(segments, features).all().stream().map(Judged::kind).toList();
  }

  /** The labelled kind; null where there is none. */
  @Nullable Kind kind(int segment) {
    return kinds[segment];
  }

  /** Whether the segment is of the story; null where that is not known, or of no interest. */
  @Nullable Boolean isStory(int segment) {
    return story[segment];
  }

  /** The headline is found otherwise. */
  private static @Nullable Boolean isStory(Kind kind) {
    return kind == Kind.HEADLINE ? null : !kind.isFurniture();
  }

  private @Nullable Boolean byStrings(String text) {
    boolean with = page.with().stream().anyMatch(s -> s.length() >= MIN_WITH && text.contains(s));
    boolean without =
        page.without().stream().anyMatch(s -> s.length() >= MIN_WITHOUT && text.contains(s));
    return with == without ? null : with;
  }
}
