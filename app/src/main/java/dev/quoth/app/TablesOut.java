package dev.quoth.app;

import dev.quoth.debate.report.Table;
import dev.quoth.debate.report.TableWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ParseResult;

/** Tables in the format that is asked for. */
final class TablesOut {
  private final Console console;
  private final NetworksCommandLine.TableFormat format;
  private final @Nullable String only;

  TablesOut(Console console, ParseResult parsed) {
    this.console = console;
    format = parsed.matchedOptionValue(CommandLines.FORMAT, NetworksCommandLine.TableFormat.TEXT);
    only = parsed.matchedOptionValue(NetworksCommandLine.TABLE, (String) null);
  }

  /** What writes them. */
  interface Written {
    void write(Writer out) throws IOException;
  }

  /**
   * Those that are wanted.
   *
   * @throws UsageException if there is no table of the name
   */
  Written of(List<Table> tables) {
    List<Table> wanted = tables.stream().filter(this::isWanted).toList();
    if (wanted.isEmpty()) {
      throw new UsageException(
          "--table: there is no table '"
              + only
              + "', but "
              + tables.stream().map(each -> each.shape().name()).collect(Collectors.joining(", ")));
    }
    return switch (format) {
      case CSV -> out -> TableWriter.csv(wanted.get(0), out);
      case JSON ->
          out -> {
            TableWriter.json(wanted, out);
            out.write('\n');
          };
      case TEXT -> out -> text(wanted, out);
    };
  }

  private boolean isWanted(Table table) {
    return only == null || table.shape().name().equals(only);
  }

  private void text(List<Table> tables, Writer out) throws IOException {
    String gap = "";
    for (Table table : tables) {
      if (!table.rows().isEmpty()) {
        out.write(gap);
        for (String line : TableView.lines(table)) {
          out.write(line);
          out.write('\n');
        }
        gap = "\n";
      }
    }
    if (gap.isEmpty()) {
      console.complain("nothing is found: no statement supports or opposes a proposition there");
    }
  }
}
