package dev.quoth.extract.speakers;

import dev.quoth.Actor;
import dev.quoth.Resolution;
import java.util.List;

/**
 * How a speaker was found, in numbers from which weights are learnt.
 *
 * @param resolution what came of it
 * @param kind the kind of answer, as a doubt is called; empty where there is none
 * @param doubts what its confidence is estimated from; empty where there is no answer
 * @param options who came into question, where they were ranked, the chosen first
 * @param question the kind of question by which they were ranked; empty where they were not
 */
@SuppressWarnings("ArrayRecordComponent") // handed over and never compared
public record Decision(
    Resolution resolution, String kind, double[] doubts, List<Option> options, String question) {

  public Decision {
    options = List.copyOf(options);
  }

  /**
   * One who came into question.
   *
   * @param type what it is, as on the wire; empty for somebody whom the article never names
   * @param name its name
   * @param members whom it has, if it is several who are spoken of together
   * @param features what speaks for and against it
   */
  @SuppressWarnings("ArrayRecordComponent") // handed over and never compared
  public record Option(String type, String name, List<Actor> members, double[] features) {

    /** Copies the list. */
    public Option {
      members = List.copyOf(members);
    }
  }
}
