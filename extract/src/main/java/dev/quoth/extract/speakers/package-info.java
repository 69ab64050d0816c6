/** Who speaks: names, descriptions and pronouns of an article to actors. */
@NullMarked
package dev.quoth.extract.speakers;

import org.jspecify.annotations.NullMarked;
