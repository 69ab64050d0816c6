package dev.quoth.extract.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quoth.extract.tokens.Gap;
import dev.quoth.extract.tokens.LinkKind;
import dev.quoth.extract.tokens.Windows;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ModelSettingsTest {

  @Test
  void readsEverySetting() throws IOException {
    ModelSettings settings = read(valid());
    assertThat(settings.version()).isEqualTo("v1");
    assertThat(settings.windows()).isEqualTo(new Windows(256, 64));
    assertThat(settings.decoder().contentShare()).isEqualTo(0.25);
    assertThat(settings.decoder().inner()).isTrue();
    assertThat(settings.decoder().links(LinkKind.CUE_TO_SOURCE).noneBias()).isEqualTo(-1.5);
    assertThat(settings.outer().threshold()).isEqualTo(0.5);
    assertThat(settings.outer().quotedThreshold()).isEqualTo(0.25);
    assertThat(settings.inner().bias()).isEqualTo(2);
  }

  static Iterable<String> names() {
    return valid().keySet();
  }

  @ParameterizedTest
  @MethodSource("names")
  void namesTheSettingThatIsMissing(String name) {
    Map<String, String> settings = valid();
    settings.remove(name);
    assertThatThrownBy(() -> read(settings))
        .isInstanceOf(IOException.class)
        .hasMessage("quoth.properties is malformed: there is no " + name);
  }

  @ParameterizedTest
  @CsvSource({
    "windows.length, many",
    "windows.length, 256.5",
    "windows.overlap, ''",
    "decoder.content_share, 1.5",
    "decoder.inner, tru",
    "confidence.outer.bias, 1x",
    "confidence.outer.threshold, NaN",
    "confidence.inner.threshold, -0.1",
    "confidence.inner.weights, '1, 2'",
    "links.CUE_TO_SOURCE.gap, '1, 2, x'",
    "links.CUE_TO_SOURCE.none, ''",
    "links.CONTENT_TO_CUE.none_bias, Infinity",
  })
  void namesTheSettingThatIsMalformed(String name, String value) {
    Map<String, String> settings = valid();
    settings.put(name, value);
    assertThatThrownBy(() -> read(settings))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("quoth.properties is malformed: " + name + " must ");
  }

  @Test
  void namesTheElementOfAListThatIsNoNumber() {
    Map<String, String> settings = valid();
    settings.put("confidence.outer.weights", list(Evidence.NAMES.size() - 1) + ", nine");
    assertThatThrownBy(() -> read(settings))
        .hasMessageEndingWith("confidence.outer.weights must be a number, not \"nine\"");
  }

  @Test
  void refusesBrokenEscapesAndWindowsWithoutRoom() {
    Map<String, String> broken = valid();
    broken.put("version", "\\u00zz");
    assertThatThrownBy(() -> read(broken)).isInstanceOf(IOException.class);
    Map<String, String> narrow = valid();
    narrow.put("windows.overlap", "250");
    assertThatThrownBy(() -> read(narrow))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("overlap 250");
  }

  @Test
  void aFolderWithoutItsFilesNamesTheFirst(@TempDir Path folder) throws IOException {
    assertThatThrownBy(() -> ModelFiles.in(folder))
        .isInstanceOf(NoSuchFileException.class)
        .hasMessageContaining("quoth.onnx");
    Files.write(folder.resolve("quoth.onnx"), new byte[1]);
    Files.writeString(folder.resolve("vocabulary.txt"), "[UNK]\n[CLS]\n");
    Files.writeString(folder.resolve("quoth.properties"), text(valid()));
    assertThatThrownBy(() -> ModelFiles.in(folder))
        .isInstanceOf(IOException.class)
        .hasMessage("vocabulary.txt is malformed: the vocabulary lacks [SEP]");
  }

  static ModelSettings read(Map<String, String> settings) throws IOException {
    return ModelSettings.read(
        new ByteArrayInputStream(text(settings).getBytes(StandardCharsets.UTF_8)));
  }

  static Map<String, String> valid() {
    Map<String, String> settings = new TreeMap<>();
    settings.put("version", "v1");
    settings.put("windows.length", "256");
    settings.put("windows.overlap", "64");
    settings.put("decoder.content_share", "0.25");
    settings.put("decoder.inner", "true");
    for (LinkKind kind : LinkKind.values()) {
      settings.put("links." + kind + ".gap", list(Gap.SIZE));
      settings.put("links." + kind + ".none", list(LinkKind.DIMENSIONS));
      settings.put("links." + kind + ".none_bias", "-1.5");
    }
    for (String layer : new String[] {"confidence.outer.", "confidence.inner."}) {
      settings.put(layer + "weights", list(Evidence.NAMES.size()));
      settings.put(layer + "bias", "2");
      settings.put(layer + "threshold", "0.5");
      settings.put(layer + "quoted_threshold", "0.25");
    }
    return settings;
  }

  private static String list(int size) {
    return String.join(", ", Collections.nCopies(size, "0.5"));
  }

  private static String text(Map<String, String> settings) {
    return settings.entrySet().stream()
        .map(setting -> setting.getKey() + "=" + setting.getValue())
        .collect(Collectors.joining("\n"));
  }
}
