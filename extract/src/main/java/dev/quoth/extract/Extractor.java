package dev.quoth.extract;

import static java.util.Objects.requireNonNull;

import dev.quoth.Article;
import dev.quoth.Attribution;
import dev.quoth.Block;
import dev.quoth.KnownActors;
import dev.quoth.Span;
import dev.quoth.Statement;
import dev.quoth.extract.decode.Confidence;
import dev.quoth.extract.decode.Decoded;
import dev.quoth.extract.decode.Engine;
import dev.quoth.extract.decode.Findings;
import dev.quoth.extract.decode.ModelFiles;
import dev.quoth.extract.decode.ModelSettings;
import dev.quoth.extract.decode.Name;
import dev.quoth.extract.tagger.TaggerException;
import dev.quoth.extract.tokens.Tokenizer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Finds the statements of an article: who said what.
 *
 * <pre>{@code
 * try (Extractor quoth = Extractor.load()) {
 *   for (Statement statement : quoth.extract(Article.ofText(text))) {
 *     ...
 *   }
 * }
 * }</pre>
 *
 * <p>Thread-safe. The answer for an article depends on the article, and on who is known, alone: not
 * on the number of threads, nor on what else is read before or beside it.
 */
public final class Extractor implements AutoCloseable {
  private final Engine engine;
  private final CueClassifier cues = CueClassifier.load();
  private final Circumstanced circumstances = Circumstanced.load();
  private final Voiced voices = Voiced.load();

  private Extractor(ModelFiles model, int threads) {
    this.engine = new Engine(model, threads);
  }

  /** An extractor with the shipped model, on one thread for each processor. */
  public static Extractor load() {
    return load(Runtime.getRuntime().availableProcessors());
  }

  /**
   * An extractor with the shipped model.
   *
   * @param threads how many threads to work on
   * @throws IllegalArgumentException if {@code threads} is below 1
   */
  public static Extractor load(int threads) {
    return new Extractor(ModelFiles.shipped(), threads);
  }

  /**
   * An extractor with a model of one's own.
   *
   * @param model folder that {@code quoth lab train} wrote
   * @param threads how many threads to work on
   * @throws IOException if a file of the model is missing or malformed; the message names it
   * @throws IllegalArgumentException if {@code threads} is below 1
   */
  public static Extractor load(Path model, int threads) throws IOException {
    ModelFiles files = ModelFiles.in(model);
    try {
      return new Extractor(files, threads);
    } catch (TaggerException e) {
      throw new IOException(model.resolve(ModelFiles.NETWORK) + ": " + e.getMessage(), e);
    }
  }

  /**
   * Whether the model was trained on a language.
   *
   * @param language BCP 47 tag
   */
  public static boolean isTrainedOn(String language) {
    return Locale.forLanguageTag(language).getLanguage().equals("en");
  }

  /**
   * Name of the shipped model, told without loading it.
   *
   * @throws java.io.UncheckedIOException if the model's jar is missing or broken
   */
  public static String shippedVersion() {
    return ModelFiles.shippedSettings().version();
  }

  /**
   * SHA-256 of the shipped model, in hexadecimal digits.
   *
   * @throws java.io.UncheckedIOException if the model's jar is missing or broken
   */
  public static String shippedDigest() {
    return ModelFiles.shippedDigest();
  }

  /** Name of the model. */
  public String modelVersion() {
    return engine.settings().version();
  }

  /** Nanoseconds spent inside the model so far, summed over threads. */
  public long modelNanos() {
    return engine.modelNanos();
  }

  /**
   * The statements of an article, by where their contents begin.
   *
   * <p>The story is read as one text without the furniture between its paragraphs; furniture is
   * read on its own, and its statements carry the kind of their block.
   *
   * @return none where the article's language is known and none that the model was trained on
   */
  public List<Statement> extract(Article article) {
    return extract(article, KnownActors.NONE);
  }

  /**
   * The same, told by whom statements may be made.
   *
   * @param known who is known beyond what the article tells: by what names, and in which office on
   *     the day of its publication. Nobody of them is taken for a speaker by a bare surname
   */
  public List<Statement> extract(Article article, KnownActors known) {
    requireNonNull(article, "article is null");
    requireNonNull(known, "known is null");
    String language = article.language();
    if (language != null && !isTrainedOn(language)) {
      return List.of();
    }
    QuotationMarks marks = QuotationMarks.of(article.text());
    List<Statement> statements = new ArrayList<>();
    for (boolean furniture : new boolean[] {false, true}) {
      List<Block> blocks =
          article.blocks().stream().filter(b -> b.kind().isFurniture() == furniture).toList();
      statements.addAll(statements(article, blocks, furniture, marks, known));
    }
    statements.sort(
        Comparator.comparing((Statement s) -> s.attribution().content().get(0).start())
            .thenComparing(s -> s.within() != null));
    return List.copyOf(statements);
  }

  /**
   * The statements of a story whose attributions somebody else has found: their kinds, cue classes,
   * circumstances and speakers are told as of those that this finds; none lies within another.
   *
   * @param attributions in text order
   * @return a statement for each, with confidence 1
   */
  public List<Statement> describe(Article article, List<Attribution> attributions) {
    requireNonNull(article, "article is null");
    QuotationMarks marks = QuotationMarks.of(article.text());
    List<Block> blocks = article.blocks().stream().filter(b -> !b.kind().isFurniture()).toList();
    List<Statement> statements = new ArrayList<>();
    for (Attribution attribution : attributions) {
      Statement.Kind kind = marks.kindOf(attribution.content());
      Block block = mainBlock(blocks, attribution.content());
      statements.add(statement(article, attribution, kind, null, block, 1));
    }
    List<Span> spans = blocks.stream().map(Block::span).toList();
    List<Name> names = engine.read(article.text(), spans).names();
    return voices.story(
        article, spans, marks, new Voiced.Found(statements, names, KnownActors.NONE));
  }

  /**
   * The names in an article's story, in text order: people, bodies, places, titles and the like.
   *
   * @return none if the model has no head for names
   */
  public List<Name> names(Article article) {
    requireNonNull(article, "article is null");
    List<Span> story =
        article.blocks().stream().filter(b -> !b.kind().isFurniture()).map(Block::span).toList();
    return engine.read(article.text(), story).names();
  }

  private List<Statement> statements(
      Article article,
      List<Block> blocks,
      boolean furniture,
      QuotationMarks marks,
      KnownActors known) {
    List<Span> spans = blocks.stream().map(Block::span).toList();
    Findings findings = engine.read(article.text(), spans);
    List<Statement> statements =
        statements(article, blocks, furniture, marks, findings.attributions());
    Voiced.Found found = new Voiced.Found(statements, findings.names(), known);
    return furniture
        ? voices.furniture(article, blocks, marks, found)
        : voices.story(article, spans, marks, found);
  }

  private List<Statement> statements(
      Article article,
      List<Block> blocks,
      boolean furniture,
      QuotationMarks marks,
      List<Decoded> decoded) {
    ModelSettings settings = engine.settings();
    @Nullable String[] ids = new String[decoded.size()];
    Block[] homes = new Block[decoded.size()];
    List<Statement> statements = new ArrayList<>();
    for (int i = 0; i < decoded.size(); i++) {
      Decoded found = decoded.get(i);
      boolean inner = found.outer() >= 0;
      Confidence confidence = inner ? settings.inner() : settings.outer();
      double probability = confidence.of(found.evidence());
      String within = inner ? ids[found.outer()] : null;
      boolean orphan = inner && within == null;
      Block block = inner ? homes[found.outer()] : mainBlock(blocks, found.attribution().content());
      homes[i] = block;
      Attribution attribution =
          furniture
              ? within(article.text(), block.span(), found.attribution())
              : found.attribution();
      if (attribution == null) {
        continue;
      }
      List<Span> content = attribution.content();
      Statement.Kind kind = inner ? nestedKind(article.text(), content) : marks.kindOf(content);
      if (probability >= confidence.least(kind) && !orphan) {
        Statement statement = statement(article, attribution, kind, within, block, probability);
        ids[i] = statement.id();
        statements.add(statement);
      }
    }
    return statements;
  }

  /** Only marks that stand within a nested content count: those around it are its reporter's. */
  private static Statement.Kind nestedKind(String text, List<Span> content) {
    int from = content.get(0).start();
    int to = content.get(content.size() - 1).end();
    List<Span> shifted =
        content.stream().map(span -> new Span(span.start() - from, span.end() - from)).toList();
    return QuotationMarks.of(text.substring(from, to)).kindOf(shifted);
  }

  private Statement statement(
      Article article,
      Attribution attribution,
      Statement.Kind kind,
      @Nullable String within,
      Block block,
      double probability) {
    return new Statement(
        StatementId.of(article, attribution, within),
        kind,
        attribution,
        cues.classify(article.text(), attribution.cue(), attribution.source(), kind),
        within,
        block.kind(),
        probability,
        circumstances.of(article, attribution));
  }

  /**
   * The block that holds most of a content; of the story, where one begins if there are several.
   */
  private static Block mainBlock(List<Block> blocks, List<Span> content) {
    int first = blockAt(blocks, content.get(0).start());
    Block main = blocks.get(first);
    if (!main.kind().isFurniture()) {
      return main;
    }
    int most = 0;
    int end = content.get(content.size() - 1).end();
    for (int i = first; i < blocks.size() && blocks.get(i).span().start() < end; i++) {
      Span block = blocks.get(i).span();
      int shared = content.stream().mapToInt(span -> Math.max(0, shared(block, span))).sum();
      if (shared > most) {
        most = shared;
        main = blocks.get(i);
      }
    }
    return main;
  }

  private static int shared(Span a, Span b) {
    return Math.min(a.end(), b.end()) - Math.max(a.start(), b.start());
  }

  /** Index of the last block that begins at or before an offset; 0 if none does. */
  static int blockAt(List<Block> blocks, int offset) {
    int low = 0;
    int high = blocks.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (blocks.get(middle).span().start() <= offset) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  /**
   * Pieces of furniture have nothing to do with each other: what lies in another is left out.
   *
   * @return null if all of the content does
   */
  private static @Nullable Attribution within(String text, Span block, Attribution found) {
    List<Span> content = within(text, block, found.content());
    return content.isEmpty()
        ? null
        : new Attribution(
            within(text, block, found.source()), within(text, block, found.cue()), content);
  }

  private static List<Span> within(String text, Span block, List<Span> spans) {
    List<Span> within = new ArrayList<>();
    for (Span span : spans) {
      int start = Math.max(block.start(), span.start());
      int end = Math.min(block.end(), span.end());
      while (start < end && Tokenizer.isBlank(text.charAt(start))) {
        start++;
      }
      while (start < end && Tokenizer.isBlank(text.charAt(end - 1))) {
        end--;
      }
      if (start < end) {
        within.add(new Span(start, end));
      }
    }
    return within;
  }

  @Override
  public void close() {
    engine.close();
  }
}
