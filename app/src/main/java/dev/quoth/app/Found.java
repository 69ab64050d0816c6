package dev.quoth.app;

/** What the search for sources came upon: a source, or the reason why there is none. */
sealed interface Found {

  /** A source to read. */
  record ASource(Source source) implements Found {}

  /**
   * A name that leads to no source.
   *
   * @param name as the user gave it, or a folder below it
   * @param reason ends a sentence that begins with the name
   */
  record Nothing(String name, String reason) implements Found {}
}
