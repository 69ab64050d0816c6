package dev.quoth.reader.language;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Tells plain English by its function words, a closed class, without a model.
 *
 * <p>Of the words of an English text a quarter is among the forty that are counted here, and hardly
 * one among the function words of its neighbours. It says yes only where there is no doubt; any
 * other text is the model's.
 */
final class PlainEnglish {
  /** Words looked at. */
  private static final int MOST = 400;

  private static final int FEWEST = 30;
  private static final int FEWEST_DIFFERENT = 7;
  private static final double SHARE = 0.15;
  private static final double FOREIGN_SHARE = 0.03;

  /** Function words of English and of hardly any other language. */
  private static final Set<String> ENGLISH =
      Set.of(
          "the", "of", "and", "to", "that", "with", "from", "this", "which", "have", "has", "been",
          "were", "are", "they", "their", "would", "his", "who", "but", "it", "than", "there",
          "what", "when", "about", "into", "could", "she", "you", "your", "our", "be", "by", "not",
          "these", "those", "its", "them", "because");

  /** Frequent function words of other languages that are neither words of English nor names. */
  private static final Set<String> FOREIGN =
      words(
          // Dutch, Afrikaans, Frisian
          "het een van dat niet voor aan zijn nie wat deur",
          // German, Low German, Luxembourgish
          "der das und nicht ist ein eine den von zu ik nich vum",
          // French, Spanish, Portuguese, Italian, Catalan
          "le les des et est une que pour dans el del por para una os não il di che della",
          "amb els",
          // Danish, Norwegian, Swedish
          "og det er ikke som til av af och att inte på",
          // Scots, Nigerian Pidgin, Tok Pisin
          "tae frae wis wi nae hae wha ane thare dey wey bilong olgeta",
          // Tagalog, Malay, Swahili
          "ang ng mga dengan untuk ya kwa");

  private PlainEnglish() {}

  private static Set<String> words(String... lines) {
    return Set.of(String.join(" ", lines).split(" "));
  }

  /**
   * @param words of a text, in lower case
   */
  static boolean isIn(List<String> words) {
    List<String> first = words.subList(0, Math.min(MOST, words.size()));
    Set<String> different = new HashSet<>();
    int english = 0;
    int foreign = 0;
    for (String word : first) {
      if (ENGLISH.contains(word)) {
        english++;
        different.add(word);
      } else if (FOREIGN.contains(word)) {
        foreign++;
      }
    }
    return first.size() >= FEWEST
        && different.size() >= FEWEST_DIFFERENT
        && english >= SHARE * first.size()
        && foreign <= FOREIGN_SHARE * first.size();
  }
}
