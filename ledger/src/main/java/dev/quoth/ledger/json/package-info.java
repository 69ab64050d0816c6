/** JSON read a line and an object at a time. */
@NullMarked
package dev.quoth.ledger.json;

import org.jspecify.annotations.NullMarked;
