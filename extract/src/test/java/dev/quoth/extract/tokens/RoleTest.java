package dev.quoth.extract.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import org.junit.jupiter.api.Test;

class RoleTest {

  @Test
  void everyTagIsOfOneRoleOrOutside() {
    BitSet tags = new BitSet();
    tags.set(Role.OUTSIDE);
    for (Role role : Role.values()) {
      assertThat(tags.get(role.begin())).isFalse();
      tags.set(role.begin());
      assertThat(tags.get(role.inside())).isFalse();
      tags.set(role.inside());
    }
    assertThat(tags.cardinality()).isEqualTo(Role.TAGS);
    assertThat(tags.length()).isEqualTo(Role.TAGS);
  }

  @Test
  void aSpanGoesOnOnlyWhereOneOfItsRoleStands() {
    for (int previous = 0; previous < Role.TAGS; previous++) {
      assertThat(Role.mayFollow(previous, Role.OUTSIDE)).isTrue();
      for (Role role : Role.values()) {
        assertThat(Role.mayFollow(previous, role.begin())).isTrue();
        assertThat(Role.mayFollow(previous, role.inside()))
            .isEqualTo(previous == role.begin() || previous == role.inside());
      }
    }
  }

  @Test
  void linkVectorsOfAWordDoNotOverlap() {
    BitSet taken = new BitSet();
    for (LinkKind kind : LinkKind.values()) {
      for (int offset : new int[] {kind.anchorOffset(), kind.candidateOffset()}) {
        assertThat(taken.nextSetBit(offset) < 0 || taken.nextSetBit(offset) >= offset + 96)
            .isTrue();
        taken.set(offset, offset + LinkKind.DIMENSIONS);
      }
      assertThat(kind.anchor()).isNotEqualTo(kind.candidate());
    }
    assertThat(taken.cardinality()).isEqualTo(LinkKind.WIDTH);
    assertThat(taken.length()).isEqualTo(LinkKind.WIDTH);
  }
}
