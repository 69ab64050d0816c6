package dev.quoth;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An attribution found in an article, with what is known of its meaning.
 *
 * @param id names the statement within all articles: a digest of the article's id and the spans
 * @param kind whether the content stands in quotation marks
 * @param attribution its source, cue and content spans
 * @param cueClass what kind of act the cue reports
 * @param within id of the statement that reports this one; null where none does
 * @param block kind of the block in which the content begins
 * @param confidence estimated probability, 0 to 1, that content and source are right
 * @param circumstances when and where it was said, and whether the speaker stands by it
 * @param resolution what was made of the question who said it
 * @param codes what else people have said of it in a code book of theirs: values by the names of
 *     what they tell, such as a concept and whether the speaker agrees with it, in their order
 */
public record Statement(
    String id,
    Kind kind,
    Attribution attribution,
    CueClass cueClass,
    @Nullable String within,
    Block.Kind block,
    double confidence,
    Circumstances circumstances,
    Resolution resolution,
    Map<String, String> codes) {

  /**
   * @throws IllegalArgumentException if the confidence lies outside 0 to 1
   */
  public Statement {
    requireNonNull(id, "id is null");
    requireNonNull(kind, "kind is null");
    requireNonNull(attribution, "attribution is null");
    requireNonNull(cueClass, "cueClass is null");
    requireNonNull(block, "block is null");
    requireNonNull(circumstances, "circumstances is null");
    requireNonNull(resolution, "resolution is null");
    codes = Collections.unmodifiableMap(new LinkedHashMap<>(codes));
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("not a probability: " + confidence);
    }
  }

  /** A statement that nobody has coded. */
  public Statement(
      String id,
      Kind kind,
      Attribution attribution,
      CueClass cueClass,
      @Nullable String within,
      Block.Kind block,
      double confidence,
      Circumstances circumstances,
      Resolution resolution) {
    this(
        id,
        kind,
        attribution,
        cueClass,
        within,
        block,
        confidence,
        circumstances,
        resolution,
        Map.of());
  }

  /** A statement whose speaker nobody looked for. */
  public Statement(
      String id,
      Kind kind,
      Attribution attribution,
      CueClass cueClass,
      @Nullable String within,
      Block.Kind block,
      double confidence,
      Circumstances circumstances) {
    this(
        id,
        kind,
        attribution,
        cueClass,
        within,
        block,
        confidence,
        circumstances,
        Resolution.UNKNOWN);
  }

  /** A statement of whose circumstances and speaker nothing is known. */
  public Statement(
      String id,
      Kind kind,
      Attribution attribution,
      CueClass cueClass,
      @Nullable String within,
      Block.Kind block,
      double confidence) {
    this(id, kind, attribution, cueClass, within, block, confidence, Circumstances.UNTOLD);
  }

  /** Who said it; null where no answer is sure enough. */
  public @Nullable Speaker speaker() {
    return resolution.speaker();
  }

  /** The same, under another id. */
  public Statement withId(String other) {
    return new Statement(
        other,
        kind,
        attribution,
        cueClass,
        within,
        block,
        confidence,
        circumstances,
        resolution,
        codes);
  }

  /** The same, reported by another statement or by none. */
  public Statement reportedBy(@Nullable String other) {
    return new Statement(
        id,
        kind,
        attribution,
        cueClass,
        other,
        block,
        confidence,
        circumstances,
        resolution,
        codes);
  }

  /** The same, said by another or by nobody who is known. */
  public Statement saidBy(Resolution other) {
    return new Statement(
        id, kind, attribution, cueClass, within, block, confidence, circumstances, other, codes);
  }

  /** The same, coded otherwise. */
  public Statement coded(Map<String, String> other) {
    return new Statement(
        id,
        kind,
        attribution,
        cueClass,
        within,
        block,
        confidence,
        circumstances,
        resolution,
        other);
  }

  /** How the content is reported. */
  public enum Kind {
    /** The content stands inside quotation marks. */
    DIRECT,
    /** No part of it does. */
    INDIRECT,
    /** A part of it does. */
    MIXED;

    /** The kind's name in the wire format. */
    public String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What kind of act the cue reports. */
  public enum CueClass {
    /** Something was uttered: said, told, denied. */
    SPEECH,
    /** Something was written or published: wrote, tweeted, the report finds. */
    WRITING,
    /** An attitude or belief: thinks, fears, wants. */
    THOUGHT,
    /** Anything else, or no cue. */
    OTHER;

    /** The class's name in the wire format. */
    public String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
