package dev.quoth;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes an article's blocks in their order, each as the element that it is: the first headline as
 * {@code h1}, subheads as {@code h2}, furniture with the name of its kind.
 *
 * <p>Blocks of the same part stand in one section under the part's number and time.
 */
final class HtmlBlocks {
  private static final String BULLETS = "-*•–—·‣◦▪■●";

  /** Where a bullet is looked for. */
  private static final int BULLET_CHARS = 20;

  private final HtmlOut out;
  private final Article article;
  private final HtmlMarks marks;
  private final String headingId;
  private boolean headed;
  private boolean inList;
  private int partsBegun;
  private boolean inPart;

  /**
   * @param headingId id of the heading that the first headline becomes
   */
  HtmlBlocks(HtmlOut out, Article article, HtmlMarks marks, String headingId) {
    this.out = out;
    this.article = article;
    this.marks = marks;
    this.headingId = headingId;
  }

  void write() throws IOException {
    for (Block block : article.blocks()) {
      boolean list = block.kind() == Block.Kind.LIST;
      if (!list) {
        endList();
      }
      enterPart(block.span().start());
      if (list && !inList) {
        out.raw("<ul>\n");
        inList = true;
      }
      write(block);
    }
    endList();
    endPart();
    if (article.blocks().isEmpty()) {
      out.raw("<p class=\"none\" lang=\"en\">Nothing to read.</p>\n");
    }
  }

  private void enterPart(int at) throws IOException {
    List<Part> parts = article.parts();
    if (inPart && parts.get(partsBegun - 1).span().end() <= at) {
      endPart();
    }
    while (partsBegun < parts.size() && parts.get(partsBegun).span().start() <= at) {
      endPart();
      Part part = parts.get(partsBegun++);
      inPart = part.span().end() > at;
      if (inPart) {
        beginPart(part);
      }
    }
  }

  private void beginPart(Part part) throws IOException {
    String id = headingId + "p" + partsBegun;
    out.raw("<section class=\"part\" aria-labelledby=\"" + id + "\">\n");
    out.raw("<p class=\"part-name\" lang=\"en\" id=\"" + id + "\">");
    String name = "part " + partsBegun + " of " + article.parts().size();
    HtmlLinks.write(out, part.url(), name);
    if (part.published() != null) {
      out.raw(" <b>");
      HtmlLinks.writeTime(out, part.published());
      out.raw("</b>");
    }
    out.raw("</p>\n");
  }

  private void endPart() throws IOException {
    if (inPart) {
      endList();
      out.raw("</section>\n");
      inPart = false;
    }
  }

  private void endList() throws IOException {
    if (inList) {
      out.raw("</ul>\n");
      inList = false;
    }
  }

  private void write(Block block) throws IOException {
    Block.Kind kind = block.kind();
    switch (kind) {
      case HEADLINE -> {
        element(block, headed ? "h2" : "h1", headed ? "" : " id=\"" + headingId + "\"", null);
        headed = true;
      }
      case SUBHEAD -> element(block, "h2", "", null);
      case STANDFIRST -> element(block, "p", " class=\"standfirst\"", null);
      case PARAGRAPH -> element(block, "p", "", null);
      case LIST -> element(block, "li", hasBullet(block) ? " class=\"own\"" : "", null);
      case BLOCKQUOTE -> {
        out.raw("<blockquote>\n");
        element(block, "p", "", null);
        out.raw("</blockquote>\n");
      }
      case CAPTION -> element(block, "p", " class=\"caption\"", kind.wireName());
      case LABEL, BYLINE, RELATED, PROMPT, ADVERT, COMMENT, OTHER ->
          element(block, "p", " class=\"furniture\"", kind.wireName());
    }
  }

  private void element(Block block, String name, String attributes, @Nullable String label)
      throws IOException {
    out.raw("<" + name + " dir=\"auto\"" + attributes + ">");
    if (label != null) {
      out.raw("<span class=\"kind\" lang=\"en\">" + label + "</span> ");
    }
    marks.write(out, block.span());
    out.raw("</" + name + ">\n");
  }

  /** Whether a list's item brings its own bullet or number along, as those of plain text do. */
  private boolean hasBullet(Block block) {
    int end = Math.min(block.span().end(), block.span().start() + BULLET_CHARS);
    String start = article.text().substring(block.span().start(), end).stripLeading();
    return !start.isEmpty()
        && (BULLETS.indexOf(start.charAt(0)) >= 0 || start.matches("(?s)\\d{1,3}[.)].*"));
  }
}
