package dev.quoth.lab.train;

import dev.quoth.Article;
import dev.quoth.Attribution;
import dev.quoth.Block;
import dev.quoth.Span;
import dev.quoth.extract.tokens.Role;
import dev.quoth.extract.tokens.Tokenizer;
import dev.quoth.extract.tokens.Window;
import dev.quoth.extract.tokens.Windows;
import dev.quoth.extract.tokens.Words;
import dev.quoth.lab.corpus.Document;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** The articles of a corpus, tokenised once, as windows anew for every epoch. */
final class TrainingSet {
  private final List<Labelled> articles;

  private TrainingSet(List<Labelled> articles) {
    this.articles = articles;
  }

  /**
   * An article whose attributions are ranges of words.
   *
   * @param tags probabilities of the outer tags, [words, tags]
   * @param inner mentions within contents
   * @param innerTags probabilities of the inner tags, [words, tags]; zero where nothing is known
   */
  @SuppressWarnings("ArrayRecordComponent") // bulk data, handed over and never compared
  private record Labelled(
      Words words,
      List<Example.Mention> mentions,
      float[] tags,
      List<Example.Mention> inner,
      float[] innerTags) {}

  /** The documents as their annotators marked them. */
  static TrainingSet of(List<Document> documents, Tokenizer tokenizer) {
    List<Composer.Composed> plain =
        documents.stream()
            .map(document -> new Composer.Composed(document, List.of(), List.of()))
            .toList();
    return of(plain, tokenizer, document -> null);
  }

  /** The documents as their annotators marked them, and as {@code teachers} see them. */
  static TrainingSet of(
      List<Composer.Composed> documents,
      Tokenizer tokenizer,
      Function<Composer.Composed, Teachers.@Nullable Lesson> teachers) {
    List<Labelled> articles = new ArrayList<>();
    for (Composer.Composed document : documents) {
      Labelled labelled = label(document, tokenizer, teachers.apply(document));
      if (labelled.words.size() > 0) {
        articles.add(labelled);
      }
    }
    return new TrainingSet(articles);
  }

  /** The paragraphs of a corpus document: its lines that are not blank. */
  static List<Span> paragraphs(Document document) {
    return Article.ofText(document.text()).blocks().stream().map(Block::span).toList();
  }

  private static Labelled label(
      Composer.Composed composed, Tokenizer tokenizer, Teachers.@Nullable Lesson lesson) {
    Document document = composed.document();
    Words words = tokenizer.words(document.text(), paragraphs(document));
    List<Example.Mention> mentions = mentions(words, document.attributions());
    float[] tags = oneHot(tags(words.size(), mentions));
    List<Attribution> reported = new ArrayList<>(composed.inner());
    List<Span> known = new ArrayList<>(composed.replaced());
    if (lesson != null) {
      for (int i = 0; i < tags.length; i++) {
        tags[i] = (float) ((1 - Teachers.SHARE) * tags[i] + Teachers.SHARE * lesson.tags()[i]);
      }
      reported.addAll(lesson.inner());
      known.addAll(lesson.known());
    }
    List<Example.Mention> inner = mentions(words, reported);
    float[] innerTags = oneHot(tags(words.size(), inner));
    forget(innerTags, words, known);
    return new Labelled(words, mentions, tags, inner, innerTags);
  }

  /** Leaves the tags only of the words within {@code known}. */
  private static void forget(float[] tags, Words words, List<Span> known) {
    boolean[] kept = new boolean[words.size()];
    for (Span span : known) {
      Arrays.fill(
          kept, words.firstEndingAfter(span.start()), words.firstStartingFrom(span.end()), true);
    }
    for (int word = 0; word < kept.length; word++) {
      if (!kept[word]) {
        Arrays.fill(tags, word * Role.TAGS, (word + 1) * Role.TAGS, 0);
      }
    }
  }

  private static float[] oneHot(byte[] tags) {
    float[] probabilities = new float[tags.length * Role.TAGS];
    for (int word = 0; word < tags.length; word++) {
      probabilities[word * Role.TAGS + tags[word]] = 1;
    }
    return probabilities;
  }

  private static List<Example.Mention> mentions(Words words, List<Attribution> attributions) {
    List<Example.Mention> mentions = new ArrayList<>();
    for (int i = 0; i < attributions.size(); i++) {
      addMentions(words, attributions.get(i).source(), Role.SOURCE, i, mentions);
      addMentions(words, attributions.get(i).cue(), Role.CUE, i, mentions);
      addMentions(words, attributions.get(i).content(), Role.CONTENT, i, mentions);
    }
    return mentions;
  }

  private static void addMentions(
      Words words, List<Span> spans, Role role, int attribution, List<Example.Mention> mentions) {
    for (Span span : spans) {
      int from = words.firstEndingAfter(span.start());
      int to = words.firstStartingFrom(span.end());
      if (from < to) {
        mentions.add(new Example.Mention(role, new Window(from, to), attribution));
      }
    }
  }

  /**
   * Tags of all words; where spans overlap, cues win over sources, sources over contents, and what
   * is left of a span after another begins anew.
   */
  private static byte[] tags(int size, List<Example.Mention> mentions) {
    byte[] tags = new byte[size];
    for (Role role : List.of(Role.CONTENT, Role.SOURCE, Role.CUE)) {
      for (Example.Mention mention : mentions) {
        if (mention.role() == role) {
          Window span = mention.span();
          for (int word = span.from(); word < span.to(); word++) {
            tags[word] = (byte) (word == span.from() ? role.begin() : role.inside());
          }
        }
      }
    }
    for (int word = 0; word < size; word++) {
      int previous = word == 0 ? Role.OUTSIDE : tags[word - 1];
      if (!Role.mayFollow(previous, tags[word])) {
        tags[word]--;
      }
    }
    return tags;
  }

  /**
   * All articles cut into windows whose borders {@code random} chooses.
   *
   * @param lengths lengths of windows in pieces, of which each article gets one
   */
  List<Example> examples(int[] lengths, RandomGenerator random) {
    List<Example> examples = new ArrayList<>();
    for (Labelled article : articles) {
      int length = lengths[random.nextInt(lengths.length)];
      int first = length / 4 + random.nextInt(length - length / 4) + 1;
      for (Window window : new Windows(length, 0).over(article.words, first)) {
        examples.add(example(article, window));
      }
    }
    return examples;
  }

  private static Example example(Labelled article, Window window) {
    return new Example(
        article.words,
        window,
        layer(article.tags, article.mentions, window),
        layer(article.innerTags, article.inner, window));
  }

  private static Example.Layer layer(float[] tags, List<Example.Mention> mentions, Window window) {
    return new Example.Layer(
        Arrays.copyOfRange(tags, window.from() * Role.TAGS, window.to() * Role.TAGS),
        inside(mentions, window));
  }

  private static List<Example.Mention> inside(List<Example.Mention> mentions, Window window) {
    List<Example.Mention> inside = new ArrayList<>();
    for (Example.Mention mention : mentions) {
      int from = Math.max(mention.span().from(), window.from());
      int to = Math.min(mention.span().to(), window.to());
      if (from < to) {
        inside.add(
            new Example.Mention(mention.role(), new Window(from, to), mention.attribution()));
      }
    }
    return inside;
  }
}
