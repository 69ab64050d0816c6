/** Texts whose names are marked: the corpora that the names head learns from and is measured on. */
@NullMarked
package dev.quoth.lab.names;

import org.jspecify.annotations.NullMarked;
