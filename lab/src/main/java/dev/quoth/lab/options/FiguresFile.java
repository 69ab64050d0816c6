package dev.quoth.lab.options;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * The option {@code --json} of commands that measure: a file for the figures, besides the words.
 */
public final class FiguresFile {
  @Option(names = "--json", paramLabel = "FILE", description = "write all figures there too")
  private @Nullable Path json;

  /**
   * Writes the figures, if the user named a file for them.
   *
   * @throws IOException if it cannot be written
   */
  public void write(ObjectNode figures) throws IOException {
    if (json != null) {
      new ObjectMapper().writerWithDefaultPrettyPrinter().writeValue(json.toFile(), figures);
    }
  }
}
