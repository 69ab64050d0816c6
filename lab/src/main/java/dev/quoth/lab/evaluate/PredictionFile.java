package dev.quoth.lab.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.quoth.CodePoints;
import dev.quoth.Span;
import dev.quoth.lab.corpus.Document;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Predictions as JSON lines, one document a line: {@code {"id": …, "attributions": [{"source":
 * [[start, end], …], "cue": …, "content": …, "confidence": 0.9}, …]}}.
 *
 * <p>Offsets are code points into the document's text, end exclusive. The confidence may be absent;
 * a {@code text}, where there is one, must be the document's.
 */
final class PredictionFile {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path file;
  private final Map<String, Document> documents;

  /** The file {@code file} of predictions for {@code documents}. */
  PredictionFile(Path file, List<Document> documents) {
    this.file = file;
    this.documents =
        documents.stream().collect(Collectors.toMap(Document::id, Function.identity()));
  }

  /**
   * The predictions by the id of their document.
   *
   * @throws IOException if the file cannot be read or a line is wrong; the message names the line
   */
  Map<String, List<Prediction>> read() throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new IOException(file + ": no such file");
    }
    Map<String, List<Prediction>> predictions = new LinkedHashMap<>();
    try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      int number = 1;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank()) {
          try {
            addLine(JSON.readTree(line), predictions);
          } catch (JsonProcessingException e) {
            throw new IOException(file + ":" + number + ": not JSON: " + e.getOriginalMessage(), e);
          } catch (IllegalArgumentException e) {
            throw new IOException(file + ":" + number + ": " + e.getMessage(), e);
          }
        }
        number++;
      }
    }
    return predictions;
  }

  private void addLine(JsonNode line, Map<String, List<Prediction>> predictions) {
    String id = line.path("id").asText();
    Document document = documents.get(id);
    if (document == null) {
      throw new IllegalArgumentException("the gold has no document \"" + id + "\"");
    }
    if (line.has("text") && !line.get("text").asText().equals(document.text())) {
      throw new IllegalArgumentException("the text of " + id + " differs from the gold's");
    }
    if (!line.path("attributions").isArray()) {
      throw new IllegalArgumentException("no list of attributions");
    }
    OffsetReader offsets = new OffsetReader(document.text());
    List<Prediction> list = new ArrayList<>();
    for (JsonNode a : line.get("attributions")) {
      list.add(
          new Prediction(
              offsets.spans(a.path("source")),
              offsets.spans(a.path("cue")),
              offsets.spans(a.path("content")),
              confidence(a.path("confidence"))));
    }
    if (predictions.put(id, list) != null) {
      throw new IllegalArgumentException("repeated id " + id);
    }
  }

  private static @Nullable Double confidence(JsonNode node) {
    if (node.isMissingNode() || node.isNull()) {
      return null;
    }
    double value = node.asDouble(-1);
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException("the confidence " + node + " is not a probability");
    }
    return value;
  }

  /** Writes predictions by the id of their document, so that {@link #read()} gives them back. */
  void write(Map<String, List<Prediction>> predictions) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      for (Map.Entry<String, List<Prediction>> entry : predictions.entrySet()) {
        Document document = documents.get(entry.getKey());
        if (document == null) {
          throw new IllegalArgumentException("the gold has no document " + entry.getKey());
        }
        ObjectNode line = JSON.createObjectNode().put("id", document.id());
        ArrayNode attributions = line.putArray("attributions");
        CodePoints codePoints = CodePoints.of(document.text());
        for (Prediction prediction : entry.getValue()) {
          attributions.add(toJson(prediction, codePoints));
        }
        out.write(JSON.writeValueAsString(line));
        out.write('\n');
      }
    }
  }

  private static ObjectNode toJson(Prediction prediction, CodePoints codePoints) {
    ObjectNode node = JSON.createObjectNode();
    for (Role role : Role.values()) {
      ArrayNode spans = node.putArray(role.wireName());
      for (Span span : prediction.spans(role)) {
        spans
            .addArray()
            .add(codePoints.fromUtf16(span.start()))
            .add(codePoints.fromUtf16(span.end()));
      }
    }
    if (prediction.confidence() != null) {
      node.put("confidence", prediction.confidence());
    }
    return node;
  }
}
