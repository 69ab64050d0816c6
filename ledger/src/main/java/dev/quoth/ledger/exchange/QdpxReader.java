package dev.quoth.ledger.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.quoth.Article;
import dev.quoth.ledger.actors.Author;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads a REFI-QDA project: plain texts and what was coded in them. One source is held at a time,
 * beside the code book.
 */
final class QdpxReader {
  static final String PROJECT = "project.qde";
  private static final String INTERNAL = "internal://";

  private final Path file;
  private final ZipSource zip;
  private final Author by;
  private final BiConsumer<String, String> passedOver;
  private final Consumer<CodedArticle> each;
  private final QdpxBook book = new QdpxBook();

  private QdpxReader(
      Path file,
      ZipSource zip,
      Author by,
      BiConsumer<String, String> passedOver,
      Consumer<CodedArticle> each) {
    this.file = file;
    this.zip = zip;
    this.by = by;
    this.passedOver = passedOver;
    this.each = each;
  }

  /**
   * Hands on each source that is plain text, in order; of others it is told that they are passed
   * over.
   *
   * @param by who brings what nobody is said to have coded
   * @param passedOver takes what is passed over, and why
   * @throws ForeignFileException if it is no such project or a damaged one; the message is one
   *     sentence
   */
  static void read(
      Path file, Author by, BiConsumer<String, String> passedOver, Consumer<CodedArticle> each)
      throws IOException {
    try (ZipSource zip = ZipSource.open(file)) {
      String project =
          zip.find(PROJECT)
              .orElseThrow(
                  () -> new ForeignFileException(file, "is no REFI-QDA project: no " + PROJECT));
      try (InputStream in = zip.stream(project)) {
        new QdpxReader(file, zip, by, passedOver, each).readProject(in);
      }
    }
  }

  /** Nothing outside the file is read, and no entity of its own is there to grow. */
  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }

  private void readProject(InputStream in) throws IOException {
    try {
      XMLStreamReader xml = factory().createXMLStreamReader(in);
      try {
        while (xml.hasNext()) {
          if (xml.next() == XMLStreamConstants.START_ELEMENT) {
            readElement(xml);
          }
        }
      } finally {
        xml.close();
      }
    } catch (XMLStreamException e) {
      if (e.getNestedException() instanceof IOException failure) {
        throw failure;
      }
      throw new ForeignFileException(
          file, "has a " + PROJECT + " that is no XML: " + e.getMessage(), e);
    }
  }

  private void readElement(XMLStreamReader xml) throws XMLStreamException, IOException {
    switch (xml.getLocalName()) {
      case "Project" -> book.begin(xml);
      case "User" -> book.addUser(xml);
      case "Codes" -> book.addCodes(xml);
      case "Variable" -> book.addVariable(xml);
      case "TextSource", "Representation" -> readSource(QdpxSource.read(xml));
      case "PictureSource", "AudioSource", "VideoSource" ->
          passedOver.accept(
              place(xml.getAttributeValue(null, "name")), "is no text, and passed over");
      default -> {}
    }
  }

  private String place(String source) {
    return file + ", " + source;
  }

  private void readSource(QdpxSource source) throws IOException {
    String text = text(source);
    if (text == null) {
      passedOver.accept(place(source.name()), "has no plain text in the file, and is passed over");
      return;
    }
    Article article = book.article(source, text).withSource(file + ":" + source.name());
    each.accept(new CodedArticle(article, new QdpxStatements(file, book, article, by).of(source)));
  }

  private @Nullable String text(QdpxSource source) throws IOException {
    if (source.content() != null) {
      return source.content();
    }
    String path = source.path();
    if (path == null || !path.startsWith(INTERNAL)) {
      return null;
    }
    Optional<String> name = zip.find("Sources/" + path.substring(INTERNAL.length()));
    if (name.isEmpty()) {
      throw new ForeignFileException(file, "lacks the text of the source " + source.name());
    }
    try {
      String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(zip.read(name.get()))).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new ForeignFileException(file, "has a text that is not UTF-8: " + name.get(), e);
    }
  }
}
