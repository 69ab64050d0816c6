package dev.quoth.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quoth.Article;
import dev.quoth.Statement;
import dev.quoth.ledger.actors.Author;
import dev.quoth.ledger.records.LogFilter;
import dev.quoth.ledger.records.Review;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ledger as a library, as docs/ledger.md shows it. */
class LibraryExampleTest {
  @TempDir Path folder;

  @Test
  void aLedgerIsUsableAlone() {
    Article article = Samples.sample(1).article();
    List<Statement> statements = Samples.sample(1).statements();
    Author model = new Author(Author.Kind.MODEL, "quoth 0.1.0");
    Author ana = new Author(Author.Kind.PERSON, "Ana Belm");

    try (Ledger ledger = Ledger.open(folder.resolve("news.quoth"))) {
      ledger.add(article, statements, model);
      String id = statements.get(0).id();
      ledger.review(id, Review.CONFIRMED, ana, "I have heard the speech");
      long review = ledger.log(LogFilter.of(id)).get(0).number();
      ledger.undo(review, ana, "it was another speech");

      assertThat(ledger.statement(id).orElseThrow().review()).isEqualTo(Review.NONE);
      assertThat(ledger.verify().isSound()).isTrue();
    }
  }
}
