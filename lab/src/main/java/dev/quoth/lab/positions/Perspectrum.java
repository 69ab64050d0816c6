package dev.quoth.lab.positions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.quoth.lab.positions.Claim.Perspective;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads PERSPECTRUM 1.0 (Chen et al., NAACL 2019), by its own split. */
public final class Perspectrum {
  private static final String CLAIMS = "perspectrum_with_answers_v1.0.json";
  private static final String POOL = "perspective_pool_v1.0.json";
  private static final String SPLIT = "dataset_split_v1.0.json";

  private Perspectrum() {}

  /**
   * The claims of a part, in the order of the file.
   *
   * @param folder where the three files lie
   * @param part {@code train} or {@code dev}; the other one is not for choosing by, and not read
   * @throws IOException if a file is missing or is not what it should be
   */
  public static List<Claim> read(Path folder, String part) throws IOException {
    if (!part.equals("train") && !part.equals("dev")) {
      throw new IllegalArgumentException("no part to learn from or to choose by: " + part);
    }
    ObjectMapper json = new ObjectMapper();
    JsonNode split = json.readTree(folder.resolve(SPLIT).toFile());
    Map<Integer, String> pool = new HashMap<>();
    for (JsonNode perspective : json.readTree(folder.resolve(POOL).toFile())) {
      pool.put(perspective.path("pId").asInt(), perspective.path("text").asText());
    }
    List<Claim> claims = new ArrayList<>();
    for (JsonNode claim : json.readTree(folder.resolve(CLAIMS).toFile())) {
      if (split.path(claim.path("cId").asText()).asText().equals(part)) {
        claims.add(claim(claim, pool));
      }
    }
    if (claims.isEmpty()) {
      throw new IOException(folder + ": holds no claims of " + part);
    }
    return claims;
  }

  private static Claim claim(JsonNode claim, Map<Integer, String> pool) {
    List<Perspective> perspectives = new ArrayList<>();
    int cluster = 0;
    for (JsonNode group : claim.path("perspectives")) {
      String stance = group.path("stance_label_3").asText();
      boolean supports = stance.equals("SUPPORT");
      if (supports || stance.equals("UNDERMINE")) {
        for (JsonNode id : group.path("pids")) {
          String text = pool.getOrDefault(id.asInt(), "");
          if (!text.isBlank()) {
            perspectives.add(new Perspective(id.asInt(), text.strip(), supports, cluster));
          }
        }
        cluster++;
      }
    }
    Set<String> topics = new HashSet<>();
    claim.path("topics").forEach(topic -> topics.add(topic.asText()));
    return new Claim(
        claim.path("cId").asInt(), claim.path("text").asText().strip(), topics, perspectives);
  }
}
