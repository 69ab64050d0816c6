package dev.quoth.reader.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quoth.reader.ReadException;
import dev.quoth.reader.web.Seen.Version;
import dev.quoth.reader.web.feed.Entry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeenFileTest {
  private static final String FEED = "https://courier.example/feed";
  private static final Instant NOW = Instant.parse("2026-03-04T10:00:00Z");

  @TempDir Path folder;

  @Test
  void whatIsWrittenIsReadAgain() throws Exception {
    Path path = folder.resolve("new/folder/seen.json");
    SeenFile file = SeenFile.open(path);
    file.seen().add(FEED, entry("1", "https://courier.example/1"), NOW);
    file.seen().setVersion(FEED, new Version("\"v\"", "yesterday"));
    file.seen().setVersion("https://b.example/feed", new Version(null, "today"));
    file.save();
    Seen again = SeenFile.open(path).seen();
    assertThat(again.version(FEED)).isEqualTo(new Version("\"v\"", "yesterday"));
    assertThat(again.version("https://b.example/feed")).isEqualTo(new Version(null, "today"));
    assertThat(again.version("https://c.example/feed")).isEqualTo(Version.NONE);
    assertThat(again.knows(FEED, entry("1", null), NOW)).isTrue();
    assertThat(again.knows(FEED, entry("renamed", "https://courier.example/1"), NOW)).isTrue();
    assertThat(again.knows(FEED, entry("2", null), NOW)).isFalse();
    assertThat(again.knows("https://b.example/feed", entry("1", null), NOW)).isFalse();
    try (Stream<Path> files = Files.list(path.resolveSibling("."))) {
      assertThat(files).as("nothing but the file").hasSize(1);
    }
  }

  @Test
  void longNamesAreKeptShort() throws Exception {
    SeenFile file = SeenFile.open(folder.resolve("seen.json"));
    file.seen().add(FEED, entry("x".repeat(100_000), null), NOW);
    file.save();
    assertThat(Files.size(folder.resolve("seen.json"))).isLessThan(1000);
    Seen again = SeenFile.open(folder.resolve("seen.json")).seen();
    assertThat(again.knows(FEED, entry("x".repeat(100_000), null), NOW)).isTrue();
  }

  @Test
  void whatWasInNoFeedForLongestIsForgotten() {
    Seen seen = new Seen(3);
    for (String id : List.of("1", "2", "3")) {
      seen.add(FEED, entry(id, null), NOW);
    }
    assertThat(seen.knows(FEED, entry("1", null), NOW.plusSeconds(1))).isTrue();
    seen.add(FEED, entry("4", null), NOW.plusSeconds(2));
    assertThat(seen.byFeed().get(FEED)).containsOnlyKeys("3", "1", "4");
    seen.touch(FEED, NOW.plusSeconds(3));
    assertThat(seen.byFeed().get(FEED)).containsValue(NOW.plusSeconds(3)).hasSize(3);
  }

  @Test
  void theOrderOfForgettingOutlivesTheFile() throws Exception {
    Path path = folder.resolve("seen.json");
    SeenFile file = SeenFile.open(path);
    file.seen().add("https://a.example/", entry("new", null), NOW.plusSeconds(9));
    file.seen().add("https://b.example/", entry("old", null), NOW);
    file.save();
    Seen again = SeenFile.open(path).seen();
    assertThat(again.byFeed().keySet()).containsExactly("https://b.example/", "https://a.example/");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "no json",
        "[]",
        "{}",
        "{\"version\": 1, \"feeds\": [{\"url\": \"x\", \"seen\": {\"1\"",
        "{\"version\": 1, \"feeds\": [{\"url\": \"x\", \"seen\": {\"1\": \"yesterday\"}}]}",
        "{\"version\": 1, \"feeds\": [{\"url\": \"x\", \"seen\": {\"1\": null}}]}"
      })
  void aDamagedFileIsSetAside(String content) throws Exception {
    Path path = folder.resolve("seen.json");
    Files.writeString(path, content);
    SeenFile file = SeenFile.open(path);
    Path aside = folder.resolve("seen.json.damaged");
    assertThat(file.setAside()).isEqualTo(aside.toString());
    assertThat(aside).hasContent(content);
    assertThat(path).doesNotExist();
    assertThat(file.seen().size()).isZero();
    Files.writeString(path, content);
    assertThat(SeenFile.open(path).setAside()).endsWith("seen.json.damaged-2");
  }

  @Test
  void aFileOfALaterVersionIsLeftAlone() throws Exception {
    Path path = folder.resolve("seen.json");
    Files.writeString(path, "{\"version\": 2, \"feeds\": {}}");
    assertThatThrownBy(() -> SeenFile.open(path))
        .isInstanceOf(ReadException.class)
        .hasMessage(path + ": was written by a later version of Quoth");
    assertThat(path).exists();
  }

  @Test
  void whatCannotBeReadOrWritten() throws Exception {
    assertThatThrownBy(() -> SeenFile.open(folder)).isInstanceOf(ReadException.class);
    Path file = Files.writeString(folder.resolve("file"), "x");
    SeenFile below = SeenFile.open(file.resolve("seen.json"));
    assertThatThrownBy(below::save)
        .isInstanceOf(ReadException.class)
        .hasMessageContaining("seen.json: could not be written");
  }

  private static Entry entry(String id, @Nullable String url) {
    return new Entry(id, url, null, null, null, null, List.of(), null, null, null);
  }
}
