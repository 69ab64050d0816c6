package dev.quoth.lab.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quoth.Block.Kind;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class KindTableTest {
  @Test
  void countsCharsOfTheStoryAndBlocksOfKinds() {
    KindTable table = new KindTable();
    table.add(Kind.PARAGRAPH, Kind.PARAGRAPH, 60);
    table.add(Kind.PARAGRAPH, Kind.OTHER, 20);
    table.add(Kind.PROMPT, Kind.LIST, 40);
    table.add(Kind.HEADLINE, Kind.HEADLINE, 500);
    assertThat(table.precision()).isEqualTo(0.6);
    assertThat(table.recall()).isEqualTo(0.75);
    StringWriter out = new StringWriter();
    table.print(new PrintWriter(out, true));
    assertThat(out.toString()).containsPattern("paragraph +2 +1.000 +0.500 0.667");
  }
}
