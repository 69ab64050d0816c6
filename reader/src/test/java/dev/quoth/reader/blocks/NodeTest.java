package dev.quoth.reader.blocks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class NodeTest {
  @Property
  void goesRightWhereTheFeatureIsAbove(@ForAll float threshold, @ForAll float value) {
    long node = Node.of(1, threshold, 6);
    assertThat(Node.next(node, Node.ordered(new float[] {0, value})))
        .isEqualTo(value <= threshold ? 6 : 7);
    assertThat(Node.next(node, Node.ordered(new float[] {0, threshold}))).isEqualTo(6);
  }

  @Property
  void takesTheNumbersThatAreKnown(@ForAll float one, @ForAll float other) {
    float[] row = {one, other};
    int[] first = Node.ordered(new float[] {one});
    assertThat(Node.orderedAfter(first, row)).isEqualTo(Node.ordered(row));
  }

  @Test
  void bothZerosAreOne() {
    long node = Node.of(0, -0f, 3);
    assertThat(Node.next(node, Node.ordered(new float[] {0f}))).isEqualTo(3);
    assertThat(Node.next(Node.of(0, 0f, 3), Node.ordered(new float[] {-0f}))).isEqualTo(3);
  }

  @Property
  void keepsWhatItIsMadeOf(
      @ForAll @IntRange(max = 4095) int feature,
      @ForAll float threshold,
      @ForAll @IntRange(max = 1_048_575) int left) {
    long node = Node.of(feature, threshold, left);
    assertThat(Node.isLeaf(node)).isFalse();
    assertThat(Node.feature(node)).isEqualTo(feature);
    assertThat(Node.threshold(node)).isEqualTo(threshold + 0f);
    assertThat(Node.left(node)).isEqualTo(left);
  }

  @Property
  void aLeafLeadsToItself(@ForAll @IntRange(max = 1_048_575) int at, @ForAll float value) {
    long leaf = Node.leaf(at);
    assertThat(Node.isLeaf(leaf)).isTrue();
    assertThat(Node.next(leaf, Node.ordered(new float[] {value}))).isEqualTo(at);
  }

  @Test
  void refusesWhatDoesNotFit() {
    assertThatThrownBy(() -> Node.of(4096, 0, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Node.of(-1, 0, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Node.of(0, 0, 1 << 20)).isInstanceOf(IllegalArgumentException.class);
  }
}
