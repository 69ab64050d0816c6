/** The encoder and its heads behind a port; the one package that knows the native runtime. */
@NullMarked
package dev.quoth.extract.tagger;

import org.jspecify.annotations.NullMarked;
