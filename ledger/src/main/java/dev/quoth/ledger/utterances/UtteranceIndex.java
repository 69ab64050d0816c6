package dev.quoth.ledger.utterances;

import java.util.Collection;
import java.util.List;

/**
 * Where placed statements are kept and found again: in memory, or in tables.
 *
 * <p>What one call of {@link Utterances#place} does to it belongs into one transaction.
 */
public interface UtteranceIndex {
  /** So many of a band are never left out. */
  int LEAST_OF_A_BAND = 200;

  /**
   * The members that share a band or more, each once, in any order. Of a band that very many share,
   * such as a set phrase, it may leave out all but the {@value #LEAST_OF_A_BAND} added last or
   * more.
   *
   * @param fingerprints as {@link #add} was given for them
   */
  List<Member> candidates(long[] fingerprints);

  /**
   * Keeps a member; one with the same statement's id is not there yet.
   *
   * @param fingerprints by which it is found: distinct, a dozen for twenty words
   */
  void add(Member member, long[] fingerprints);

  /** All members of these groups, in any order. */
  List<Member> members(Collection<Long> groups);

  /** Puts a member, named by its statement's id, in another group. */
  void move(String statementId, long group);

  /** A number that no group has had, 1 or more. */
  long newGroup();
}
