package dev.quoth.reader.blocks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a group of features tells of a segment, in words for people. */
enum Reason {
  FORM("reads as prose", "does not read as prose"),
  LINKS("few links", "mostly links"),
  WORDS("words of a story", "words of what stands around stories"),
  TAG("its tag", "its tag"),
  NAMES("names of the elements around", "names of the elements around"),
  ROLES("the elements around", "the elements around"),
  PLACE("its place on the page", "its place on the page"),
  HEADLINE("its place after the headline", "its place before or far from the headline"),
  CONTAINER("what its element holds", "what its element holds"),
  ALIKE("others made alike are story", "others made alike are not"),
  NEIGHBOURS("stands among story", "stands apart from the story");

  private static final Map<String, Reason> BY_NAME =
      Map.ofEntries(
          Map.entry("length", FORM),
          Map.entry("look", FORM),
          Map.entry("commas", FORM),
          Map.entry("digits", FORM),
          Map.entry("capitals", FORM),
          Map.entry("letters", FORM),
          Map.entry("quotes", FORM),
          Map.entry("links", LINKS),
          Map.entry("copyright", WORDS),
          Map.entry("at", WORDS),
          Map.entry("address", WORDS),
          Map.entry("bar", WORDS),
          Map.entry("cut", WORDS),
          Map.entry("arrow", WORDS),
          Map.entry("depth", PLACE),
          Map.entry("toEnd", PLACE),
          Map.entry("segments", PLACE),
          Map.entry("pageLinks", PLACE),
          Map.entry("fromHeadline", HEADLINE),
          Map.entry("inTitle", HEADLINE),
          Map.entry("repeats", ALIKE),
          Map.entry("guess", FORM),
          Map.entry("outside", NEIGHBOURS));

  private static final List<Reason> OF_FEATURES = ofNames(Features.names());

  private final String forStory;
  private final String against;

  Reason(String forStory, String against) {
    this.forStory = forStory;
    this.against = against;
  }

  String words(boolean story) {
    return story ? forStory : against;
  }

  /** The reason that each feature of the second stage belongs to: [feature]. */
  static List<Reason> ofFeatures() {
    return OF_FEATURES;
  }

  private static List<Reason> ofNames(List<String> names) {
    List<Reason> reasons = new ArrayList<>(names.size());
    names.forEach(name -> reasons.add(of(name)));
    return List.copyOf(reasons);
  }

  private static Reason of(String name) {
    String bare = name.replaceFirst("-?\\d$", "");
    Reason known = BY_NAME.get(bare);
    if (known != null) {
      return known;
    }
    if (bare.startsWith(FirstStage.NAMED)) {
      return NAMES;
    }
    if (bare.startsWith(FirstStage.WITHIN)) {
      return ROLES;
    }
    if (bare.startsWith(FirstStage.LINE)) {
      return WORDS;
    }
    if (bare.startsWith("next") || bare.startsWith("guessed")) {
      return NEIGHBOURS;
    }
    if (bare.startsWith("group")) {
      return ALIKE;
    }
    boolean container =
        bare.endsWith("Share") || bare.endsWith("Guess") || bare.startsWith("level");
    return container ? CONTAINER : bare.startsWith("place") ? PLACE : TAG;
  }
}
