/** Web archives (WARC) to pages, past whatever is damaged in them. */
@NullMarked
package dev.quoth.reader.source.warc;

import org.jspecify.annotations.NullMarked;
