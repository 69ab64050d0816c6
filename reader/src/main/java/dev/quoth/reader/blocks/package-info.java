/**
 * What each block of a web page is: cuts a page into segments, and judges them by a small model of
 * trees over their form, their place and what stands around them.
 *
 * <p>Entry: {@link dev.quoth.reader.blocks.BlockModel}.
 */
@NullMarked
package dev.quoth.reader.blocks;

import org.jspecify.annotations.NullMarked;
