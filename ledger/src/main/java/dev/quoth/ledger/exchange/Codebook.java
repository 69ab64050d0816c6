package dev.quoth.ledger.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.quoth.CsvCell;
import dev.quoth.Proposition;
import dev.quoth.ledger.Ledger;
import dev.quoth.ledger.stances.StoredProposition;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The propositions of a ledger as those who code read them. */
public final class Codebook {
  /** The columns of a table; {@code id} is for people, and is not read again. */
  static final List<String> COLUMNS =
      List.of("id", "wording", "definition", "parent", "examples", "counterExamples");

  private static final int DEEPEST_HEADING = 6;

  private final List<StoredProposition> propositions;

  private Codebook(List<StoredProposition> propositions) {
    this.propositions = propositions;
  }

  /** The codebook of a ledger as it is now. */
  public static Codebook of(Ledger ledger) {
    return new Codebook(ledger.propositions().all());
  }

  /**
   * Writes it as CSV (RFC 4180, UTF-8): a row a proposition, its parent named by its wording,
   * examples a line each.
   *
   * @throws IOException if it cannot be written
   */
  public void writeCsv(OutputStream out) throws IOException {
    Map<String, String> wordings = new HashMap<>();
    StringBuilder csv = new StringBuilder(String.join(",", COLUMNS)).append("\r\n");
    for (StoredProposition each : propositions) {
      Proposition proposition = each.proposition();
      wordings.put(proposition.id(), proposition.wording());
      String parent = proposition.parent();
      csv.append(
              List.of(
                      proposition.id(),
                      proposition.wording(),
                      proposition.definition(),
                      parent == null ? "" : wordings.getOrDefault(parent, ""),
                      lines(proposition.examples()),
                      lines(proposition.counterExamples()))
                  .stream()
                  .map(CsvCell::of)
                  .collect(Collectors.joining(",")))
          .append("\r\n");
    }
    out.write(csv.toString().getBytes(UTF_8));
    out.flush();
  }

  private static String lines(List<String> texts) {
    return texts.stream().map(Codebook::line).collect(Collectors.joining("\n"));
  }

  private static String line(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  /**
   * Writes it as Markdown: a heading a proposition, with what it covers, examples and
   * counter-examples.
   *
   * @throws IOException if it cannot be written
   */
  public void writeMarkdown(OutputStream out) throws IOException {
    StringBuilder text = new StringBuilder("# Codebook\n");
    for (StoredProposition each : propositions) {
      Proposition proposition = each.proposition();
      int level = Math.min(DEEPEST_HEADING, each.depth() + 2);
      text.append('\n')
          .append("#".repeat(level))
          .append(' ')
          .append(escaped(line(proposition.wording())))
          .append(" (")
          .append(proposition.id())
          .append(")\n");
      if (!proposition.definition().isEmpty()) {
        text.append('\n');
        proposition.definition().lines().forEach(l -> text.append(escaped(l)).append('\n'));
      }
      list("Examples", proposition.examples(), text);
      list("Counter-examples", proposition.counterExamples(), text);
    }
    out.write(text.toString().getBytes(UTF_8));
    out.flush();
  }

  private static void list(String name, List<String> texts, StringBuilder text) {
    if (!texts.isEmpty()) {
      text.append('\n').append(name).append(":\n\n");
      texts.forEach(each -> text.append("- ").append(escaped(line(each))).append('\n'));
    }
  }

  /** So that signs are signs, and words of an article make no link and no heading. */
  private static String escaped(String text) {
    String signs = text.replaceAll("([\\\\`*_\\[\\]<>])", "\\\\$1");
    return signs.replaceFirst("^(\\s*)([#+>-]|\\d+[.)])", "$1\\\\$2");
  }
}
