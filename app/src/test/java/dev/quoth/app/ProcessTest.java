package dev.quoth.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What only a process of its own can show. */
@Timeout(60)
class ProcessTest {
  @TempDir Path folder;

  @Test
  void aBrokenPipeEndsQuietly() throws Exception {
    Path file = folder.resolve("long.txt");
    Files.writeString(
        file, "A line that fills the pipe until nobody takes any more.\n".repeat(9000));
    Process process = start("read", "--no-statements", file.toString());
    try (BufferedReader out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
      out.readLine();
    }
    assertThat(errors(process)).isEmpty();
    assertThat(process.waitFor()).isZero();
  }

  @Test
  void anInterruptEndsQuietly() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/bin/kill")), "no kill here to interrupt with");
    Path file = Files.writeString(folder.resolve("a.txt"), "Some words of an article.\n");
    Process process = start("read", "--no-statements", file.toString(), "-");
    BufferedReader out = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
    out.readLine(); // it has started, and now waits for standard input
    new ProcessBuilder("/bin/kill", "-INT", Long.toString(process.pid())).start().waitFor();
    assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(errors(process)).isEmpty();
    assertThat(process.exitValue()).isEqualTo(130);
  }

  private static String errors(Process process) throws IOException {
    return new String(process.getErrorStream().readAllBytes(), UTF_8);
  }

  private static Process start(String... args) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
    command.addAll(List.of(args));
    return new ProcessBuilder(command).start();
  }
}
