/** The port behind which stands what the lab measures. */
@NullMarked
package dev.quoth.lab.subject;

import org.jspecify.annotations.NullMarked;
