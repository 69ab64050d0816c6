package dev.quoth.reader.blocks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quoth.Block.Kind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class BlockModelTest {
  private static final Element BODY =
      Jsoup.parse(
              "<header><nav><a href=/>Home</a> <a href=/p>Politics</a></nav></header><article"
                  + " class=story><h1>Marn holds to the budget</h1><p>The budget will stand as it"
                  + " is, Prime Minister Ilse Marn told parliament on Tuesday, in spite of a revolt"
                  + " in her own party.</p><p>“We hold to every line of it,” she said, and left the"
                  + " chamber to the applause of the front benches.</p></article><footer><p>© The"
                  + " Harbour Courier</p></footer>")
          .body();

  private static List<Judged> judged(BlockModel model) {
    List<Segment> segments = Segmenter.of(BODY);
    return model.judge(segments, Features.of(segments, "Marn holds to the budget")).all();
  }

  @Test
  void tellsStoryFromFurniture() {
    List<Judged> judged = judged(BlockModel.shipped());
    assertThat(judged.stream().filter(Judged::isStory).map(j -> j.segment().text()))
        .anyMatch(text -> text.startsWith("The budget"))
        .anyMatch(text -> text.startsWith("“We hold"))
        .noneMatch(text -> text.startsWith("©"))
        .noneMatch(text -> text.contains("Home"));
    assertThat(judged).filteredOn(j -> j.kind() == Kind.HEADLINE).hasSize(1);
  }

  @Test
  void saysWhy() {
    for (Judged judged : judged(BlockModel.shipped())) {
      assertThat(judged.why())
          .matches(judged.isStory() ? "story \\d+%: .+" : "not story \\d+%: .+");
    }
  }

  @Test
  void isTheSameWhenWrittenAndRead() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    BlockModel.shipped().write(out);
    BlockModel read = BlockModel.read(new ByteArrayInputStream(out.toByteArray()));
    assertThat(judged(read).stream().map(Judged::probability))
        .containsExactlyElementsOf(
            judged(BlockModel.shipped()).stream().map(Judged::probability).toList());
  }

  @Test
  void refusesWhatIsNoModel() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    BlockModel.shipped().write(out);
    byte[] half = Arrays.copyOf(out.toByteArray(), out.size() / 2);
    assertThatThrownBy(() -> BlockModel.read(new ByteArrayInputStream(half)))
        .isInstanceOf(IOException.class);
    assertThatThrownBy(() -> BlockModel.read(new ByteArrayInputStream(new byte[100])))
        .isInstanceOf(IOException.class);
  }
}
