/** The command line: the only place that wires reading, extraction and output together. */
@NullMarked
package dev.quoth.app;

import org.jspecify.annotations.NullMarked;
