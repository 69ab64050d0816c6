/** What several commands of the lab have in common on the command line. */
@NullMarked
package dev.quoth.lab.options;

import org.jspecify.annotations.NullMarked;
