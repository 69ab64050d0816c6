package dev.quoth.lab.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PretrainedEncoderTest {
  private static Map<String, long[]> shapes(int layers) {
    Map<String, long[]> shapes = new LinkedHashMap<>();
    shapes.put(Network.WORD_EMBEDDINGS, new long[] {30_522, 384});
    shapes.put("embeddings.position_embeddings.weight", new long[] {512, 384});
    shapes.put("embeddings.token_type_embeddings.weight", new long[] {2, 384});
    norm(shapes, "embeddings.LayerNorm");
    for (int i = 0; i < layers; i++) {
      String layer = "encoder.layer." + i + ".";
      for (String name : new String[] {"self.query", "self.key", "self.value", "output.dense"}) {
        linear(shapes, layer + "attention." + name, 384, 384);
      }
      linear(shapes, layer + "intermediate.dense", 384, 1536);
      linear(shapes, layer + "output.dense", 1536, 384);
      norm(shapes, layer + "attention.output.LayerNorm");
      norm(shapes, layer + "output.LayerNorm");
    }
    return shapes;
  }

  private static void linear(Map<String, long[]> shapes, String name, long inputs, long outputs) {
    shapes.put(name + ".weight", new long[] {inputs, outputs});
    shapes.put(name + ".bias", new long[] {outputs});
  }

  private static void norm(Map<String, long[]> shapes, String name) {
    shapes.put(name + ".weight", new long[] {384});
    shapes.put(name + ".bias", new long[] {384});
  }

  @ParameterizedTest
  @EnumSource
  void hasAllWeightsAndPieces(PretrainedEncoder encoder) throws IOException {
    Weights weights = encoder.weights();
    Map<String, long[]> shapes = shapes(encoder == PretrainedEncoder.MINILM_L6 ? 6 : 12);
    assertThat(weights.all().keySet()).containsExactlyInAnyOrderElementsOf(shapes.keySet());
    shapes.forEach((name, shape) -> assertThat(weights.get(name).shape()).isEqualTo(shape));
    weights.all().forEach((name, array) -> assertThat(spread(array.values())).isPositive());
    assertThat(Network.layers(weights)).isEqualTo(encoder.layers());
    assertThat(encoder.vocabulary()).hasSize(30_522).contains("[CLS]", "[unused0]", "##ing");
    assertThat(encoder.vocabulary()).isEqualTo(PretrainedEncoder.E5_SMALL.vocabulary());
    assertThat(PretrainedEncoder.named(encoder.title())).isEqualTo(encoder);
    assertThat(PretrainedEncoder.named(encoder.name())).isEqualTo(encoder);
    assertThatThrownBy(() -> PretrainedEncoder.named("none")).hasMessage("no encoder named none");
    assertThatThrownBy(() -> Network.keepLayers(weights, new int[] {0, 12}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no layer 12 among " + encoder.layers());
  }

  private static double spread(float[] values) {
    float most = Float.NEGATIVE_INFINITY;
    float least = Float.POSITIVE_INFINITY;
    for (float value : values) {
      assertThat(Float.isFinite(value)).isTrue();
      most = Math.max(most, value);
      least = Math.min(least, value);
    }
    return most - least;
  }
}
