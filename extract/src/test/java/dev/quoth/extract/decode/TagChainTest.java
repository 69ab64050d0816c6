package dev.quoth.extract.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.quoth.extract.tokens.Role;
import dev.quoth.extract.tokens.Window;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/** The chain against the sum over every sequence of tags that is allowed. */
class TagChainTest {
  private static final double CLOSE = 1e-9;
  private static final int ROLES = Role.values().length;

  /** A sequence of tags with its weight, not normalised. */
  private record Path(int[] tags, double log) {}

  @Property(tries = 60)
  void agreesWithTheSumOverAllPaths(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 5) int size,
      @ForAll @DoubleRange(min = 0, max = 12) double spread,
      @ForAll boolean touching) {
    double[] emissions = emissions(new Random(seed), size, spread);
    List<Path> paths = paths(emissions, 0, size, touching);
    TagChain chain = new TagChain(emissions, ROLES, touching, 0, size);
    for (Role role : Role.values()) {
      for (int start = 0; start < size; start++) {
        int word = start;
        assertThat(chain.covered(word, role.ordinal()))
            .isCloseTo(share(paths, path -> covers(path, word, role)), within(CLOSE));
        for (int end = start + 1; end <= size; end++) {
          int stop = end;
          assertThat(chain.exact(start, end, role.ordinal()))
              .isCloseTo(share(paths, path -> isSpan(path, word, stop, role)), within(CLOSE));
        }
      }
    }
    assertThat(chain.best()).isEqualTo(mentions(best(paths), 0, chain));
  }

  @Property(tries = 4)
  void agreesOnSixWordsInTheMiddleOfOthers(@ForAll long seed) {
    double[] emissions = emissions(new Random(seed), 11, 3);
    List<Path> paths = paths(emissions, 3, 9, true);
    TagChain chain = new TagChain(emissions, ROLES, true, 3, 9);
    assertThat(chain.best()).isEqualTo(mentions(best(paths), 3, chain));
    for (Role role : Role.values()) {
      assertThat(chain.covered(5, role.ordinal()))
          .isCloseTo(share(paths, path -> covers(path, 2, role)), within(CLOSE));
      assertThat(chain.exact(4, 9, role.ordinal()))
          .isCloseTo(share(paths, path -> isSpan(path, 1, 6, role)), within(CLOSE));
    }
  }

  @Property(tries = 100)
  void aWordIsInOneSpanAtMost(@ForAll long seed, @ForAll @IntRange(min = 1, max = 300) int size) {
    double[] emissions = emissions(new Random(seed), size, 6);
    TagChain chain = new TagChain(emissions, ROLES, true, 0, size);
    for (int word = 0; word < size; word++) {
      double sum = 0;
      for (Role role : Role.values()) {
        sum += chain.covered(word, role.ordinal());
      }
      assertThat(sum).isBetween(0.0, 1 + CLOSE);
    }
    int last = 0;
    for (TagChain.Found mention : chain.best()) {
      assertThat(mention.words().from()).isGreaterThanOrEqualTo(last);
      assertThat(mention.probability()).isBetween(0.0, 1 + CLOSE);
      last = mention.words().to();
    }
    assertThat(last).isLessThanOrEqualTo(size);
  }

  @Property(tries = 100)
  void theSpansThatCoverAWordSumToItsCoverage(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int size) {
    TagChain chain = new TagChain(emissions(new Random(seed), size, 4), ROLES, true, 0, size);
    int word = size / 2;
    for (Role role : Role.values()) {
      double sum = 0;
      for (int start = 0; start <= word; start++) {
        for (int end = word + 1; end <= size; end++) {
          sum += chain.exact(start, end, role.ordinal());
        }
      }
      assertThat(sum).isCloseTo(chain.covered(word, role.ordinal()), within(CLOSE));
    }
  }

  /** What the model is sure of but the scheme forbids must not end in numbers that are none. */
  @Example
  void certaintyOfWhatIsForbiddenStillGivesProbabilities() {
    double[] emissions = new double[4 * Role.TAGS];
    int[] sure = {Role.OUTSIDE, Role.CONTENT.inside(), Role.CUE.inside(), Role.SOURCE.inside()};
    for (int word = 0; word < sure.length; word++) {
      for (int tag = 0; tag < Role.TAGS; tag++) {
        emissions[word * Role.TAGS + tag] = tag == sure[word] ? 0 : -2000 - tag;
      }
    }
    TagChain chain = new TagChain(emissions, ROLES, true, 0, 4);
    for (int word = 0; word < 4; word++) {
      for (Role role : Role.values()) {
        assertThat(chain.covered(word, role.ordinal())).isBetween(0.0, 1 + CLOSE);
      }
    }
    assertThat(chain.best()).allMatch(mention -> Double.isFinite(mention.probability()));
  }

  @Example
  void noWordsHaveNoSpans() {
    assertThat(new TagChain(new double[0], ROLES, true, 0, 0).best()).isEmpty();
  }

  @Example
  void twoSpansOfARoleMayTouch() {
    double[] emissions = emissions(new Random(1), 3, 0);
    int[] path = {Role.CUE.begin(), Role.CUE.begin(), Role.CUE.inside()};
    for (int word = 0; word < path.length; word++) {
      emissions[word * Role.TAGS + path[word]] = 5;
    }
    assertThat(new TagChain(emissions, ROLES, true, 0, 3).best())
        .extracting(TagChain.Found::words)
        .containsExactly(new Window(0, 1), new Window(1, 3));
  }

  @Example
  void whereSpansOfAKindMayNotTouchTheyAreOne() {
    double[] emissions = emissions(new Random(1), 3, 0);
    int[] path = {Role.CUE.begin(), Role.CUE.begin(), Role.CUE.inside()};
    for (int word = 0; word < path.length; word++) {
      emissions[word * Role.TAGS + path[word]] = 5;
    }
    emissions[Role.TAGS + Role.CUE.inside()] = 4;
    TagChain chain = new TagChain(emissions, ROLES, false, 0, 3);
    assertThat(chain.best()).extracting(TagChain.Found::words).containsExactly(new Window(0, 3));
  }

  private static double[] emissions(Random random, int words, double spread) {
    double[] emissions = new double[words * Role.TAGS];
    for (int word = 0; word < words; word++) {
      double sum = 0;
      for (int tag = 0; tag < Role.TAGS; tag++) {
        emissions[word * Role.TAGS + tag] = spread * random.nextGaussian();
        sum += Math.exp(emissions[word * Role.TAGS + tag]);
      }
      for (int tag = 0; tag < Role.TAGS; tag++) {
        emissions[word * Role.TAGS + tag] -= Math.log(sum);
      }
    }
    return emissions;
  }

  private static List<Path> paths(double[] emissions, int from, int to, boolean touching) {
    List<Path> paths = List.of(new Path(new int[0], 0));
    for (int word = from; word < to; word++) {
      List<Path> longer = new ArrayList<>();
      for (Path path : paths) {
        int previous = path.tags.length == 0 ? Role.OUTSIDE : path.tags[path.tags.length - 1];
        for (int tag = 0; tag < Role.TAGS; tag++) {
          boolean touches = tag % 2 == 1 && (previous == tag || previous == tag + 1);
          if (Role.mayFollow(previous, tag) && (touching || !touches)) {
            int[] tags = java.util.Arrays.copyOf(path.tags, path.tags.length + 1);
            tags[path.tags.length] = tag;
            longer.add(new Path(tags, path.log + emissions[word * Role.TAGS + tag]));
          }
        }
      }
      paths = longer;
    }
    return paths;
  }

  private static double share(List<Path> paths, java.util.function.Predicate<int[]> which) {
    ToDoubleFunction<Path> weight = path -> Math.exp(path.log);
    double all = paths.stream().mapToDouble(weight).sum();
    return paths.stream().filter(path -> which.test(path.tags)).mapToDouble(weight).sum() / all;
  }

  private static int[] best(List<Path> paths) {
    return paths.stream().max(Comparator.comparing(Path::log)).orElseThrow().tags;
  }

  private static boolean covers(int[] tags, int word, Role role) {
    return tags[word] == role.begin() || tags[word] == role.inside();
  }

  private static boolean isSpan(int[] tags, int start, int end, Role role) {
    if (tags[start] != role.begin() || (end < tags.length && tags[end] == role.inside())) {
      return false;
    }
    for (int word = start + 1; word < end; word++) {
      if (tags[word] != role.inside()) {
        return false;
      }
    }
    return true;
  }

  private static List<TagChain.Found> mentions(int[] tags, int shift, TagChain chain) {
    List<TagChain.Found> mentions = new ArrayList<>();
    for (int start = 0; start < tags.length; start++) {
      for (Role role : Role.values()) {
        for (int end = start + 1; end <= tags.length; end++) {
          if (isSpan(tags, start, end, role)) {
            Window words = new Window(shift + start, shift + end);
            double exact = chain.exact(words.from(), words.to(), role.ordinal());
            mentions.add(new TagChain.Found(role.ordinal(), words, exact));
          }
        }
      }
    }
    return mentions;
  }
}
