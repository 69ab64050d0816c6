/** How fast the extractor is, and what it costs. */
@NullMarked
package dev.quoth.lab.bench;

import org.jspecify.annotations.NullMarked;
