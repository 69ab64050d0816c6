package dev.quoth.networks.measures;

import dev.quoth.networks.Debate;
import dev.quoth.networks.Events;
import dev.quoth.networks.Network;
import dev.quoth.networks.NetworkQuery;
import dev.quoth.networks.Variable;

/** Networks written as ties: "a b" of weight 1, "a b 3" of weight 3, and "a" without. */
final class Ties {
  static final NetworkQuery QUERY = NetworkQuery.oneMode(Variable.PERSON, Variable.PROPOSITION);

  private Ties() {}

  static Network network(String... ties) {
    return QUERY.of(events(ties));
  }

  /** Each tie is a proposition that the one supports so many times, the other once. */
  static Events events(String... ties) {
    Debate debate = new Debate();
    for (String tie : ties) {
      String[] words = tie.split(" ", -1);
      int weight = words.length > 2 ? Integer.parseInt(words[2]) : 1;
      for (int i = 0; i < weight; i++) {
        debate.say(words[0] + " +" + tie);
      }
      if (words.length > 1) {
        debate.say(words[1] + " +" + tie);
      }
    }
    return debate.events();
  }

  /** Two triangles and a tie from one to the other. */
  static Network camps() {
    return network("a b", "a c", "b c", "c d", "d e", "d f", "e f");
  }
}
