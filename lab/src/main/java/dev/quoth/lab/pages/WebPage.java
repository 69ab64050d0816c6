package dev.quoth.lab.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * A page of the corpus of web pages, with strings that its story holds and does not hold.
 *
 * @param url its address
 * @param file where its bytes lie, packed by gzip
 * @param with strings of its story
 * @param without strings of what stands around it
 */
public record WebPage(String url, Path file, List<String> with, List<String> without) {
  private static final String GOLD = "gold.json";
  private static final String PAGES = "pages";

  /** All pages of a corpus: of a folder that holds {@code gold.json} and the folder pages. */
  public static List<WebPage> of(Path folder) throws IOException {
    JsonNode gold = new ObjectMapper().readTree(folder.resolve(GOLD).toFile());
    List<WebPage> pages = new ArrayList<>();
    for (Map.Entry<String, JsonNode> page : gold.properties()) {
      Path file = folder.resolve(PAGES).resolve(page.getValue().path("file").asText());
      pages.add(
          new WebPage(
              page.getKey(),
              file,
              strings(page.getValue().path("with")),
              strings(page.getValue().path("without"))));
    }
    return pages;
  }

  private static List<String> strings(JsonNode list) {
    List<String> strings = new ArrayList<>();
    list.forEach(string -> strings.add(string.asText()));
    return List.copyOf(strings);
  }

  /** The page's bytes, unpacked. */
  public byte[] bytes() throws IOException {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      return in.readAllBytes();
    }
  }

  /** The name of its file. */
  public String name() {
    return String.valueOf(file.getFileName());
  }

  /**
   * Whether the page is in the half from which the shipped model may learn; the other half is for
   * choosing and measuring. Decided by the name's SHA-256, so that it is the same for ever.
   */
  public boolean isForTraining() {
    return (digest()[0] & 1) == 0;
  }

  /** Which of {@code folds} equal parts the page belongs to, from 0. */
  int fold(int folds) {
    byte[] digest = digest();
    return ((digest[1] & 0xff) << 8 | (digest[2] & 0xff)) % folds;
  }

  private byte[] digest() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(name().getBytes(UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
