package dev.quoth.serve.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What one wording has that another has not, word by word.
 *
 * <p>By a longest common subsequence of their words (Wagner and Fischer, "The String-to-String
 * Correction Problem", Journal of the ACM 21, 1974), case and punctuation set aside. Time and
 * memory grow with the product of the numbers of words, so of very long ones only the beginning is
 * compared.
 */
public final class WordChanges {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
  private static final int MOST_WORDS = 600;

  private WordChanges() {}

  private record Word(int start, int end, String folded) {}

  /**
   * The other wording as markup: words that the first lacks in {@code ins}, and where it has words
   * that the other lacks, these in {@code del}.
   */
  public static Markup between(String first, String other) {
    List<Word> before = words(first);
    List<Word> after = words(other);
    int[][] common = common(before, after);
    Markup.Out out = new Markup.Out();
    int i = 0;
    int j = 0;
    int at = 0;
    while (i < before.size() || j < after.size()) {
      if (i < before.size() && j < after.size() && isSame(before.get(i), after.get(j))) {
        at = copy(out, other, at, after.get(j).end());
        i++;
        j++;
      } else if (j == after.size() || (i < before.size() && common[i + 1][j] >= common[i][j + 1])) {
        int end = i;
        while (end < before.size() && isLacking(before, after, common, end, j)) {
          end++;
        }
        boolean last = j == after.size();
        at = last ? at : copy(out, other, at, after.get(j).start());
        out.raw(last ? " <del>" : "<del>");
        out.text(first.substring(before.get(i).start(), before.get(end - 1).end()));
        out.raw(last ? "</del>" : "</del> ");
        i = end;
      } else {
        at = copy(out, other, at, after.get(j).start());
        out.raw("<ins>");
        at = copy(out, other, at, after.get(j).end());
        out.raw("</ins>");
        j++;
      }
    }
    copy(out, other, at, other.length());
    return out.markup();
  }

  private static boolean isLacking(
      List<Word> before, List<Word> after, int[][] common, int i, int j) {
    return j == after.size()
        || (!isSame(before.get(i), after.get(j)) && common[i + 1][j] >= common[i][j + 1]);
  }

  private static int copy(Markup.Out out, String text, int from, int to) {
    out.text(text.substring(from, to));
    return to;
  }

  private static boolean isSame(Word a, Word b) {
    return a.folded().equals(b.folded());
  }

  private static List<Word> words(String text) {
    List<Word> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text);
    while (words.size() < MOST_WORDS && matcher.find()) {
      words.add(new Word(matcher.start(), matcher.end(), matcher.group().toLowerCase(Locale.ROOT)));
    }
    return words;
  }

  /** How many words the rests from i and from j on have in common, in order. */
  private static int[][] common(List<Word> a, List<Word> b) {
    int[][] common = new int[a.size() + 1][b.size() + 1];
    for (int i = a.size() - 1; i >= 0; i--) {
      for (int j = b.size() - 1; j >= 0; j--) {
        common[i][j] =
            isSame(a.get(i), b.get(j))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    return common;
  }
}
