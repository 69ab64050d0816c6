package dev.quoth.lab.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.quoth.Attribution;
import dev.quoth.CodePoints;
import dev.quoth.Span;
import dev.quoth.lab.corpus.Corpora;
import dev.quoth.lab.corpus.Document;
import dev.quoth.lab.corpus.PolnearReader;
import java.io.BufferedWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds this scorer and the reference scorer to the same figures. */
class ScorePythonParityTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 2})
  void figuresAreThoseOfTheReference(long seed) throws Exception {
    Path corpus = Corpora.folder("polnear/dev");
    Path goldFile = folder.resolve("gold.jsonl");
    Corpora.score("convert", corpus.toString(), goldFile.toString());
    compare(new PolnearReader(corpus).read(), goldFile, seed);
  }

  /** Marks of every style, astral letters, odd spaces: what the corpus has little of. */
  @ParameterizedTest
  @ValueSource(longs = {10, 11, 12, 13})
  void figuresAreThoseOfTheReferenceOnNoise(long seed) throws Exception {
    List<Document> gold = noise(new Random(seed));
    Path goldFile = folder.resolve("gold.jsonl");
    try (BufferedWriter out = Files.newBufferedWriter(goldFile)) {
      Path attributions = folder.resolve("gold-attributions.jsonl");
      Map<String, List<Prediction>> predictions = new LinkedHashMap<>();
      for (Document d : gold) {
        predictions.put(d.id(), d.attributions().stream().map(Prediction::of).toList());
      }
      new PredictionFile(attributions, gold).write(predictions);
      List<String> lines = Files.readAllLines(attributions);
      for (int i = 0; i < lines.size(); i++) {
        ObjectNode line = (ObjectNode) JSON.readTree(lines.get(i));
        out.write(JSON.writeValueAsString(line.put("text", gold.get(i).text())) + "\n");
      }
    }
    compare(gold, goldFile, seed);
  }

  @Test
  void readsTheSameGold() throws Exception {
    Path corpus = Corpora.folder("polnear/train");
    Path goldFile = folder.resolve("gold.jsonl");
    Corpora.score("convert", corpus.toString(), goldFile.toString());
    List<Document> documents = new PolnearReader(corpus).read();
    Map<String, List<Prediction>> theirs = new PredictionFile(goldFile, documents).read();
    assertThat(theirs).hasSize(documents.size());
    for (Document d : documents) {
      assertThat(d.attributions().stream().map(Prediction::of).toList())
          .as(d.id())
          .isEqualTo(theirs.get(d.id()));
    }
  }

  private void compare(List<Document> gold, Path goldFile, long seed) throws Exception {
    Map<String, List<Prediction>> predictions = perturbed(gold, new Random(seed));
    Path predictionFile = folder.resolve("predictions.jsonl");
    new PredictionFile(predictionFile, gold).write(predictions);
    Path reference = folder.resolve("scores.json");
    Corpora.score(
        "eval",
        "--quiet",
        "--boot",
        "0",
        "--json",
        reference.toString(),
        goldFile.toString(),
        predictionFile.toString());
    assertThat(new PredictionFile(predictionFile, gold).read()).isEqualTo(predictions);
    ObjectNode ours = ScoresJson.of(new AttributionScorer(gold).scorePredictions(predictions));
    ours.remove("ci95");
    assertSame(JSON.readTree(reference.toFile()), ours, "");
  }

  private static void assertSame(JsonNode expected, JsonNode actual, String path) {
    if (expected.isObject()) {
      List<String> names = new ArrayList<>();
      expected.fieldNames().forEachRemaining(names::add);
      assertThat(actual.size()).as(path).isEqualTo(names.size());
      names.forEach(n -> assertSame(expected.get(n), actual.path(n), path + "/" + n));
    } else {
      assertThat(actual.isNumber()).as(path).isTrue();
      assertThat(actual.doubleValue()).as(path).isEqualTo(expected.doubleValue(), within(1e-12));
    }
  }

  /** The gold with attributions dropped, edges moved, sources swapped, and some made up. */
  private static Map<String, List<Prediction>> perturbed(List<Document> gold, Random random) {
    Map<String, List<Prediction>> predictions = new LinkedHashMap<>();
    for (Document d : gold) {
      if (random.nextInt(20) == 0) {
        continue;
      }
      List<Prediction> list = new ArrayList<>();
      for (Attribution a : d.attributions()) {
        Attribution other = d.attributions().get(random.nextInt(d.attributions().size()));
        if (random.nextInt(6) > 0) {
          list.add(
              new Prediction(
                  shifted(random.nextInt(5) == 0 ? other.source() : a.source(), d, random),
                  shifted(random.nextInt(9) == 0 ? other.cue() : a.cue(), d, random),
                  random.nextInt(30) == 0 ? List.of() : shifted(a.content(), d, random),
                  random.nextDouble()));
        }
        if (random.nextInt(10) == 0) {
          list.add(new Prediction(other.source(), a.cue(), shifted(a.content(), d, random), null));
        }
      }
      Collections.shuffle(list, random);
      predictions.put(d.id(), list);
    }
    return predictions;
  }

  private static List<Span> shifted(List<Span> spans, Document d, Random random) {
    List<Span> shifted = new ArrayList<>();
    for (Span span : spans) {
      int reach = random.nextInt(3) == 0 ? 30 : 1;
      int start = between(0, span.start() + random.nextInt(2 * reach) - reach, d);
      int end = between(start + 1, span.end() + random.nextInt(2 * reach) - reach, d);
      if (start < end && random.nextInt(20) > 0) {
        shifted.add(new Span(start, end));
      }
    }
    return shifted;
  }

  /** The offset nearest to {@code wanted} within the text that does not cut a character. */
  private static int between(int low, int wanted, Document d) {
    int at = Math.min(Math.max(low, wanted), d.text().length());
    CodePoints codePoints = CodePoints.of(d.text());
    return codePoints.toUtf16(codePoints.fromUtf16(at));
  }

  private static List<Document> noise(Random random) {
    String[] pieces = {
      "vote", "Ada’s", "it's", "½", "e\u0301", "𝒳y", "😀", "a_b", "中文", "٣", "\"", "“", "”", "„",
      "«", "»", "‘", "’", "'", "''", "``", "`", ",", ".", "…", "—", "-", " ", " ", " ", " ", "\n",
      "\r\n", "\r", "\u0085", "\u2028", "\u00A0", "\u001F", "\u001C", "\u000B", "\t", "\n\n"
    };
    List<Document> documents = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      StringBuilder text = new StringBuilder();
      for (int j = 0; j < 400; j++) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      Document bare = new Document("n" + i, text.toString(), "noise", List.of());
      List<Attribution> attributions = new ArrayList<>();
      for (int j = 0; j < 12; j++) {
        attributions.add(
            new Attribution(
                j % 4 == 0 ? List.of() : List.of(randomSpan(bare, random, 8)),
                j % 5 == 0 ? List.of() : List.of(randomSpan(bare, random, 6)),
                List.of(randomSpan(bare, random, 90))));
      }
      documents.add(new Document(bare.id(), bare.text(), "noise", attributions));
    }
    return documents;
  }

  private static Span randomSpan(Document d, Random random, int longest) {
    int start = between(0, random.nextInt(d.text().length() - longest - 2), d);
    int end = between(0, start + 2 + random.nextInt(longest), d);
    return new Span(start, end);
  }
}
