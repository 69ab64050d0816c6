package dev.quoth.reader.web;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.quoth.reader.ReadException;
import dev.quoth.reader.web.Seen.Name;
import dev.quoth.reader.web.Seen.Version;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Keeps in a JSON file what is known of feeds between runs.
 *
 * <p>The file is written anew and put in the place of the old one, so that it is whole at any time.
 * One that is damaged is set aside under another name. Of two runs at once with the same file, the
 * last to write prevails.
 */
final class SeenFile {
  private static final JsonFactory JSON = new JsonFactory();
  private static final int VERSION = 1;
  private static final int MAX_SET_ASIDE = 1000;

  private final Path path;
  private final Seen seen = new Seen(Seen.MAX_NAMES);
  private final @Nullable String setAside;

  private SeenFile(Path path) throws ReadException {
    this.path = path;
    this.setAside = load();
  }

  /**
   * Reads the file; one that is not there is empty.
   *
   * @throws ReadException if it may not be read, or was written by a later version
   */
  static SeenFile open(Path path) throws ReadException {
    return new SeenFile(path);
  }

  Seen seen() {
    return seen;
  }

  /** Where a damaged file was put; null if there was none. */
  @Nullable String setAside() {
    return setAside;
  }

  private @Nullable String load() throws ReadException {
    if (!Files.exists(path)) {
      return null;
    }
    Map<Name, Instant> names = new LinkedHashMap<>();
    Map<String, Version> versions = new LinkedHashMap<>();
    try (JsonParser parser = JSON.createParser(path.toFile())) {
      read(parser, names, versions);
    } catch (JsonProcessingException | DateTimeException e) {
      return putAside();
    } catch (IOException e) {
      throw new ReadException(path.toString(), "could not be read: " + e.getMessage(), e);
    }
    seen.restore(names);
    versions.forEach(seen::setVersion);
    return null;
  }

  private void read(JsonParser parser, Map<Name, Instant> names, Map<String, Version> versions)
      throws IOException, ReadException {
    expect(parser, parser.nextToken(), JsonToken.START_OBJECT);
    int version = 0;
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String key = parser.currentName();
      JsonToken value = parser.nextToken();
      if (key.equals("version") && value == JsonToken.VALUE_NUMBER_INT) {
        version = parser.getIntValue();
        if (version > VERSION) {
          throw new ReadException(path.toString(), "was written by a later version of Quoth");
        }
      } else if (key.equals("feeds") && value == JsonToken.START_ARRAY) {
        while (parser.nextToken() == JsonToken.START_OBJECT) {
          readFeed(parser, names, versions);
        }
      } else {
        parser.skipChildren();
      }
    }
    expect(parser, parser.currentToken(), JsonToken.END_OBJECT);
    if (version == 0) {
      throw new JsonParseException(parser, "no version");
    }
  }

  private static void readFeed(
      JsonParser parser, Map<Name, Instant> names, Map<String, Version> versions)
      throws IOException {
    String url = "";
    String etag = null;
    String lastModified = null;
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String key = parser.currentName();
      JsonToken value = parser.nextToken();
      if (key.equals("url")) {
        url = parser.getText();
      } else if (key.equals("etag")) {
        etag = parser.getText();
      } else if (key.equals("lastModified")) {
        lastModified = parser.getText();
      } else if (key.equals("seen") && value == JsonToken.START_OBJECT) {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
          String name = parser.currentName();
          String at = parser.nextTextValue();
          names.put(new Name(url, name), Instant.parse(at == null ? "" : at));
        }
      } else {
        parser.skipChildren();
      }
    }
    if (etag != null || lastModified != null) {
      versions.put(url, new Version(etag, lastModified));
    }
  }

  private static void expect(JsonParser parser, @Nullable JsonToken token, JsonToken expected)
      throws IOException {
    if (token != expected) {
      throw new JsonParseException(parser, "no " + expected);
    }
  }

  private String putAside() throws ReadException {
    try {
      for (int i = 1; i < MAX_SET_ASIDE; i++) {
        String name = path.getFileName() + ".damaged" + (i == 1 ? "" : "-" + i);
        Path aside = path.resolveSibling(name);
        if (!Files.exists(aside)) {
          Files.move(path, aside);
          return aside.toString();
        }
      }
    } catch (IOException e) {
      throw new ReadException(
          path.toString(), "is damaged and could not be set aside: " + e.getMessage(), e);
    }
    throw new ReadException(path.toString(), "is damaged, as were a thousand before it");
  }

  /**
   * Writes what is known.
   *
   * @throws ReadException if it cannot be written
   */
  void save() throws ReadException {
    try {
      Path target = Files.exists(path) ? path.toRealPath() : path.toAbsolutePath();
      Path folder = target.getParent();
      if (folder == null) {
        throw new IOException("it is no file");
      }
      Files.createDirectories(folder);
      Path temporary = Files.createTempFile(folder, target.getFileName() + ".", ".tmp");
      try {
        write(temporary);
        replace(temporary, target);
      } finally {
        Files.deleteIfExists(temporary);
      }
    } catch (IOException e) {
      throw new ReadException(path.toString(), "could not be written: " + e.getMessage(), e);
    }
  }

  private static void replace(Path temporary, Path target) throws IOException {
    try {
      Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private void write(Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        JsonGenerator json = JSON.createGenerator(out, JsonEncoding.UTF8)) {
      json.useDefaultPrettyPrinter();
      json.writeStartObject();
      json.writeNumberField("version", VERSION);
      json.writeArrayFieldStart("feeds");
      for (Map.Entry<String, Map<String, Instant>> feed : seen.byFeed().entrySet()) {
        writeFeed(json, feed.getKey(), feed.getValue());
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  private void writeFeed(JsonGenerator json, String url, Map<String, Instant> names)
      throws IOException {
    Version version = seen.version(url);
    json.writeStartObject();
    json.writeStringField("url", url);
    if (version.etag() != null) {
      json.writeStringField("etag", version.etag());
    }
    if (version.lastModified() != null) {
      json.writeStringField("lastModified", version.lastModified());
    }
    json.writeObjectFieldStart("seen");
    for (Map.Entry<String, Instant> name : names.entrySet()) {
      json.writeStringField(name.getKey(), name.getValue().toString());
    }
    json.writeEndObject();
    json.writeEndObject();
  }
}
