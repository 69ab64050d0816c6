package dev.quoth.ledger.utterances;

/** A member, or one to be, with its words cut, as it is compared. */
record Placed(Member member, Wording wording) {
  /** The group of what has none yet. */
  private static final long NONE = 0;

  static Placed of(Member member) {
    return new Placed(member, Wording.of(member.statement().content()));
  }

  static Placed toBe(NewStatement statement) {
    return of(new Member(statement, NONE));
  }

  boolean isMember() {
    return member.group() != NONE;
  }

  long group() {
    return member.group();
  }

  NewStatement statement() {
    return member.statement();
  }

  String id() {
    return member.statement().id();
  }
}
