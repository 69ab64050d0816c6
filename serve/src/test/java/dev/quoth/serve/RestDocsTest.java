package dev.quoth.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.quoth.ledger.Ledger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples of docs/rest.md do what they say. */
class RestDocsTest {
  private static final Pattern BLOCK = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);

  @TempDir Path folder;

  @Test
  void theExamplesOfTheDocumentationWork() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/curl")), "needs /usr/bin/curl");
    String docs = Files.readString(Path.of("../docs/rest.md"));
    List<String> blocks =
        BLOCK.matcher(docs).results().map(MatchResult::group).map(RestDocsTest::inner).toList();
    assertThat(blocks).hasSizeGreaterThan(5);
    Path work = Files.createDirectory(folder.resolve("work"));
    try (Ledger ledger = Ledgers.ofExamples(folder);
        QuothServer server = Ledgers.serve(ledger)) {
      String script =
          "set -euo pipefail\ncurl() { command curl --fail-with-body \"$@\"; }\n"
              + String.join("\necho\n", blocks)
                  .replace("http://127.0.0.1:7077", "http://127.0.0.1:" + server.port());
      Process process =
          new ProcessBuilder("bash", "-c", script)
              .directory(work.toFile())
              .redirectErrorStream(true)
              .start();
      String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).as(out).isZero();
      assertThat(out)
          .contains("\"review\":\"confirmed\"", "see the recording", "\"name\":\"ferry.txt\"")
          .doesNotContain("/api#problem");
    }
    assertThat(Files.readString(work.resolve("ferry.csv"))).startsWith("file,article,");
    assertThat(Files.readAllLines(work.resolve("all.jsonl"))).hasSizeGreaterThan(5);
  }

  private static String inner(String block) {
    return block.substring(6, block.length() - 3);
  }
}
