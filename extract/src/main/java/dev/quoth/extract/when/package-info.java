/** When something was said. */
@NullMarked
package dev.quoth.extract.when;

import org.jspecify.annotations.NullMarked;
