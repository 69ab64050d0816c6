/** Those who work on a ledger together: how they log in, and what becomes of their accounts. */
@NullMarked
package dev.quoth.serve.accounts;

import org.jspecify.annotations.NullMarked;
