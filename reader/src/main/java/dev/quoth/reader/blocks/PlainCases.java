package dev.quoth.reader.blocks;

import dev.quoth.Block.Kind;
import dev.quoth.reader.words.Furnishings;
import dev.quoth.reader.words.Furnishings.Furnishing;
import dev.quoth.reader.words.TextForm;
import org.jspecify.annotations.Nullable;

/**
 * Segments of which so much is plain that the trees are not asked, or are overruled.
 *
 * <p>What a segment is, these say before the trees; the first that holds decides:
 *
 * <ol>
 *   <li>The <b>headline</b>: the page's own title says which it is. The trees have not learned what
 *       a headline is: a page has one, and no single row tells that it is better than all others.
 *   <li>An <b>advert</b>: all that the segment says is one of a closed class of lines. Adverts are
 *       what the trees tell least well, being made to look like something else; so they are not
 *       believed either where they take one for story.
 *   <li><b>Navigation</b>, unless it was taken for story: whatever its form, what stands in an
 *       element that says it is navigation is none of the other kinds of furniture. A third of all
 *       furniture is such, and costs the trees no work.
 *   <li>A <b>plain paragraph</b>, if it was taken for story: a long {@code p} that ends as a
 *       sentence, in no quotation, picture or list, and below where standfirsts stand. No other
 *       kind of a story looks so; half of all stories' text does, and costs the trees no work.
 * </ol>
 *
 * <p>Then the trees speak, and are overruled by names that pages give their elements. They see
 * these too, but as two features among many, which few pages have:
 *
 * <ol>
 *   <li>A <b>standfirst</b> is what they take for a paragraph in an element named for standfirsts:
 *       nothing but that name tells one from a first paragraph.
 *   <li>A <b>comment</b> is what they take for furniture in an element named for readers' comments.
 *       Only prompts stay: they stand there too, and the trees tell them by their words.
 * </ol>
 *
 * <p>An element that holds much of the page's prose is the story's, whatever its name.
 */
final class PlainCases {
  /** UTF-16 chars from which a paragraph is long. */
  private static final int PARAGRAPH = 200;

  /** So many segments after the headline may be standfirsts, bylines and the like. */
  private static final int BELOW_HEADLINE = 4;

  /** UTF-16 chars; longer segments say more than that they stand by an advert. */
  private static final int MAX_ADVERT = 60;

  /** UTF-16 chars of a link that says little, and the share of its chars that stand in it. */
  private static final int MAX_LINK = 60;

  private static final double LINKED = 0.85;

  /** An element with this share of the page's prose holds the story, whatever its name. */
  private static final double STORY_SHARE = 0.4;

  private final PageMeasures page;

  PlainCases(PageMeasures page) {
    this.page = page;
  }

  /**
   * What a segment plainly is; null if the trees are to say.
   *
   * @param story whether it was judged to be of the story
   */
  @Nullable Kind kind(int i, boolean story) {
    if (i == page.headlineAt()) {
      return Kind.HEADLINE;
    }
    if (isAdvert(i)) {
      return Kind.ADVERT;
    }
    if (!story && page.frame(i).nearest(Frame.Role.NAV) != null) {
      return Kind.OTHER;
    }
    return story && isParagraph(i) ? Kind.PARAGRAPH : null;
  }

  /**
   * What a segment is that the trees take for one of a kind.
   *
   * @param story whether it was judged to be of the story
   */
  Kind overruled(int i, boolean story, Kind kind) {
    if (kind == Kind.PARAGRAPH && isNamedStandfirst(i)) {
      return Kind.STANDFIRST;
    }
    return !story && kind != Kind.PROMPT && isInComments(i) ? Kind.COMMENT : kind;
  }

  /** Whether all that a segment says is that it stands by an advert; it is of no story then. */
  boolean isAdvert(int i) {
    String text = page.segment(i).text();
    return text.length() <= MAX_ADVERT && Furnishings.is(Furnishing.ADVERT, Furnishings.bare(text));
  }

  /**
   * Whether a segment is a short link and nothing else, in no paragraph or heading: most of a
   * page's segments are, and what else there is to measure of them does not make them story.
   */
  boolean isLink(int i) {
    Segment segment = page.segment(i);
    int length = segment.text().length();
    if (length > MAX_LINK || segment.linkChars() < LINKED * length || i == page.headlineAt()) {
      return false;
    }
    String tag = segment.element().normalName();
    return !tag.equals("p") && !tag.equals("td") && !(tag.length() == 2 && tag.charAt(0) == 'h');
  }

  private boolean isParagraph(int i) {
    Segment segment = page.segment(i);
    Frame frame = page.frame(i);
    int headline = page.headlineAt();
    return segment.text().length() >= PARAGRAPH
        && segment.element().normalName().equals("p")
        && TextForm.endsSentence(segment.text())
        && frame.nearest(Frame.Role.BLOCKQUOTE) == null
        && frame.nearest(Frame.Role.FIGURE) == null
        && frame.nearest(Frame.Role.LI) == null
        && headline >= 0
        && i > headline + BELOW_HEADLINE;
  }

  /** Whether a segment's element, or the one around it alone, is named for a standfirst. */
  private boolean isNamedStandfirst(int i) {
    Frame frame = page.frame(i);
    Frame named = frame.nearest(Hint.STANDFIRST);
    return named != null && frame.depth - named.depth <= 1 && page.share(named) < STORY_SHARE;
  }

  /** Whether an element around a segment is named for readers' comments, and is not the story's. */
  private boolean isInComments(int i) {
    Frame comments = page.frame(i).nearest(Hint.COMMENT);
    return comments != null && page.share(comments) < STORY_SHARE;
  }
}
