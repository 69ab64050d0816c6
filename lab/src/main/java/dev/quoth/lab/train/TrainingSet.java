package dev.quoth.lab.train;

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
import java.util.List;
import java.util.random.RandomGenerator;

/** The articles of a corpus, tokenised once, as windows anew for every epoch. */
final class TrainingSet {
  private static final int[] LENGTHS = {192, 256, 256, 320};

  private final List<Labelled> articles;

  private TrainingSet(List<Labelled> articles) {
    this.articles = articles;
  }

  /** An article whose attributions are ranges of words. */
  private record Labelled(Words words, List<Example.Mention> mentions, byte[] tags) {}

  static TrainingSet of(List<Document> documents, Tokenizer tokenizer) {
    List<Labelled> articles = new ArrayList<>();
    for (Document document : documents) {
      Labelled labelled = label(document, tokenizer);
      if (labelled.words.size() > 0) {
        articles.add(labelled);
      }
    }
    return new TrainingSet(articles);
  }

  private static Labelled label(Document document, Tokenizer tokenizer) {
    List<Span> paragraphs =
        dev.quoth.Article.ofText(document.text()).blocks().stream().map(Block::span).toList();
    Words words = tokenizer.words(document.text(), paragraphs);
    List<Example.Mention> mentions = new ArrayList<>();
    List<Attribution> attributions = document.attributions();
    for (int i = 0; i < attributions.size(); i++) {
      addMentions(words, attributions.get(i).source(), Role.SOURCE, i, mentions);
      addMentions(words, attributions.get(i).cue(), Role.CUE, i, mentions);
      addMentions(words, attributions.get(i).content(), Role.CONTENT, i, mentions);
    }
    return new Labelled(words, mentions, tags(words.size(), mentions));
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

  /** Tags of all words; where spans overlap, cues win over sources, sources over contents. */
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
    return tags;
  }

  /** All articles cut into windows whose borders {@code random} chooses. */
  List<Example> examples(RandomGenerator random) {
    List<Example> examples = new ArrayList<>();
    for (Labelled article : articles) {
      int length = LENGTHS[random.nextInt(LENGTHS.length)];
      int first = length / 4 + random.nextInt(length - length / 4) + 1;
      for (Window window : new Windows(length, 0).over(article.words, first)) {
        examples.add(example(article, window));
      }
    }
    return examples;
  }

  private static Example example(Labelled article, Window window) {
    float[] tags = new float[window.size() * Role.TAGS];
    for (int word = window.from(); word < window.to(); word++) {
      tags[(word - window.from()) * Role.TAGS + article.tags[word]] = 1;
    }
    List<Example.Mention> inside = new ArrayList<>();
    for (Example.Mention mention : article.mentions) {
      int from = Math.max(mention.span().from(), window.from());
      int to = Math.min(mention.span().to(), window.to());
      if (from < to) {
        inside.add(
            new Example.Mention(mention.role(), new Window(from, to), mention.attribution()));
      }
    }
    return new Example(article.words, window, new Example.Layer(tags, inside), null);
  }
}
