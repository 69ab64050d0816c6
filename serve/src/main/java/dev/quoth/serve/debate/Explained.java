package dev.quoth.serve.debate;

/** What a picture shows, for those who see such a one for the first time. */
final class Explained {
  private Explained() {}

  static String of(DebateTerms terms) {
    return switch (terms.value(Setting.VIEW)) {
      case "heat" ->
          "Plus is for, minus against, each time a position counts. Who stands alike stands side by"
              + " side; the trees tell how alike.";
      case "polarisation" ->
          "Near 0 there are no camps; at 0.5 two camps, as strong as one another, agree on nothing.";
      case "river" ->
          "The broader a stream, the more positions were taken on it. Pointing at one tells its name.";
      case "dendrogram" ->
          "The further to the right two branches meet, the less those on them agree.";
      default -> network(terms);
    };
  }

  private static String network(DebateTerms terms) {
    String ties =
        switch (terms.value(terms.isOfBoth() ? Setting.STAND : Setting.TIE)) {
          case "conflict" -> "A tie is for positions against one another";
          case "ignore" -> "A tie is for speaking of the same";
          case "combine" -> "A tie tells on which side, not how often";
          case "congruence" -> "A tie is for the same positions";
          default ->
              terms.isOfBoth()
                  ? "A solid tie is for, a dashed one against"
                  : "A solid tie is agreement, a dashed one conflict";
        };
    return ties + ". Who speaks more is larger. Choose a node or a tie to read what is behind it.";
  }
}
