package dev.quoth.documents;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.EventFilter;
import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLEventWriter;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.events.XMLEvent;

/**
 * Takes out of an OpenDocument text what Tika would read as text and is none: words that were
 * deleted, comments, and the heads and feet of pages, which stand among the styles.
 */
final class OdtFilter {
  private static final Set<String> KEPT =
      Set.of("mimetype", "META-INF/manifest.xml", "meta.xml", "content.xml");

  private static final Set<String> LEFT_OUT = Set.of("tracked-changes", "annotation");

  /** A byte of XML is about a character; markup comes on top. */
  private static final int BYTES_PER_CHAR = 8;

  private OdtFilter() {}

  /**
   * The document without them; as it is if it is damaged or encrypted, which Tika then says.
   *
   * @throws LimitException if it is larger than the limits allow
   */
  static byte[] filter(byte[] bytes, Limits limits) throws LimitException {
    long most = limits.chars() * BYTES_PER_CHAR;
    ByteArrayOutputStream filtered = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes), ISO_8859_1);
        ZipOutputStream out = new ZipOutputStream(filtered, ISO_8859_1)) {
      out.setLevel(0);
      for (ZipEntry entry; (entry = in.getNextEntry()) != null; ) {
        if (KEPT.contains(entry.getName())) {
          out.putNextEntry(new ZipEntry(entry.getName()));
          byte[] part = in.readNBytes((int) Math.min(most + 1, Integer.MAX_VALUE - 16));
          if (part.length > most) {
            throw new LimitException(limits.tooLarge());
          }
          copy(entry.getName(), part, out);
        }
      }
    } catch (IOException | XMLStreamException | IllegalArgumentException e) {
      return bytes;
    }
    return filtered.toByteArray();
  }

  private static void copy(String name, byte[] part, OutputStream out)
      throws IOException, XMLStreamException {
    if (name.equals("content.xml")) {
      copyContent(new ByteArrayInputStream(part), out);
    } else {
      out.write(part);
    }
  }

  private static void copyContent(InputStream in, OutputStream out) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    XMLEventReader all = factory.createXMLEventReader(in);
    XMLEventReader kept = factory.createFilteredReader(all, new WithoutElements());
    XMLEventWriter writer = XMLOutputFactory.newDefaultFactory().createXMLEventWriter(out, "UTF-8");
    while (kept.hasNext()) {
      writer.add(kept.nextEvent());
    }
    writer.flush();
  }

  /** Passes what stands in none of the elements to be left out. */
  private static final class WithoutElements implements EventFilter {
    private int inside;

    @Override
    public boolean accept(XMLEvent event) {
      boolean outside = inside == 0;
      if (event.isStartElement()) {
        String name = event.asStartElement().getName().getLocalPart();
        if (!outside || LEFT_OUT.contains(name)) {
          inside++;
          return false;
        }
      } else if (event.isEndElement() && !outside) {
        inside--;
        return false;
      }
      return outside;
    }
  }
}
