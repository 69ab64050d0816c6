package dev.quoth.reader.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.junit.jupiter.api.Test;

class NgramModelTest {

  /** None of them holds what OpenNLP takes out before it counts. */
  private static final List<String> TEXTS =
      List.of(
          "a",
          "the minister said that she would leave before the summer, and nobody was surprised",
          "die ministerin sagte, sie werde vor dem sommer gehen; niemand könne sie davon abhalten",
          "la première ministre a annoncé qu'elle quitterait ses fonctions avant l'été",
          "министр обороны заявила, что покинет свой пост до лета",
          "首相は月曜日、夏までに辞任すると述べた",
          "πρωθυπουργός",
          "qj zzk vw");

  @Test
  void agreesWithOpenNlp() throws IOException {
    NgramModel model = NgramModel.load();
    LanguageDetectorME theirs;
    try (InputStream in = NgramModelTest.class.getResourceAsStream("/langdetect-183.bin")) {
      theirs = new LanguageDetectorME(new LanguageDetectorModel(in));
    }
    assertThat(model.languages()).containsExactlyInAnyOrder(theirs.getSupportedLanguages());
    for (String text : TEXTS) {
      Map<String, Double> expected = new HashMap<>();
      for (Language language : theirs.predictLanguages(text)) {
        expected.put(language.getLang(), language.getConfidence());
      }
      double[] scores = model.scores(text);
      double sum = Arrays.stream(scores).map(Math::exp).sum();
      for (int i = 0; i < scores.length; i++) {
        assertThat(Math.exp(scores[i]) / sum)
            .as("%s in %s", text, model.languages()[i])
            .isCloseTo(expected.get(model.languages()[i]), within(1e-5));
      }
    }
  }

  @Test
  void everyLanguageHasATagOfItsOwnButForThoseThatAreParts() throws IOException {
    String[] codes = NgramModel.load().languages();
    Set<String> tags = new HashSet<>();
    for (String code : codes) {
      tags.add(Tags.ofIso3(code));
    }
    assertThat(tags)
        .hasSize(codes.length - 3)
        .contains("en", "de", "zh", "nan", "et", "lv", "fa", "nb", "nn", "he", "id", "sw", "gsw")
        .doesNotContain("cmn", "ekk", "lvs", "pes", "deu", "iw", "in");
  }

  @Test
  void readsWhatIsWrittenAsItIsDocumented() throws IOException {
    NgramModel model = new GisReader(model("GIS", 2)).read();
    assertThat(model.languages()).containsExactly("xaa", "xbb");
    assertThat(model.scores("ab")).containsExactly(new double[] {1.5, 2.5}, within(1e-6));
    assertThat(model.scores("ü東x")).containsExactly(new double[] {0, 8}, within(1e-6));
    assertThat(model.scores("abab")).containsExactly(new double[] {1.5, 2.5}, within(1e-6));
    assertThat(model.scores("")).containsExactly(0, 0);
  }

  @Test
  void whatIsNoModelIsNamed() throws IOException {
    byte[] good = model("GIS", 2);
    assertThatThrownBy(() -> new GisReader(Arrays.copyOf(good, good.length - 9)).read())
        .isInstanceOf(IOException.class)
        .hasMessage("the language model is cut off or damaged");
    byte[] other = model("Perceptron", 2);
    assertThatThrownBy(() -> new GisReader(other).read())
        .isInstanceOf(IOException.class)
        .hasMessage("the language model is none of maximum entropy");
    byte[] strange = model("GIS", 1);
    assertThatThrownBy(() -> new GisReader(strange).read())
        .isInstanceOf(IOException.class)
        .hasMessage("the language model names a language that it does not have");
  }

  /** Three features: "a" for both languages, "b" and "ü東x" for the second. */
  private static byte[] model(String kind, int languages) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeUTF(kind);
    out.writeInt(1);
    out.writeDouble(0);
    out.writeInt(languages);
    for (String language : List.of("xaa", "xbb").subList(0, languages)) {
      out.writeUTF(language);
    }
    out.writeInt(2);
    out.writeUTF("1 0 1");
    out.writeUTF("2 1");
    out.writeInt(3);
    out.writeUTF("a");
    out.writeUTF("b");
    out.writeUTF("ü東x");
    for (double weight : new double[] {1.5, 0.5, 2, 8}) {
      out.writeDouble(weight);
    }
    return bytes.toByteArray();
  }
}
