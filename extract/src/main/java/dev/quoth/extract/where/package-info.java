/** To whom, in what and where something was said. */
@NullMarked
package dev.quoth.extract.where;

import org.jspecify.annotations.NullMarked;
