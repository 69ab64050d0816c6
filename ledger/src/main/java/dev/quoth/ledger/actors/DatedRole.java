package dev.quoth.ledger.actors;

import static java.util.Objects.requireNonNull;

import dev.quoth.ledger.actors.names.Fold;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an actor is, and when.
 *
 * @param kind what sort of fact it is
 * @param words the words for it: "Minister for Foreign Affairs"
 * @param of the organisation, party or country; null where the words say all
 * @param tenure when
 * @param source where it is from, such as the name of a file
 */
public record DatedRole(
    Kind kind, String words, @Nullable String of, Tenure tenure, String source) {

  /**
   * @throws IllegalArgumentException if the words are blank
   */
  public DatedRole {
    requireNonNull(kind, "kind is null");
    words = Fold.tidy(words);
    of = of == null || of.isBlank() ? null : Fold.tidy(of);
    requireNonNull(tenure, "tenure is null");
    source = Fold.tidy(source);
    if (words.isEmpty()) {
      throw new IllegalArgumentException("a role needs words for it");
    }
  }

  /** Citizenship. */
  public static DatedRole citizen(String country, Tenure tenure, String source) {
    return new DatedRole(Kind.COUNTRY, "citizen", country, tenure, source);
  }

  /** Membership of a party. */
  public static DatedRole partyMember(String party, Tenure tenure, String source) {
    return new DatedRole(Kind.PARTY, "member", party, tenure, source);
  }

  /** The same from elsewhere. */
  DatedRole from(String elsewhere) {
    return new DatedRole(kind, words, of, tenure, elsewhere);
  }

  /** Whether the other says the same, wherever it is from. */
  public boolean saysTheSameAs(DatedRole other) {
    return isOfSameOffice(other) && tenure.equals(other.tenure);
  }

  /** Whether the other tells the end of what this says is going on. */
  boolean isEndedBy(DatedRole other) {
    return isOfSameOffice(other)
        && tenure.to() == null
        && other.tenure.to() != null
        && Objects.equals(tenure.from(), other.tenure.from());
  }

  private boolean isOfSameOffice(DatedRole other) {
    return kind == other.kind && words.equals(other.words) && Objects.equals(of, other.of);
  }

  /** What sort of fact a role is. */
  public enum Kind {
    /** An office, mandate or job. */
    OFFICE,
    /** Membership of a party. */
    PARTY,
    /** Citizenship, or the country that a body belongs to. */
    COUNTRY;

    /** Its name in files. */
    public String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
