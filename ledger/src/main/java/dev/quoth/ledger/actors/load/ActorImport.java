package dev.quoth.ledger.actors.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.quoth.ledger.actors.ActorRegistry;
import dev.quoth.ledger.actors.RegistryException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads actors into a registry: from Popolo, Wikidata or a table, packed by gzip or not.
 *
 * <p>Sources of any size are read as streams. Reading one again adds nothing; an import that was
 * interrupted is ended by doing it again. What cannot be read is passed over, and told to the
 * listener.
 */
public final class ActorImport {
  private static final int HEAD = 1 << 13;
  private static final Pattern WIKIDATA =
      Pattern.compile("\"(claims|entity-type|labels)\"\\s*:|\"type\"\\s*:\\s*\"(item|property)\"");
  private static final Pattern POPOLO =
      Pattern.compile("\"(persons|memberships|organizations|posts|events|areas|meta)\"\\s*:");

  private final ActorRegistry registry;
  private final ImportListener listener;

  /**
   * An import into the registry.
   *
   * @param listener told of progress and faults, in the thread that reads
   */
  public ActorImport(ActorRegistry registry, ImportListener listener) {
    this.registry = registry;
    this.listener = listener;
  }

  /**
   * Reads a file.
   *
   * @param file not changed meanwhile: it is read more than once
   * @param name what to call it in sentences and as the source of roles
   * @param format what it is; null to find out
   * @return what it came to
   * @throws RegistryException if it is nothing that can be read, or the registry cannot be written
   * @throws IOException if it cannot be read
   */
  public ImportSummary read(Path file, String name, @Nullable ImportFormat format)
      throws IOException {
    Source source = new Source(file, name, Files.size(file));
    ImportFormat known = format == null ? guess(source) : format;
    Intake intake = new Intake(registry, name);
    Run run = new Run(source, intake, listener, known == ImportFormat.CSV ? 1 : 3);
    try (ActorRegistry.Batch batch = registry.batch()) {
      switch (known) {
        case CSV -> new CsvImport(run).read();
        case POPOLO -> new PopoloImport(run).read();
        case WIKIDATA -> new WikidataImport(run).read();
      }
    }
    return intake.summary();
  }

  /** By how the file begins. */
  private static ImportFormat guess(Source source) throws IOException {
    String head;
    try (Source.Stretch in = source.open()) {
      head = new String(in.readNBytes(HEAD), UTF_8).replace("\uFEFF", "").stripLeading();
    }
    if (head.startsWith("{") || head.startsWith("[")) {
      if (WIKIDATA.matcher(head).find()) {
        return ImportFormat.WIKIDATA;
      }
      if (head.startsWith("{") && POPOLO.matcher(head).find()) {
        return ImportFormat.POPOLO;
      }
    } else if (head.lines().findFirst().orElse("").toLowerCase(Locale.ROOT).contains("name")) {
      return ImportFormat.CSV;
    }
    throw new RegistryException(
        source.name(),
        head.isEmpty()
            ? "is empty"
            : "seems to be neither Popolo nor Wikidata nor a table with a column 'name'");
  }
}
