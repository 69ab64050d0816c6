package dev.quoth.serve.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quoth.ledger.Ledger;
import dev.quoth.ledger.actors.Author;
import dev.quoth.ledger.records.Attempt;
import dev.quoth.ledger.stances.PropositionDraft;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UntilChangedTest {
  private static final Attempt BY_ANA = new Attempt(new Author(Author.Kind.PERSON, "Ana Belm"), "");

  @TempDir Path folder;
  private Ledger ledger;
  private UntilChanged<String> kept;
  private final List<String> made = new ArrayList<>();

  @BeforeEach
  void open() {
    ledger = Ledger.open(folder.resolve("news.quoth").toString());
    kept = new UntilChanged<>(ledger, 2);
  }

  @AfterEach
  void close() {
    ledger.close();
  }

  private String ask(String key) {
    return kept.of(
        key,
        () -> {
          made.add(key);
          return key + made.size();
        });
  }

  private void change() {
    ledger.propositions().add(new PropositionDraft("Number " + made.size()), BY_ANA);
  }

  @Test
  void whatIsAskedAgainIsNotMadeAgain() {
    assertThat(ask("a")).isEqualTo("a1");
    assertThat(ask("a")).isEqualTo("a1");
    assertThat(made).containsExactly("a");
  }

  @Test
  void aChangeOfTheLedgerForgetsAll() {
    ask("a");
    ask("b");
    change();
    assertThat(ask("a")).isEqualTo("a3");
    assertThat(ask("b")).isEqualTo("b4");
  }

  @Test
  void whatTheLedgerWasAskedBeforeItChangedIsNotKept() {
    String old =
        kept.of(
            "a",
            () -> {
              change();
              ask("b");
              return "old";
            });
    assertThat(old).isEqualTo("old");
    assertThat(ask("a")).isEqualTo("a2");
  }

  @Test
  void theOldestIsDropped() {
    ask("a");
    ask("b");
    ask("a");
    ask("c");
    assertThat(made).containsExactly("a", "b", "c");
    ask("a");
    ask("c");
    assertThat(made).containsExactly("a", "b", "c");
    ask("b");
    assertThat(made).containsExactly("a", "b", "c", "b");
  }
}
