package dev.quoth.ledger.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.quoth.Actor;
import dev.quoth.ActorRole;
import dev.quoth.Article;
import dev.quoth.ArticleWriter;
import dev.quoth.Attribution;
import dev.quoth.Block;
import dev.quoth.Circumstances;
import dev.quoth.Metadata;
import dev.quoth.Metadata.Field;
import dev.quoth.Polarity;
import dev.quoth.Resolution;
import dev.quoth.Said;
import dev.quoth.Span;
import dev.quoth.Speaker;
import dev.quoth.Statement;
import dev.quoth.Venue;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/** Two articles about an invented country; one has an emoji before all that is said. */
final class Samples {
  static final String TEXT =
      "Marn says budget stands\r\n"
          + "😀 “We <hold> & stay,” finance minister Ilse Marn told Harbour Radio, “whatever\n"
          + "they vow.” According to Marn, the harbour\u0001 union agrees.\n";

  static final Article ARTICLE =
      Article.of(
          "in/marn.txt",
          Metadata.builder()
              .add(Field.URL, "https://courier.example/marn", "link canonical")
              .add(Field.OUTLET, "The Courier", "meta og:site_name")
              .add(Field.HEADLINE, "Marn says \"budget\" stands", "h1")
              .add(Field.BYLINE, "Ana Belm", "text")
              .add(Field.PUBLISHED, "2031-02-16", "time")
              .add(Field.LANGUAGE, "en", "html lang")
              .build(),
          TEXT,
          List.of(
              new Block(Block.Kind.HEADLINE, span("Marn says budget stands")),
              new Block(Block.Kind.PARAGRAPH, new Span(25, TEXT.length() - 1))));

  static final Actor MARN = new Actor("a1", "Ilse Marn", Actor.Type.PERSON, "k7");
  static final Actor UNION = new Actor("a2", "the harbour union", Actor.Type.GROUP);

  static final Statement OUTER =
      new Statement(
          "s1",
          Statement.Kind.DIRECT,
          new Attribution(
              List.of(span("finance minister Ilse Marn")),
              List.of(span("told")),
              List.of(span("“We <hold> & stay,”"), span("“whatever\nthey vow.”"))),
          Statement.CueClass.SPEECH,
          null,
          Block.Kind.PARAGRAPH,
          0.93125,
          new Circumstances(
              Polarity.AFFIRMS,
              new Said(LocalDate.of(2031, 2, 16), LocalDate.of(2031, 2, 16), "told", span("told")),
              new Venue(Venue.Kind.OUTLET, "Harbour Radio", span("Harbour Radio")),
              null),
          spoken(MARN, new ActorRole("finance minister", span("finance minister"), null)));

  static final Statement MIDDLE =
      new Statement(
              "s2",
              Statement.Kind.INDIRECT,
              new Attribution(
                  List.of(),
                  List.of(span("According to")),
                  List.of(span("the harbour\u0001 union agrees"))),
              Statement.CueClass.SPEECH,
              null,
              Block.Kind.PARAGRAPH,
              0.5,
              new Circumstances(Polarity.DENIES, null, null, null))
          .saidBy(spoken(MARN, null));

  static final Statement INNER =
      new Statement(
              "s3",
              Statement.Kind.INDIRECT,
              new Attribution(
                  List.of(span("the harbour\u0001 union")),
                  List.of(span("agrees")),
                  List.of(span("agrees"))),
              Statement.CueClass.THOUGHT,
              "s2",
              Block.Kind.PARAGRAPH,
              1)
          .saidBy(spoken(UNION, null));

  static final List<Statement> STATEMENTS = List.of(OUTER, MIDDLE, INNER);

  static final Article BARE = Article.ofText("Nobody said a thing.\n");

  private Samples() {}

  private static Resolution spoken(Actor actor, @Nullable ActorRole role) {
    Speaker speaker = new Speaker(List.of(actor), role, Speaker.By.NAME, 0.875, null);
    return new Resolution(speaker, speaker, List.of());
  }

  static Span span(String words) {
    int start = TEXT.indexOf(words);
    return new Span(start, start + words.length());
  }

  /** Both articles in a format. */
  static byte[] export(ExportFormat format, boolean text) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ArticleWriter exporter = format.open(out, text)) {
      exporter.write(ARTICLE, STATEMENTS);
      exporter.write(BARE, null);
    }
    return out.toByteArray();
  }

  /** The files of a zip, in its order. */
  static Map<String, String> unzip(byte[] zipped) throws IOException {
    Map<String, String> files = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(zipped))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), new String(zip.readAllBytes(), UTF_8));
      }
    }
    return files;
  }
}
