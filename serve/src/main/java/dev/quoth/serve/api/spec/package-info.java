/** What an interface for programs takes and gives, said once: for the document, and to be held. */
@NullMarked
package dev.quoth.serve.api.spec;

import org.jspecify.annotations.NullMarked;
