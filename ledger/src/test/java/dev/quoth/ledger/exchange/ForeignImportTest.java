package dev.quoth.ledger.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quoth.Actor;
import dev.quoth.Decider;
import dev.quoth.Position;
import dev.quoth.Proposition;
import dev.quoth.Speaker;
import dev.quoth.Stance;
import dev.quoth.Statement;
import dev.quoth.ledger.Ledger;
import dev.quoth.ledger.actors.Author;
import dev.quoth.ledger.records.Added;
import dev.quoth.ledger.records.LogFilter;
import dev.quoth.ledger.records.Proposal;
import dev.quoth.ledger.records.Review;
import dev.quoth.ledger.records.Revision;
import dev.quoth.ledger.records.StoredArticle;
import dev.quoth.ledger.records.StoredStatement;
import dev.quoth.ledger.stances.StanceFact;
import dev.quoth.ledger.stances.StoredPosition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForeignImportTest {
  @TempDir Path folder;
  private Ledger ledger;
  private final Faults faults = new Faults();

  @BeforeEach
  void open() {
    ledger = Ledger.open(folder.resolve("news.quoth"));
  }

  @AfterEach
  void close() {
    ledger.close();
  }

  private List<StoredStatement> statements() {
    List<StoredStatement> statements = new ArrayList<>();
    ledger.articles(article -> statements.addAll(article.statements()));
    return statements;
  }

  @Test
  void theSampleOfDnaComesInWhole() throws IOException {
    Path sample = Corpus.file("dna-sample/sample.dna");

    ForeignReport report =
        new ForeignImport(ledger, faults).read(ImportFormat.DNA, sample, "s.dna");

    assertThat(faults.bad).isEmpty();
    assertThat(report.articles()).containsOnlyKeys(Added.NEW).containsEntry(Added.NEW, 7L);
    assertThat(report.added()).isEqualTo(41);
    List<Statement> all = statements().stream().map(StoredStatement::statement).toList();
    assertThat(all).hasSize(41);
    List<Speaker> speakers = all.stream().map(Statement::speaker).filter(Objects::nonNull).toList();
    assertThat(speakers).hasSize(40);
    assertThat(speakers.stream().map(Speaker::names).distinct()).hasSize(7);
    assertThat(speakers).allMatch(speaker -> speaker.actor().type() == Actor.Type.PERSON);
    assertThat(speakers.stream().map(speaker -> Objects.requireNonNull(speaker.spokenFor()).name()))
        .hasSize(40);
    assertThat(all.stream().map(each -> each.codes().get("concept")).filter(Objects::nonNull))
        .hasSize(40);
    assertThat(all.stream().map(each -> each.codes().get("concept")).distinct()).hasSize(7);
    assertThat(all.stream().map(each -> each.codes().get("agreement")).filter(Objects::nonNull))
        .hasSize(40)
        .contains("true", "false");
    assertThat(all.stream().map(each -> each.codes().get("note")).filter(Objects::nonNull))
        .hasSize(1);
    assertThat(ledger.verify().fault()).isNull();
    assertThat(Objects.requireNonNull(articles().get(0).sightings().get(0).source()))
        .isEqualTo("s.dna:1");
  }

  private List<StoredArticle> articles() {
    List<StoredArticle> articles = new ArrayList<>();
    ledger.articles(articles::add);
    return articles;
  }

  @Test
  void theCoderMakesTheRevisionAndOutranksAReading() throws IOException {
    Path sample = Corpus.file("dna-sample/sample.dna");
    new ForeignImport(ledger, faults).read(ImportFormat.DNA, sample, "s.dna");
    StoredStatement first = statements().get(0);

    Revision revision = ledger.log(LogFilter.of(first.statement().id())).get(0);
    ledger.reread(
        first.articleId(), List.of(), new Author(Author.Kind.MODEL, "quoth test"), "newer");

    assertThat(revision.by().kind()).isEqualTo(Author.Kind.PERSON);
    assertThat(revision.by().name()).startsWith("Coder ");
    assertThat(first.review()).isEqualTo(Review.CONFIRMED);
    StoredStatement now = ledger.statement(first.statement().id()).orElseThrow();
    assertThat(now.statement()).isEqualTo(first.statement());
    assertThat(now.review()).isEqualTo(Review.CONFIRMED);
    assertThat(now.proposal()).isEqualTo(new Proposal(null)); // told, and no more
  }

  @Test
  void conceptsBecomePropositionsAndAgreementPositions() throws IOException {
    Path sample = Corpus.file("dna-sample/sample.dna");
    ForeignReport report =
        new ForeignImport(ledger, faults).read(ImportFormat.DNA, sample, "s.dna");
    assertThat(report.positions()).isEqualTo(40);
    assertThat(ledger.propositions().all()).hasSize(6);
    for (StoredStatement stored : statements()) {
      String id = stored.statement().id();
      String concept = stored.statement().codes().get("concept");
      List<StoredPosition> positions = ledger.positions().of(id);
      if (concept == null) {
        assertThat(positions).isEmpty();
        continue;
      }
      assertThat(positions).hasSize(1);
      Position position = positions.get(0).position();
      String agreement = String.valueOf(stored.statement().codes().get("agreement"));
      assertThat(position.stance())
          .isEqualTo(agreement.equals("true") ? Stance.SUPPORTS : Stance.OPPOSES);
      assertThat(position.by().kind()).isEqualTo(Decider.Kind.PERSON);
      assertThat(position.words()).isEqualTo(stored.statement().attribution().content());
      assertThat(ledger.propositions().get(position.proposition()).orElseThrow().proposition())
          .extracting(Proposition::wording)
          .isEqualTo(concept.strip());
    }
    List<StanceFact> facts = new ArrayList<>();
    ledger.positions().facts(null, Set.of(), facts::add);
    assertThat(facts).hasSize(40).allMatch(fact -> fact.organisation() != null);
    assertThat(ledger.verify().fault()).isNull();
  }

  @Test
  void readingItAgainChangesNothing() throws IOException {
    Path sample = Corpus.file("dna-sample/sample.dna");
    new ForeignImport(ledger, faults).read(ImportFormat.DNA, sample, "s.dna");
    long revisions = ledger.figures().revisions();

    ForeignReport again = new ForeignImport(ledger, faults).read(ImportFormat.DNA, sample, "s.dna");

    assertThat(again.articles()).containsOnlyKeys(Added.ALREADY_THERE);
    assertThat(again.added()).isZero();
    assertThat(again.there()).isEqualTo(41);
    assertThat(ledger.figures().revisions()).isEqualTo(revisions);
  }

  @Test
  void anArticleThatIsDeletedIsNamedAndTheRestIsDone() throws IOException {
    Path sample = Corpus.file("dna-sample/sample.dna");
    new ForeignImport(ledger, faults).read(ImportFormat.DNA, sample, "s.dna");
    ledger.delete(articles().get(2).article().id(), new Author(Author.Kind.PERSON, "Ana Belm"), "");

    ForeignReport again = new ForeignImport(ledger, faults).read(ImportFormat.DNA, sample, "s.dna");

    assertThat(again.failed()).isEqualTo(1);
    assertThat(faults.bad)
        .singleElement()
        .asString()
        .startsWith("s.dna:3: ")
        .contains("is deleted");
  }

  @Test
  void aFileOfSomethingElseIsRefused() throws IOException {
    Path other = Files.writeString(folder.resolve("o.dna"), "nothing of the kind");

    assertThatThrownBy(() -> new ForeignImport(ledger, faults).read(ImportFormat.DNA, other, "o"))
        .isInstanceOf(ForeignFileException.class)
        .hasMessageEndingWith("is no file of Discourse Network Analyzer");
  }
}
