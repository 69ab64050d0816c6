/** Words as cues, times and venues read them: their forms, their lemmas, the shipped lists. */
@NullMarked
package dev.quoth.extract.words;

import org.jspecify.annotations.NullMarked;
