package dev.quoth.lab.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quoth.extract.decode.Evidence;
import dev.quoth.extract.decode.ModelSettings;
import dev.quoth.extract.tokens.Gap;
import dev.quoth.extract.tokens.LinkKind;
import dev.quoth.extract.tokens.Windows;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsFileTest {
  @TempDir private Path folder;

  private static SettingsFile model(String version) {
    SettingsFile settings = new SettingsFile();
    settings.put("version", version);
    settings.put("windows.length", "256");
    settings.put("windows.overlap", "128");
    settings.put("decoder.content_share", 0.35);
    settings.put("decoder.inner", "true");
    for (LinkKind kind : LinkKind.values()) {
      settings.put("links." + kind + ".gap", new double[Gap.SIZE]);
      settings.put("links." + kind + ".none", new double[LinkKind.DIMENSIONS]);
      settings.put("links." + kind + ".none_bias", -1.25);
    }
    for (String layer : new String[] {"outer", "inner"}) {
      double[] weights = new double[Evidence.NAMES.size()];
      weights[0] = 1 / 3.0;
      settings.put("confidence." + layer + ".weights", weights);
      settings.put("confidence." + layer + ".bias", -1e-7);
      settings.put("confidence." + layer + ".threshold", 0.5);
      settings.put("confidence." + layer + ".quoted_threshold", 0.5);
    }
    return settings;
  }

  private Path write(SettingsFile settings, String name) throws IOException {
    Path file = folder.resolve(name);
    settings.write(file);
    return file;
  }

  @Test
  void givesTheExtractorItsSettings() throws IOException {
    Path file = write(model("Quoth's \\ önë = 1: # \\u0041"), "a");
    write(SettingsFile.read(file), "b");
    assertThat(folder.resolve("b")).hasSameBinaryContentAs(file);
    try (InputStream in = Files.newInputStream(folder.resolve("b"))) {
      ModelSettings settings = ModelSettings.read(in);
      assertThat(settings.version()).isEqualTo("Quoth's \\ önë = 1: # \\u0041");
      assertThat(settings.windows()).isEqualTo(new Windows(256, 128));
      assertThat(settings.decoder().contentShare()).isEqualTo(0.35);
      assertThat(settings.decoder().inner()).isTrue();
      assertThat(settings.decoder().links().values())
          .hasSize(3)
          .allSatisfy(link -> assertThat(link.noneBias()).isEqualTo(-1.25));
      assertThat(settings.outer().weights()[0]).isEqualTo(0.333333);
      assertThat(settings.inner().bias()).isEqualTo(-1e-7);
    }
  }

  @Test
  void isSortedAndStable() throws IOException {
    SettingsFile one = new SettingsFile();
    one.put("b", "  two");
    one.put("a", 1, -0.1234567, 1e10);
    SettingsFile other = new SettingsFile();
    other.put("a", 1, -0.12345671, 1e10);
    other.put("b", "  two");
    Path file = write(one, "one");
    assertThat(write(other, "other")).hasSameBinaryContentAs(file);
    assertThat(Files.readAllLines(file).subList(1, 3))
        .containsExactly("a=1.0, -0.123457, 1.0E10", "b=\\  two");
    write(SettingsFile.read(file), "again");
    assertThat(folder.resolve("again")).hasSameBinaryContentAs(file);
  }

  @Test
  void holdsOneLineEach() {
    for (String text : new String[] {"a\nb", "a\r"}) {
      assertThatThrownBy(() -> new SettingsFile().put("version", text))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("the setting version must be one line");
    }
  }
}
