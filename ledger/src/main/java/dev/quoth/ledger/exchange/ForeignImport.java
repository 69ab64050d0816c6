package dev.quoth.ledger.exchange;

import dev.quoth.Article;
import dev.quoth.Stance;
import dev.quoth.ledger.Ledger;
import dev.quoth.ledger.actors.Author;
import dev.quoth.ledger.actors.load.ImportListener;
import dev.quoth.ledger.records.Added;
import dev.quoth.ledger.records.AddedCodes;
import dev.quoth.ledger.records.Coded;
import dev.quoth.ledger.records.LedgerException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Takes in what other programs have coded. An article that cannot be taken is named, and the rest
 * is done; reading it again changes nothing.
 */
public final class ForeignImport {
  private final Ledger ledger;
  private final ImportListener listener;
  private final Map<Added, Long> articles = new EnumMap<>(Added.class);
  private long read;
  private long added;
  private long there;
  private long failed;
  private long positions;

  public ForeignImport(Ledger ledger, ImportListener listener) {
    this.ledger = ledger;
    this.listener = listener;
  }

  /**
   * Reads a file.
   *
   * @param format what it is, one of those of other programs
   * @param name of the file, for people, and of who brings what nobody is said to have coded
   * @throws ForeignFileException if it is something else or damaged; what came before stays
   * @throws IOException if it cannot be read
   */
  public ForeignReport read(ImportFormat format, Path file, String name) throws IOException {
    Author by = new Author(Author.Kind.IMPORT, name);
    ForeignPositions taking = new ForeignPositions(ledger, by);
    format.read(file, by, this::fail, coded -> take(coded, file, name, by, taking));
    return new ForeignReport(articles, added, there, failed, positions);
  }

  private void take(
      CodedArticle coded, Path file, String name, Author by, ForeignPositions taking) {
    Article article = named(coded.article(), file, name);
    try {
      AddedCodes came = ledger.addCoded(article, coded.statements(), by);
      articles.merge(came.article(), 1L, Long::sum);
      added += came.added();
      there += came.there();
      positions += taking.take(coded.positions());
    } catch (LedgerException | IllegalArgumentException e) {
      fail(String.valueOf(article.source()), String.valueOf(e.getMessage()));
    }
    listener.progress(0, ++read);
  }

  private void fail(String place, String reason) {
    failed++;
    listener.bad(place, reason);
  }

  /** A file that came by standard input has a name that nobody knows. */
  private static Article named(Article article, Path file, String name) {
    String source = String.valueOf(article.source());
    return article.withSource(source.replace(file.toString(), name));
  }

  /** What a coder's name makes: a person, or where there is none who brings it. */
  static Author author(String coder, Author otherwise) {
    return coder.isBlank() ? otherwise : new Author(Author.Kind.PERSON, coder);
  }

  /** Of the articles of a project of Discourse Network Analyzer. */
  static CodedArticle of(DnaDocument document, Author by) {
    List<Coded> statements =
        document.statements().stream()
            .map(coded -> new Coded(coded.statement(), author(coded.coder(), by)))
            .toList();
    List<CodedPosition> positions = new ArrayList<>();
    for (DnaStatement coded : document.statements()) {
      String concept = coded.concept();
      if (concept != null) {
        String id = coded.statement().id();
        Author coder = author(coded.coder(), by);
        positions.add(new CodedPosition(id, concept.strip(), stance(coded.agreement()), coder));
      }
    }
    return new CodedArticle(document.article(), statements, positions);
  }

  private static Stance stance(@Nullable Boolean agreement) {
    if (agreement == null) {
      return Stance.UNCLEAR;
    }
    return agreement ? Stance.SUPPORTS : Stance.OPPOSES;
  }
}
