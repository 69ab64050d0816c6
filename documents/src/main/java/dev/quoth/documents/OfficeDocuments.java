package dev.quoth.documents;

import dev.quoth.reader.DocumentParser;
import dev.quoth.reader.ReadException;
import org.apache.tika.exception.EncryptedDocumentException;
import org.jspecify.annotations.Nullable;

/**
 * Reads PDF, Word (DOCX and DOC), OpenDocument text, RTF and EPUB.
 *
 * <p>Of the text it makes headings, paragraphs and list items in the order of reading. Lines of a
 * PDF are joined to paragraphs, words cut at line ends put together, and lines that pages repeat at
 * their head or foot left out. Pictures, embedded files, comments and deleted text are not read.
 * Nothing is written to disk but temporary files.
 *
 * <p>A document may take 60 seconds and hold 16 million characters. One that takes longer is given
 * up at once; a thread that is still busy with it may go on in the background for a while.
 *
 * <p>Thread-safe.
 */
public final class OfficeDocuments implements DocumentParser {
  private final Limits limits;

  /** For {@link java.util.ServiceLoader}. */
  public OfficeDocuments() {
    this(Limits.USUAL);
  }

  OfficeDocuments(Limits limits) {
    this.limits = limits;
  }

  @Override
  public boolean parses(byte[] bytes, String source) {
    return DocumentKind.of(bytes, source) != null;
  }

  @Override
  public String toHtml(byte[] bytes, String source) throws ReadException {
    @Nullable DocumentKind kind = DocumentKind.of(bytes, source);
    if (kind == null) {
      throw new ReadException(source, "is no document of a kind that is read");
    }
    Content content = read(kind, bytes, source);
    if (content.pieces().isEmpty()) {
      throw new ReadException(
          source, kind == DocumentKind.PDF ? "holds no text (a scan?)" : "holds no text");
    }
    return HtmlPage.of(
        content.facts(), Headline.mark(Items.mark(content.pieces()), content.facts().title()));
  }

  private Content read(DocumentKind kind, byte[] bytes, String source) throws ReadException {
    try {
      return new Task(kind, bytes, limits).call();
    } catch (LimitException e) {
      throw new ReadException(source, Failures.message(e), e);
    } catch (EncryptedDocumentException e) {
      throw new ReadException(source, "is locked by a password", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ReadException(source, "was not read to its end: interrupted", e);
    } catch (OutOfMemoryError e) {
      throw new ReadException(source, "does not fit into memory", e);
    } catch (Exception | StackOverflowError | LinkageError e) {
      throw new ReadException(source, Failures.reason(kind, e), e);
    }
  }
}
