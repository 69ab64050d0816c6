package dev.quoth.ledger.actors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quoth.KnownActors.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileJournalTest {
  private static final Author ANA = new Author(Author.Kind.PERSON, "Ana Belm");

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void name() {
    file = folder.resolve("actors.jsonl");
  }

  @Test
  void aNewRegistryIsAFileWithOneLine() throws IOException {
    ActorRegistry.open(file).close();
    assertThat(file).hasContent("{\"quoth\":\"actors\",\"version\":1}\n");
    assertThat(names()).isEmpty();
  }

  @Test
  void revisionsAreLinesThatAreOnlyAdded() throws IOException {
    write("Ilse Marn");
    String before = Files.readString(file);
    write("Tor Vidal");
    assertThat(Files.readString(file)).startsWith(before);
    assertThat(Files.readAllLines(file).get(1))
        .matches(
            "\\{\"number\":1,\"time\":\"[^\"]+Z\",\"by\":\\{\"kind\":\"person\",\"name\":\"Ana"
                + " Belm\"\\},\"why\":\"test\",\"does\":\"create\",\"actor\":\\{\"id\":\"a1\","
                + "\"kind\":\"person\",\"name\":\"Ilse Marn\",\"aliases\":\\[\\],\"roles\":\\[\\],"
                + "\"identifiers\":\\[\\]\\}\\}");
    assertThat(names()).containsExactly("Ilse Marn", "Tor Vidal");
  }

  @Test
  void aTornLastLineIsLeftOutAndCutOff() throws IOException {
    write("Ilse Marn");
    String whole = Files.readString(file);
    Files.writeString(file, whole + "{\"number\":2,\"time\":\"20");
    try (ActorRegistry reader = ActorRegistry.read(file)) {
      assertThat(reader.notices())
          .containsExactly(
              file + ": line 3 was only half written and is left out; it was the last");
      assertThat(reader.size()).isOne();
    }
    write("Tor Vidal");
    assertThat(Files.readString(file)).startsWith(whole + "{\"number\":2,");
    assertThat(names()).containsExactly("Ilse Marn", "Tor Vidal");
  }

  @Test
  void whatSomebodyIsJustWritingIsNotTorn() throws IOException {
    try (ActorRegistry writer = ActorRegistry.open(file)) {
      create(writer, "Ilse Marn");
      Files.writeString(file, "{\"number\":2,\"time\":\"20", StandardOpenOption.APPEND);
      try (ActorRegistry reader = ActorRegistry.read(file)) {
        assertThat(reader.notices()).isEmpty();
        assertThat(reader.size()).isOne();
      }
    }
    try (ActorRegistry reader = ActorRegistry.read(file)) {
      assertThat(reader.notices()).hasSize(1);
    }
  }

  @Test
  void aTailOfZerosIsTornToo() throws IOException {
    write("Ilse Marn");
    Files.writeString(file, Files.readString(file) + "\0".repeat(5000));
    write("Tor Vidal");
    assertThat(Files.readString(file)).doesNotContain("\0");
    assertThat(names()).containsExactly("Ilse Marn", "Tor Vidal");
  }

  @Test
  void aLastLineThatLacksOnlyItsEndIsKept() throws IOException {
    write("Ilse Marn");
    Files.writeString(file, Files.readString(file).stripTrailing());
    assertThat(names()).containsExactly("Ilse Marn");
    write("Tor Vidal");
    assertThat(names()).containsExactly("Ilse Marn", "Tor Vidal");
    assertThat(Files.readAllLines(file)).hasSize(3);
  }

  @Test
  void aTornBeginningIsBegunAgain() throws IOException {
    Files.writeString(file, "{\"quoth\":\"act");
    write("Ilse Marn");
    assertThat(names()).containsExactly("Ilse Marn");
  }

  @Test
  void damageInTheMiddleIsRefusedAndLeftAsItIs() throws IOException {
    write("Ilse Marn");
    write("Tor Vidal");
    String damaged = Files.readString(file).replace("\"number\":1", "\"number\":7");
    Files.writeString(file, damaged);
    refused("line 2 is damaged: revision 7 stands where 1 should");
    Files.writeString(file, damaged.replace("{\"number\":7", "{number:7"));
    refused("line 2 is damaged: it is no JSON object");
    Files.writeString(file, damaged.replace("\"number\":7", "\"number\":1").replace("create", "x"));
    refused("line 2 is damaged: it does what nobody knows: x");
    assertThat(Files.readString(file)).contains("Tor Vidal");
  }

  @Test
  void otherFilesAreRefusedAndLeftAsTheyAre() throws IOException {
    for (String foreign :
        List.of("hello", "{\"quoth\":\"seen\"}\n", "x".repeat(5000), "\n", "[1]\n")) {
      Files.writeString(file, foreign);
      refused("is no registry of actors");
      assertThat(file).hasContent(foreign);
    }
    Files.writeString(file, "{\"quoth\":\"actors\",\"version\":2}\n");
    refused("was written by a later version of Quoth");
  }

  @Test
  void oneAtATimeWritesAndOthersRead() throws IOException {
    try (ActorRegistry writer = ActorRegistry.open(file)) {
      create(writer, "Ilse Marn");
      assertThatThrownBy(() -> ActorRegistry.open(file))
          .isInstanceOf(RegistryException.class)
          .hasMessage(file + ": somebody else is changing it; try again when that is done");
      assertThat(names()).containsExactly("Ilse Marn");
    }
    write("Tor Vidal");
  }

  @Test
  void whatIsOpenForReadingCannotBeChanged() throws IOException {
    assertThatThrownBy(() -> ActorRegistry.read(file)).isInstanceOf(NoSuchFileException.class);
    write("Ilse Marn");
    try (ActorRegistry reader = ActorRegistry.read(file)) {
      assertThatThrownBy(() -> create(reader, "Tor Vidal"))
          .hasMessage(file + ": is open for reading only");
      assertThatThrownBy(() -> create(reader, "Tor Vidal"))
          .isInstanceOf(IllegalStateException.class);
    }
    assertThat(names()).containsExactly("Ilse Marn");
  }

  @Test
  void aBatchIsThereWhenItIsClosed() throws IOException {
    try (ActorRegistry registry = ActorRegistry.open(file)) {
      try (ActorRegistry.Batch batch = registry.batch()) {
        for (int i = 0; i < 1500; i++) {
          create(registry, "Marn " + i);
        }
        assertThat(names()).hasSize(1000);
      }
      assertThat(names()).hasSize(1500);
    }
  }

  private void write(String name) throws IOException {
    try (ActorRegistry registry = ActorRegistry.open(file)) {
      create(registry, name);
    }
  }

  private static void create(ActorRegistry registry, String name) throws IOException {
    registry.create(new Draft(Kind.PERSON, name, List.of(), List.of(), List.of()), ANA, "test");
  }

  private List<String> names() throws IOException {
    try (ActorRegistry registry = ActorRegistry.read(file)) {
      return registry.actors().map(KnownActor::name).toList();
    }
  }

  private void refused(String reason) {
    assertThatThrownBy(() -> ActorRegistry.open(file))
        .isInstanceOf(RegistryException.class)
        .hasMessageStartingWith(file + ": " + reason);
    assertThatThrownBy(() -> ActorRegistry.read(file)).isInstanceOf(RegistryException.class);
  }
}
