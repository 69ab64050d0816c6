package dev.quoth;

import java.util.Locale;

/** What people are shown of a speaker beside the words of the source. */
public final class SpeakerWords {

  private SpeakerWords() {}

  /**
   * The names of a statement's speaker where its source does not hold them all; empty where it
   * does, or the speaker is unknown or has no name.
   *
   * @param text the article's text
   */
  public static String beside(Statement statement, String text) {
    Speaker speaker = statement.speaker();
    if (speaker == null) {
      return "";
    }
    String source = Fragments.join(statement.attribution().source(), text);
    String words = source.toLowerCase(Locale.ROOT);
    boolean told =
        !words.isEmpty()
            && speaker.actors().stream()
                .allMatch(actor -> words.contains(actor.name().toLowerCase(Locale.ROOT)));
    return told ? "" : speaker.names();
  }
}
