package dev.quoth.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BratFolderTest {
  private static final String STORY = "Before.\r\n“We hold” said Marn, 😀 and left the room.\r\n";

  @TempDir Path temp;
  private Path in;
  private Path out;

  @BeforeEach
  void folders() throws IOException {
    in = Files.createDirectory(temp.resolve("in"));
    out = temp.resolve("out/deep");
  }

  @Test
  void writesTextUnchangedAndAnnotationBesideIt() throws IOException {
    Files.writeString(in.resolve("marn.txt"), STORY);
    Run run = read(in.toString());
    assertThat(run.exitCode).isZero();
    assertThat(run.out()).isEmpty();
    assertThat(Files.readString(out.resolve("marn.txt"))).isEqualTo(STORY);
    assertThat(Files.readString(out.resolve("marn.ann")))
        .startsWith("T1\tSource 24 28\tMarn\nT2\tCue 19 23\tsaid\nT3\tContent 9 18\t“We hold”\n");
    assertThat(Files.readString(out.resolve("annotation.conf"))).contains("[events]\nAttribution");
    assertThat(files()).containsExactly("annotation.conf", "marn.ann", "marn.txt");
  }

  @Test
  void keepsFoldersAndNumbersNamesThatClash() throws IOException {
    Files.createDirectory(in.resolve("sub"));
    Files.writeString(in.resolve("a.txt"), STORY);
    Files.writeString(in.resolve("a.text"), STORY);
    Files.writeString(in.resolve("sub/a.txt"), STORY);
    read(in.toString());
    assertThat(files())
        .containsExactly(
            "a-2.ann", "a-2.txt", "a.ann", "a.txt", "annotation.conf", "sub/a.ann", "sub/a.txt");
  }

  @Test
  void keepsTheArticlesOfAnArchiveApart() throws IOException {
    String line = "{\"text\": \"“We hold” said Marn %d.\"}\n";
    Files.writeString(in.resolve("a.jsonl"), line.formatted(1) + "{}\n" + line.formatted(2));
    Files.writeString(in.resolve("a.txt"), STORY);
    Run run = read(in.toString());
    assertThat(run.err())
        .isEqualTo(
            "quoth: " + in + "/a.jsonl:2: has no field that could be its text; it has none\n");
    assertThat(files())
        .containsExactly(
            "a.ann",
            "a.jsonl/1.ann",
            "a.jsonl/1.txt",
            "a.jsonl/3.ann",
            "a.jsonl/3.txt",
            "a.txt",
            "annotation.conf");
    assertThat(Files.readString(out.resolve("a.jsonl/3.txt"))).isEqualTo("“We hold” said Marn 2.");
  }

  @Test
  void namesPagesAndEntriesOfFeedsByTheirAddresses() throws IOException {
    try (Courier courier = new Courier(2)) {
      String[] command = {
        "read",
        "--format",
        "brat",
        "--no-statements",
        "--allow-private",
        "--pause",
        "0",
        "--again",
        "--out",
        out.toString(),
        "--feed",
        courier.feed(),
        courier.story(1)
      };
      assertThat(new Run().of(command).exitCode).isZero();
      Run again = new Run().of(command);
      assertThat(again.err()).isEmpty();
      String host = courier.host().substring("http://".length()).replace(':', '_');
      assertThat(files())
          .filteredOn(name -> name.endsWith(".txt"))
          .containsExactly(
              host + "_feed/" + host + "_story-1.x.txt",
              host + "_feed/" + host + "_story-2.x.txt",
              host + "_story-1.x.txt");
    }
  }

  @Test
  void neverOverwritesSomethingElse() throws IOException {
    Files.writeString(in.resolve("a.txt"), STORY);
    Files.writeString(in.resolve("b.txt"), STORY);
    Files.createDirectories(out);
    Files.writeString(out.resolve("a.ann"), "T1\tSource 0 6\tBefore\n");
    Run run = read(in.toString());
    assertThat(run.exitCode).isEqualTo(1);
    assertThat(run.err())
        .isEqualTo(
            "quoth: "
                + in
                + "/a.txt: is not written, because "
                + out
                + "/a.ann is there already and holds something else\n");
    assertThat(Files.readString(out.resolve("a.ann"))).isEqualTo("T1\tSource 0 6\tBefore\n");
    assertThat(files()).containsExactly("a.ann", "annotation.conf", "b.ann", "b.txt");
  }

  @Test
  void readingTwiceLeavesTheSame() throws IOException {
    Files.writeString(in.resolve("a.txt"), STORY);
    assertThat(read(in.toString()).exitCode).isZero();
    assertThat(read(in.toString()).exitCode).isZero();
    assertThat(files()).containsExactly("a.ann", "a.txt", "annotation.conf");
  }

  @Test
  void saysWhenTheFolderCannotBe() throws IOException {
    Files.writeString(in.resolve("a.txt"), STORY);
    out = in.resolve("a.txt");
    Run run = read(in.toString());
    assertThat(run.exitCode).isEqualTo(1);
    assertThat(run.err())
        .isEqualTo("quoth: " + out + ": cannot be written to: a file of that name is in the way\n");
  }

  private Run read(String source) {
    return new Run().of("read", "--format", "brat", "--out", out.toString(), source);
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.walk(out)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> out.relativize(file).toString())
          .sorted()
          .toList();
    }
  }
}
