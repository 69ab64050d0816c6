/** What a ledger holds and answers: values only, that know nothing of a database. */
@NullMarked
package dev.quoth.ledger.records;

import org.jspecify.annotations.NullMarked;
