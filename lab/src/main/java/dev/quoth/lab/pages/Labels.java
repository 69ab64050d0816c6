package dev.quoth.lab.pages;

import dev.quoth.Block.Kind;
import dev.quoth.reader.blocks.Segment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is known of pages' segments. */
interface Labels {
  /** The kind of each segment, null where it is not known. */
  @Nullable Kind[] kinds(WebPage page, List<Segment> segments);
}
