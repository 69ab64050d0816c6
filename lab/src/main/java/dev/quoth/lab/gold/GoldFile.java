package dev.quoth.lab.gold;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A file of statements written down by hand, of one article or of many short passages.
 *
 * <p>It names places by their words, not by offsets, so that a person can read and edit it and it
 * survives a change in how a page is read. The format is described in {@code docs/annotation.md}.
 */
public final class GoldFile {
  private final String name;
  private final List<GoldParser.Section> sections;

  private GoldFile(String name, List<GoldParser.Section> sections) {
    this.name = name;
    this.sections = sections;
  }

  /**
   * Reads the lines of a gold file.
   *
   * @param name names the file in errors
   * @throws GoldFormatException if a line breaks the format; the message names file and line
   */
  public static GoldFile parse(String name, String content) throws GoldFormatException {
    return new GoldFile(name, List.copyOf(new GoldParser(name).parse(content)));
  }

  /**
   * Reads a gold file.
   *
   * @throws IOException if it cannot be read; a {@link GoldFormatException} if it breaks the format
   */
  public static GoldFile read(Path file) throws IOException {
    return parse(Objects.toString(file.getFileName()), Files.readString(file));
  }

  /**
   * Reads the passages with nested statements that the lab carries.
   *
   * @param half {@code dev}, to choose by, or {@code test}, to report
   * @throws IOException if there is no such half
   */
  public static GoldFile nested(String half) throws IOException {
    String name = "nested-" + half + ".gold";
    return parse(name, resource(name));
  }

  /** Whether the file is of an article, whose text it does not hold, and not of passages. */
  public boolean isOfArticle() {
    return sections.size() == 1 && !sections.get(0).isPassage();
  }

  /**
   * The article that the statements are for: the name of a file.
   *
   * @throws GoldFormatException if the file is not of exactly one article
   */
  public String article() throws GoldFormatException {
    return onlyArticle().id();
  }

  /**
   * The article's statements.
   *
   * @param text the article's text as read; spans point into it
   * @throws GoldFormatException if the file is not of exactly one article, if words do not stand in
   *     the text exactly once, if spans of a role overlap or are out of order, or if a nested
   *     statement does not lie inside the content of its outer one
   */
  public GoldText in(String text) throws GoldFormatException {
    GoldParser.Section section = onlyArticle();
    return text(section, text);
  }

  private GoldText text(GoldParser.Section section, String text) throws GoldFormatException {
    return new GoldText(
        section.id(),
        text,
        new Resolver(name, text).resolve(section.expected()),
        new SpeakerLines(name, section.id()).read(section.expected()));
  }

  /**
   * The passages of the file, each with its own text.
   *
   * @throws GoldFormatException as {@link #in} does, or if the file is of an article
   */
  public List<GoldText> passages() throws GoldFormatException {
    List<GoldText> passages = new ArrayList<>();
    for (GoldParser.Section section : sections) {
      if (!section.isPassage()) {
        throw new GoldFormatException(name, 1, "holds an article's statements, no passages");
      }
      passages.add(text(section, section.text()));
    }
    return passages;
  }

  private GoldParser.Section onlyArticle() throws GoldFormatException {
    if (!isOfArticle()) {
      throw new GoldFormatException(name, 1, "is not the gold of one article");
    }
    return sections.get(0);
  }

  static String resource(String name) throws IOException {
    try (InputStream in = GoldFile.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new FileNotFoundException("no such gold: " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
