package dev.quoth.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompletionTest {
  @TempDir Path folder;

  @Test
  void bashCompletesCommandsOptionsAndValues() throws Exception {
    assertThat(complete("quoth r")).contains("read");
    assertThat(complete("quoth read --fo")).contains("--format");
    assertThat(complete("quoth read --format ")).contains("text", "jsonl", "brat", "csv", "html");
    assertThat(complete("quoth read --color a")).contains("auto", "always");
    assertThat(complete("quoth actors ")).contains("import", "list", "merge", "split");
    assertThat(complete("quoth actors import --from ")).contains("popolo", "wikidata", "csv");
    assertThat(complete("quoth completion ")).contains("bash", "zsh");
  }

  @Test
  void bashCompletesFiles() throws Exception {
    Files.writeString(folder.resolve("marn.txt"), "x");
    assertThat(complete("quoth read " + folder + "/ma")).contains(folder + "/marn.txt");
  }

  @Test
  void zshRunsTheScriptOfBash() {
    String bash = new Run().of("completion", "bash").out();
    String zsh = new Run().of("completion", "zsh").out();
    assertThat(zsh).contains("bashcompinit").endsWith(bash);
  }

  private List<String> complete(String typed) throws IOException, InterruptedException {
    assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "no bash here to complete with");
    Path script = folder.resolve("completion.bash");
    Files.writeString(script, new Run().of("completion", "bash").out());
    String ask =
        """
        source '%s'
        COMP_LINE='%s'; COMP_POINT=${#COMP_LINE}
        read -ra COMP_WORDS <<< "$COMP_LINE"
        [[ $COMP_LINE == *' ' ]] && COMP_WORDS+=('')
        COMP_CWORD=$(( ${#COMP_WORDS[@]} - 1 ))
        _complete_quoth
        printf '%%s\\n' "${COMPREPLY[@]}"
        """
            .formatted(script, typed);
    Process bash = new ProcessBuilder("/bin/bash", "-c", ask).redirectErrorStream(true).start();
    String answer = new String(bash.getInputStream().readAllBytes(), UTF_8);
    assertThat(bash.waitFor()).as(answer).isZero();
    return answer.lines().map(String::strip).toList();
  }
}
