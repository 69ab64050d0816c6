package dev.quoth.lab.evaluate;

import dev.quoth.Article;
import dev.quoth.Attribution;
import dev.quoth.Block;
import dev.quoth.CodePoints;
import dev.quoth.Span;
import dev.quoth.Statement;
import dev.quoth.extract.QuotationMarks;
import dev.quoth.extract.decode.Name;
import dev.quoth.extract.speakers.Story;
import dev.quoth.lab.corpus.Document;
import dev.quoth.lab.corpus.PolnearReader;
import dev.quoth.lab.gold.GoldText;
import dev.quoth.lab.gold.SpeakerGold;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * An article of a corpus whose sources are resolved by hand, with the attributions of the corpus.
 *
 * @param gold who is meant by each source
 * @param story the article as speakers are looked for in it
 * @param sources for each source of the gold, the index of an attribution that has it
 */
public record SpeakerStory(SpeakerGold gold, Story story, List<Integer> sources) {

  /** Copies the list. */
  public SpeakerStory {
    sources = List.copyOf(sources);
  }

  /** Whether somebody is meant by a source and a name, a pronoun … is right. */
  public boolean isMeant(int source) {
    return gold.sources().get(source).form() != SpeakerGold.Form.NONE;
  }

  /**
   * The articles of the lab's gold that the corpus has.
   *
   * @param folder of PolNeAR
   * @param half {@code dev}, {@code test} or {@code train}
   * @param names finds the names of an article
   * @throws IOException if the corpus cannot be read, or lacks an article or a source of the gold
   */
  public static List<SpeakerStory> read(
      Path folder, String half, Function<Article, List<Name>> names) throws IOException {
    Map<String, Document> documents = new HashMap<>();
    for (Document document : new PolnearReader(folder).read()) {
      documents.put(document.id(), document);
    }
    List<SpeakerStory> stories = new ArrayList<>();
    for (SpeakerGold gold : SpeakerGold.load(half)) {
      Document document = documents.get(gold.article());
      if (document == null) {
        throw new IOException(folder + ": has no article " + gold.article());
      }
      stories.add(of(gold, document, names));
    }
    return stories;
  }

  private static SpeakerStory of(
      SpeakerGold gold, Document document, Function<Article, List<Name>> names) throws IOException {
    Article article = Article.ofText(document.text());
    Story story =
        new Story(
            article,
            article.blocks().stream().map(Block::span).toList(),
            QuotationMarks.of(document.text()).stretches(),
            names.apply(article),
            document.attributions());
    CodePoints codePoints = CodePoints.of(document.text());
    Map<List<List<Integer>>, Integer> bySpans = new HashMap<>();
    for (int i = 0; i < document.attributions().size(); i++) {
      Attribution attribution = document.attributions().get(i);
      bySpans.putIfAbsent(offsets(attribution.source(), codePoints), i);
    }
    List<Integer> sources = new ArrayList<>();
    for (SpeakerGold.Source source : gold.sources()) {
      Integer index = bySpans.get(source.spans());
      if (index == null) {
        throw new IOException(gold.article() + ": the corpus has no source " + source);
      }
      sources.add(index);
    }
    return new SpeakerStory(gold, story, sources);
  }

  /**
   * The articles of the gold files in a folder whose speakers are told.
   *
   * @param folder with files of gold beside or above their articles
   * @param names finds the names of an article
   * @throws IOException if a file or its article cannot be read; the message names it
   */
  public static List<SpeakerStory> ofGold(Path folder, Function<Article, List<Name>> names)
      throws IOException {
    return of(Marked.files(folder), names);
  }

  /**
   * The articles of gold files whose speakers are told.
   *
   * @param files gold files
   * @param names finds the names of an article
   * @throws IOException if a file or its article cannot be read; the message names it
   */
  static List<SpeakerStory> of(List<Path> files, Function<Article, List<Name>> names)
      throws IOException {
    List<SpeakerStory> stories = new ArrayList<>();
    for (Marked marked : Marked.in(files)) {
      GoldText gold = marked.gold();
      Article article = marked.article();
      if (!gold.speakers().sources().isEmpty()) {
        Story story =
            new Story(
                article,
                article.blocks().stream()
                    .filter(block -> !block.kind().isFurniture())
                    .map(Block::span)
                    .toList(),
                QuotationMarks.of(article.text()).stretches(),
                names.apply(article),
                gold.statements().stream().map(Statement::attribution).toList());
        stories.add(
            new SpeakerStory(
                gold.speakers(),
                story,
                IntStream.range(0, gold.statements().size()).boxed().toList()));
      }
    }
    return stories;
  }

  /** Which source of the gold each attribution has; -1 for none. */
  List<Integer> sourceOfAttribution() {
    Map<List<Span>, Integer> bySpans = new HashMap<>();
    for (int i = 0; i < sources.size(); i++) {
      bySpans.put(story.attributions().get(sources.get(i)).source(), i);
    }
    List<Integer> result = new ArrayList<>();
    for (int i = 0; i < story.attributions().size(); i++) {
      result.add(bySpans.getOrDefault(story.attributions().get(i).source(), -1));
    }
    return result;
  }

  private static List<List<Integer>> offsets(List<Span> spans, CodePoints codePoints) {
    return spans.stream()
        .map(span -> List.of(codePoints.fromUtf16(span.start()), codePoints.fromUtf16(span.end())))
        .toList();
  }
}
