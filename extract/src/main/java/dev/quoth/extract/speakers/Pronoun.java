package dev.quoth.extract.speakers;

import org.jspecify.annotations.Nullable;

/** What a pronoun may stand for. */
enum Pronoun {
  HE,
  SHE,
  THEY,
  IT,
  /** Who, whom, which, that: what stands just before. */
  RELATIVE,
  /** I, we: whoever speaks. */
  FIRST,
  /** Each, both, neither: several who were named together. */
  BOTH,
  /** You, anyone, nobody: no one in particular. */
  GENERIC;

  /** The pronoun that the form is; null if it is none. */
  static @Nullable Pronoun of(String form) {
    return switch (form) {
      case "he", "him", "his", "himself" -> HE;
      case "she", "her", "hers", "herself" -> SHE;
      case "they", "them", "their", "theirs", "themselves" -> THEY;
      case "it", "its", "itself" -> IT;
      case "who", "whom", "which", "that" -> RELATIVE;
      case "i", "we", "me", "us", "my", "our", "mine", "ours", "myself", "ourselves" -> FIRST;
      case "each", "both", "neither", "either" -> BOTH;
      case "you",
          "your",
          "one",
          "anyone",
          "anybody",
          "everyone",
          "everybody",
          "nobody",
          "noone",
          "whoever",
          "this",
          "there",
          "what" ->
          GENERIC;
      default -> null;
    };
  }

  /** The gender that it tells. */
  Gender gender() {
    return this == HE ? Gender.MALE : this == SHE ? Gender.FEMALE : Gender.UNKNOWN;
  }
}
