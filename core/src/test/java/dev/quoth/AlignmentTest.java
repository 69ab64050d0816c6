package dev.quoth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlignmentTest {

  /**
   * Edits: {@code c3} three chars copied, {@code r2:1} two replaced by one, {@code d1} one dropped,
   * {@code i1} one inserted.
   */
  @ParameterizedTest(name = "{0}: {1} comes from {2}")
  @CsvSource({
    "c5,            0-5, 0-5",
    "c5,            2-3, 2-3",
    "c2 d1 c2,      0-2, 0-2",
    "c2 d1 c2,      2-4, 3-5",
    "c2 d1 c2,      1-3, 1-4",
    "d3 c2,         0-1, 3-4",
    "c2 d3,         0-2, 0-2",
    "c1 i2 c1,      0-1, 0-1",
    "c1 i2 c1,      1-3, none",
    "c1 i2 c1,      2-3, none",
    "c1 i2 c1,      0-2, 0-1",
    "c1 i2 c1,      2-4, 1-2",
    "c1 i2 c1,      0-4, 0-2",
    "i3,            0-3, none",
    "r2:1,          0-1, 0-2",
    "c1 r2:1 c1,    1-2, 1-3",
    "c1 r2:1 c1,    0-2, 0-3",
    "c1 r2:1 c1,    2-3, 3-4",
    "r1:3 c1,       1-2, 0-1",
    "r1:3 c1,       2-4, 0-2",
    "r4:4,          1-2, 0-4",
    "r1:1 c2,       0-2, 0-2",
    "r3:2 r2:2,     1-2, 0-3",
    "r3:2 r2:2,     1-3, 0-5",
    "c1 d2 i1 c1,   1-2, none",
    "c1 d2 i1 c1,   1-3, 3-4",
    "c1 i1 d2 c1,   1-3, 3-4",
    "d1 i1 d1 c1 d1 i1, 0-3, 2-3",
    "r2:0 c1,       0-1, 2-3",
    "r0:2 c1,       0-2, none",
  })
  void aSpanComesFrom(String edits, String derived, String original) {
    assertThat(alignment(edits).toOriginal(span(derived))).isEqualTo(optional(original));
  }

  @ParameterizedTest(name = "{0}: {1} became {2}")
  @CsvSource({
    "c5,            1-4, 1-4",
    "c2 d1 c2,      2-3, none",
    "c2 d1 c2,      1-3, 1-2",
    "c2 d1 c2,      2-4, 2-3",
    "c1 i2 c1,      0-2, 0-4",
    "c1 i2 c1,      1-2, 3-4",
    "r2:1 c1,       1-2, 0-1",
    "r2:3 c1,       0-1, 0-3",
    "r2:3 c1,       1-3, 0-4",
    "d4,            0-4, none",
    "r4:4 c1,       2-3, 0-4",
  })
  void aSpanBecame(String edits, String original, String derived) {
    assertThat(alignment(edits).toDerived(span(original))).isEqualTo(optional(derived));
  }

  @ParameterizedTest(name = "{0} then {1} is {2}")
  @CsvSource({
    "c5,              c5,            c5",
    "c2 d1 c2,        c4,            c2 d1 c2",
    "c5,              c2 d1 c2,      c2 d1 c2",
    "c2 d1 c2,        c2 d1 c1,      c2 d2 c1",
    "c1 d1 c3,        c2 d1 c1,      c1 d1 c1 d1 c1",
    "c1 i1 c1,        c1 d1 c1,      c2",
    "c1 i1 c1,        c3 i1,         c1 i1 c1 i1",
    "c1 r2:1 c1,      c1 r1:3 c1,    c1 r2:3 c1",
    "c1 r2:1 c1,      r2:1 c1,       r3:1 c1",
    "r2:2 c2,         c1 r2:1 c1,    r3:2 c1",
    "c4,              c1 r2:1 c1,    c1 r2:1 c1",
    "c1 r3:3 c1,      c2 d1 c2,      c1 r3:2 c1",
    "c1 r3:2 c1,      c1 d2 c1,      c1 d3 c1",
    "i2,              r2:1,          i1",
    "d2,              i3,            d2 i3",
    "d1 c2,           i1 c2,         d1 i1 c2",
    "r2:3 c1 r2:3,    c2 r3:1 c2,    r5:5",
    "i1 c2,           r2:1 c1,       r1:1 c1",
  })
  void oneAfterTheOther(String one, String next, String joined) {
    assertThat(alignment(one).then(alignment(next))).isEqualTo(alignment(joined));
  }

  @Test
  void saysWhatItIs() {
    Alignment alignment = alignment("c2 d1 r2:1 i1");
    assertThat(alignment.originalLength()).isEqualTo(5);
    assertThat(alignment.derivedLength()).isEqualTo(4);
    assertThat(alignment).hasToString("[0,2)=[0,2) [2,3)~[3,5) of 4 from 5");
    assertThat(alignment.isIdentity()).isFalse();
    assertThat(alignment("c1 c2 r1:1")).isEqualTo(Alignment.identity(4));
    assertThat(alignment("c1 c2 r1:1")).hasSameHashCodeAs(Alignment.identity(4));
    assertThat(alignment("r2:2")).isNotEqualTo(Alignment.identity(2));
    assertThat(Alignment.identity(4).isIdentity()).isTrue();
    assertThat(Alignment.identity(0).isIdentity()).isTrue();
  }

  @Test
  void wrongInputIsNamed() {
    Alignment alignment = Alignment.identity(4);
    assertThatThrownBy(() -> alignment.toOriginal(new Span(1, 5)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("end=5")
        .hasMessageContaining("derived text of 4 chars");
    assertThatThrownBy(() -> alignment.toDerived(new Span(4, 5)))
        .hasMessageContaining("original text of 4 chars");
    assertThatThrownBy(() -> alignment.then(Alignment.identity(5)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("cannot join: one derives 4 chars, the next goes on from 5");
    assertThatThrownBy(() -> Alignment.builder().dropped(-1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("negative length: -1");
  }

  @Property
  void aLongerSpanComesFromNoLess(@ForAll("edits") String edits) {
    Alignment alignment = alignment(edits);
    int length = alignment.derivedLength();
    for (int start = 0; start < length; start++) {
      Optional<Span> shorter = Optional.empty();
      int last = 0;
      for (int end = start + 1; end <= length; end++) {
        Optional<Span> from = alignment.toOriginal(new Span(start, end));
        Span before = shorter.orElse(null);
        if (before != null) {
          assertThat(from).hasValueSatisfying(span -> assertThat(span.contains(before)).isTrue());
        }
        if (from.isPresent()) {
          assertThat(from.get().end()).isGreaterThanOrEqualTo(last);
          last = from.get().end();
        }
        shorter = from;
      }
    }
  }

  @Property
  void thereAndBackHoldsTheSpan(@ForAll("edits") String edits) {
    Alignment alignment = alignment(edits);
    for (Span span : spans(alignment.derivedLength())) {
      Optional<Span> from = alignment.toOriginal(span);
      if (from.isPresent()) {
        Span back = alignment.toDerived(from.get()).orElseThrow();
        assertThat(alignment.toOriginal(back)).isEqualTo(from);
      }
    }
  }

  @Property
  void copiedTextIsTheSame(@ForAll("edits") String edits) {
    Pair texts = Pair.of(edits);
    Alignment alignment = alignment(edits);
    for (int i = 0; i < texts.derived.length(); i++) {
      char c = texts.derived.charAt(i);
      Optional<Span> from = alignment.toOriginal(new Span(i, i + 1));
      if (c >= '\u1000') {
        assertThat(from).map(span -> span.of(texts.original)).contains(String.valueOf(c));
      } else if (c == '+') {
        assertThat(from).isEmpty();
      }
    }
  }

  @Property
  void joinedMapsAsOneAfterTheOther(@ForAll("edits") String one, @ForAll("edits") String other) {
    Alignment first = alignment(one);
    Alignment next = alignment(fitting(other, first.derivedLength()));
    Alignment joined = first.then(next);
    assertThat(joined.originalLength()).isEqualTo(first.originalLength());
    assertThat(joined.derivedLength()).isEqualTo(next.derivedLength());
    boolean exact = !(one + other).contains("r");
    for (int start = 0; start < joined.derivedLength(); start++) {
      Optional<Span> stepwise = Optional.empty();
      for (int end = start + 1; end <= joined.derivedLength(); end++) {
        Span last = new Span(end - 1, end);
        stepwise = hull(stepwise, next.toOriginal(last).flatMap(first::toOriginal));
        Optional<Span> atOnce = joined.toOriginal(new Span(start, end));
        if (exact) {
          assertThat(atOnce).isEqualTo(stepwise);
        } else {
          assertThat(hull(atOnce, stepwise)).isEqualTo(atOnce);
        }
      }
    }
  }

  private static Optional<Span> hull(Optional<Span> one, Optional<Span> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return one.or(() -> other);
    }
    return Optional.of(
        new Span(
            Math.min(one.get().start(), other.get().start()),
            Math.max(one.get().end(), other.get().end())));
  }

  @Property
  void joiningIsAssociative(
      @ForAll("edits") String one, @ForAll("edits") String two, @ForAll("edits") String three) {
    Alignment a = alignment(withoutReplaced(one));
    Alignment b = alignment(fitting(withoutReplaced(two), a.derivedLength()));
    Alignment c = alignment(fitting(withoutReplaced(three), b.derivedLength()));
    assertThat(a.then(b).then(c)).isEqualTo(a.then(b.then(c)));
  }

  private static String withoutReplaced(String edits) {
    return edits.replace("r", "c").replaceAll(":\\d", "");
  }

  @Provide
  Arbitrary<String> edits() {
    Arbitrary<Integer> length = Arbitraries.integers().between(1, 4);
    Arbitrary<String> edit =
        Combinators.combine(Arbitraries.of("c", "c", "d", "i", "r"), length, length)
            .as((kind, n, m) -> kind.equals("r") ? "r" + n + ":" + m : kind + n);
    return edit.list().ofMaxSize(8).map(edits -> String.join(" ", edits));
  }

  /** The edits cut, or gone on with by a copy, so that they are of {@code length} chars. */
  private static String fitting(String edits, int length) {
    List<String> fitting = new ArrayList<>();
    int left = length;
    for (String edit : edits.isEmpty() ? new String[0] : edits.split(" ")) {
      int takes = edit.startsWith("i") ? 0 : edit.charAt(1) - '0';
      if (takes <= left) {
        fitting.add(edit);
        left -= takes;
      }
    }
    fitting.add("c" + left);
    return String.join(" ", fitting);
  }

  private static Alignment alignment(String edits) {
    Alignment.Builder builder = Alignment.builder();
    for (String edit : edits.isEmpty() ? new String[0] : edits.split(" ")) {
      int length = edit.charAt(1) - '0';
      switch (edit.charAt(0)) {
        case 'c' -> builder.copied(Integer.parseInt(edit.substring(1)));
        case 'd' -> builder.dropped(length);
        case 'i' -> builder.inserted(length);
        default -> builder.replaced(length, edit.charAt(3) - '0');
      }
    }
    return builder.build();
  }

  /**
   * Both texts that edits tell of: copied chars from U+1000 on, {@code -}, {@code +}, {@code r}.
   */
  private record Pair(String original, String derived) {
    static Pair of(String edits) {
      StringBuilder original = new StringBuilder();
      StringBuilder derived = new StringBuilder();
      char next = '\u1000';
      for (String edit : edits.isEmpty() ? new String[0] : edits.split(" ")) {
        int length = edit.charAt(1) - '0';
        switch (edit.charAt(0)) {
          case 'c' -> {
            for (int i = 0; i < length; i++) {
              original.append(next);
              derived.append(next++);
            }
          }
          case 'd' -> original.append("-".repeat(length));
          case 'i' -> derived.append("+".repeat(length));
          default -> {
            original.append("r".repeat(length));
            derived.append("r".repeat(edit.charAt(3) - '0'));
          }
        }
      }
      return new Pair(original.toString(), derived.toString());
    }
  }

  private static List<Span> spans(int length) {
    List<Span> spans = new ArrayList<>();
    for (int start = 0; start < length; start++) {
      for (int end = start + 1; end <= length; end++) {
        spans.add(new Span(start, end));
      }
    }
    return spans;
  }

  private static Span span(String text) {
    return optional(text).orElseThrow();
  }

  private static Optional<Span> optional(String text) {
    if (text.equals("none")) {
      return Optional.empty();
    }
    int dash = text.indexOf('-');
    return Optional.of(
        new Span(
            Integer.parseInt(text.substring(0, dash)), Integer.parseInt(text.substring(dash + 1))));
  }
}
