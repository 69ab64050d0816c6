/** The records that travel through Quoth, and the wire format in which they leave it. */
@NullMarked
package dev.quoth;

import org.jspecify.annotations.NullMarked;
