package dev.quoth.app;

import dev.quoth.Article;
import dev.quoth.Block;
import java.util.ArrayList;
import java.util.List;

/** The article as read: its blocks in order, furniture and other than paragraphs named. */
final class BlocksView {
  private static final int INDENT = 2;

  private final Page page;

  BlocksView(Page page) {
    this.page = page;
  }

  List<String> lines(Article article) {
    List<String> lines = new ArrayList<>();
    for (Block block : article.blocks()) {
      if (!lines.isEmpty()) {
        lines.add("");
      }
      Block.Kind kind = block.kind();
      if (kind != Block.Kind.PARAGRAPH) {
        String furniture = kind.isFurniture() ? "furniture: " : "";
        Style style = kind.isFurniture() ? Style.FURNITURE : Style.FAINT;
        lines.add(page.line().blanks(INDENT).styled(style, furniture + kind.wireName()).toString());
      }
      for (String line : page.wrap(Safe.line(block.span().of(article.text())), INDENT)) {
        Line set = page.line().blanks(INDENT);
        lines.add(
            (kind.isFurniture() ? set.styled(Style.FAINT, line) : set.plain(line)).toString());
      }
    }
    return lines.isEmpty()
        ? List.of(page.line().blanks(INDENT).styled(Style.FAINT, "nothing to read").toString())
        : lines;
  }
}
