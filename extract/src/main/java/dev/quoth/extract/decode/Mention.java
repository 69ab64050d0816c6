package dev.quoth.extract.decode;

import dev.quoth.extract.tokens.Role;
import dev.quoth.extract.tokens.Window;

/**
 * A span that plays a role, as found.
 *
 * @param role the part it plays
 * @param words its words
 * @param probability that exactly this span plays this role, by the tags
 */
record Mention(Role role, Window words, double probability) {}
