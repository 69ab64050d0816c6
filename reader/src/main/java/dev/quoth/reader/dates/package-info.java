/** Dates as pages and texts write them: entry {@link dev.quoth.reader.dates.Dates}. */
@NullMarked
package dev.quoth.reader.dates;

import org.jspecify.annotations.NullMarked;
