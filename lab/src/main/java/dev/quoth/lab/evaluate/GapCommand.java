package dev.quoth.lab.evaluate;

import dev.quoth.Article;
import dev.quoth.Block;
import dev.quoth.Span;
import dev.quoth.extract.QuotationMarks;
import dev.quoth.extract.decode.Name;
import dev.quoth.extract.speakers.Speakers;
import dev.quoth.extract.speakers.Story;
import dev.quoth.extract.speakers.World;
import dev.quoth.extract.tokens.NameType;
import dev.quoth.lab.subject.Subject;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code quoth lab evaluate gap}: scores pronouns on GAP (Webster, Recasens, Axelrod and Baldridge
 * 2018), whose texts ask which of two names a pronoun stands for, or neither.
 */
@SuppressWarnings("NullAway.Init") // the parser fills the fields
@Command(
    name = "gap",
    description = "Say how often pronouns of the GAP corpus are given the right name.")
final class GapCommand implements Callable<Integer> {
  private static final int COLUMNS = 10;

  private final Subject.Loader loader;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "a table of GAP, such as development.tsv")
  private Path file;

  GapCommand(Subject.Loader loader) {
    this.loader = loader;
  }

  @Override
  public Integer call() throws IOException {
    List<String> rows = Files.readAllLines(file, StandardCharsets.UTF_8);
    Speakers speakers = Speakers.load(World.shipped());
    Tally all = Tally.NONE;
    Tally male = Tally.NONE;
    Tally female = Tally.NONE;
    try (Subject subject = loader.load(Runtime.getRuntime().availableProcessors())) {
      print("model %s", subject.version());
      for (String row : rows.subList(1, rows.size())) {
        Passage passage = Passage.of(row);
        Tally tally = score(passage, speakers, subject);
        all = all.plus(tally);
        boolean he = passage.pronoun.of(passage.text).toLowerCase(Locale.ROOT).startsWith("h");
        he &= !passage.pronoun.of(passage.text).toLowerCase(Locale.ROOT).startsWith("her");
        male = he ? male.plus(tally) : male;
        female = he ? female : female.plus(tally);
      }
    }
    print("%-10s%8s%8s%8s", "pronouns", "P", "R", "F1");
    row("male", male);
    row("female", female);
    row("all", all);
    return 0;
  }

  private static Tally score(Passage passage, Speakers speakers, Subject subject) {
    Article article = Article.ofText(passage.text);
    List<Name> names = new ArrayList<>(subject.names(article));
    for (Passage.Option option : List.of(passage.a, passage.b)) {
      names.removeIf(name -> name.span().overlaps(option.span));
      names.add(new Name(option.span, NameType.PERSON, 1));
    }
    names.sort(Comparator.comparing(Name::span));
    Story story =
        new Story(
            article,
            article.blocks().stream().map(Block::span).toList(),
            QuotationMarks.of(passage.text).stretches(),
            names,
            List.of());
    List<Span> found = speakers.antecedent(story, passage.pronoun);
    Tally tally = Tally.NONE;
    for (Passage.Option option : List.of(passage.a, passage.b)) {
      boolean chosen = found.stream().anyMatch(option.span::overlaps);
      int right = chosen && option.right ? 1 : 0;
      tally = tally.plus(Tally.oneToOne(right, chosen ? 1 : 0, option.right ? 1 : 0));
    }
    return tally;
  }

  private void row(String name, Tally tally) {
    print("%-10s%8.3f%8.3f%8.3f", name, tally.precision(), tally.recall(), tally.f1());
  }

  private void print(String format, Object... values) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(String.format(Locale.ROOT, format, values));
    out.flush();
  }

  /** A text with a pronoun and two names, by UTF-16 offsets. */
  private record Passage(String text, Span pronoun, Option a, Option b) {

    /** A name, and whether the pronoun stands for it. */
    record Option(Span span, boolean right) {}

    static Passage of(String row) throws IOException {
      String[] cells = row.split("\t", -1);
      if (cells.length < COLUMNS) {
        throw new IOException("not a row of GAP: " + row);
      }
      String text = cells[1];
      return new Passage(
          text,
          span(text, cells[2], cells[3]),
          new Option(span(text, cells[4], cells[5]), cells[6].equalsIgnoreCase("true")),
          new Option(span(text, cells[7], cells[8]), cells[9].equalsIgnoreCase("true")));
    }

    private static Span span(String text, String words, String offset) {
      int start = text.offsetByCodePoints(0, Integer.parseInt(offset));
      return new Span(start, start + words.length());
    }
  }
}
