package dev.quoth.reader.language;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells the languages of most pages by their function words, a closed class, without a model.
 *
 * <p>A text holds many of its own language's and hardly any of its neighbours'. A language is named
 * only where there is no doubt; any other text is the model's.
 */
final class PlainWords {
  /** Words looked at. */
  private static final int MOST = 400;

  private static final int FEWEST = 30;
  private static final int FEWEST_DIFFERENT = 7;
  private static final double SHARE = 0.15;
  private static final double FOREIGN_SHARE = 0.04;

  /** Stands for all languages that are not told here. */
  private static final String OTHER = "";

  /** Frequent function words by their languages, that are no names; in doubt they are left out. */
  private static final Map<String, String> WORDS =
      Map.of(
          "en",
          "the of and to that with from this which have has been were are they their would his who but"
              + " it than there what when about into could she you your our be by not these those its"
              + " them because",
          "de",
          "der die das und nicht ist ein eine den von zu mit auf für dem sich auch werden dass sie nach wird"
              + " bei sind noch wie einen einem einer haben oder aber durch wurde wir"
              + " ich im nur kann diese dieser ihre seine uns mehr unter gegen vom beim",
          "fr",
          "le les et est une pour dans qui pas sur au avec ce il sont ne aux mais cette ses été ont"
              + " nous elle leur ils était fait peut tout aussi après deux",
          "es",
          "el los las del por para una con su como más pero fue este esta cuando muy también hasta desde"
              + " y",
          OTHER,
          // Dutch, Afrikaans, Frisian, Low German, Luxembourgish
          "het een van dat niet voor aan zijn wat deur ik nich vum ass net fir vun mat"
              // Portuguese, Galician, Italian, Catalan, Asturian
              + " os não uma em ao do unha che della di amb els ye"
              // Danish, Norwegian, Swedish
              + " og det ikke som til av af och att inte på"
              // Scots, Nigerian Pidgin, Tok Pisin
              + " tae frae wis wi nae hae wha ane thare dey wey bilong olgeta"
              // Tagalog, Malay, Swahili
              + " ang ng mga dengan untuk ya kwa");

  /** The language of each of the words, of which none is in two lists. */
  private static final Map<String, String> LANGUAGES =
      WORDS.entrySet().stream()
          .flatMap(
              list ->
                  Arrays.stream(list.getValue().split(" ")).map(w -> Map.entry(w, list.getKey())))
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

  private PlainWords() {}

  /**
   * The language that a text is plainly in; empty if it takes a model to tell.
   *
   * @param words of a text, in lower case
   */
  static Optional<String> language(List<String> words) {
    List<String> first = words.subList(0, Math.min(MOST, words.size()));
    Map<String, Integer> counts = new HashMap<>();
    int known = 0;
    for (String word : first) {
      String language = LANGUAGES.get(word);
      if (language != null) {
        counts.merge(language, 1, Integer::sum);
        known++;
      }
    }
    for (Map.Entry<String, Integer> count : counts.entrySet()) {
      boolean most = count.getValue() >= SHARE * first.size() && !count.getKey().equals(OTHER);
      boolean alone = known - count.getValue() <= FOREIGN_SHARE * first.size();
      if (most && alone && first.size() >= FEWEST && isVaried(first, count.getKey())) {
        return Optional.of(count.getKey());
      }
    }
    return Optional.empty();
  }

  /** Whether there are words enough of the language that are not the same. */
  private static boolean isVaried(List<String> words, String language) {
    Set<String> different = new HashSet<>();
    for (String word : words) {
      if (language.equals(LANGUAGES.get(word))) {
        different.add(word);
      }
    }
    return different.size() >= FEWEST_DIFFERENT;
  }
}
