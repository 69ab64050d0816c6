package dev.quoth;

import static java.util.Objects.requireNonNull;

import java.util.Locale;

/**
 * A stretch of the article of one kind, such as its headline or a paragraph.
 *
 * @param kind what the stretch is
 * @param span where it stands in {@link Article#text()}
 */
public record Block(Kind kind, Span span) {

  public Block {
    requireNonNull(kind, "kind is null");
    requireNonNull(span, "span is null");
  }

  /** What a block is: part of the story, or furniture that stands around it. */
  public enum Kind {
    HEADLINE(false),
    STANDFIRST(false),
    PARAGRAPH(false),
    SUBHEAD(false),
    BLOCKQUOTE(false),
    LIST(false),
    CAPTION(false),
    LABEL(true),
    BYLINE(true),
    RELATED(true),
    PROMPT(true),
    ADVERT(true),
    COMMENT(true),
    OTHER(true);

    private final boolean furniture;

    Kind(boolean furniture) {
      this.furniture = furniture;
    }

    /** Whether the block is no part of the story: a label, a teaser of another story, an advert. */
    public boolean isFurniture() {
      return furniture;
    }

    /** The kind's name in the wire format. */
    public String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
