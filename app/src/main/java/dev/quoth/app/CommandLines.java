package dev.quoth.app;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * The commands, their options and their help.
 *
 * <p>Built by hand rather than from annotations, because reflection would be a good part of the
 * time that the program needs to start.
 */
final class CommandLines {
  static final String READ = "read";
  static final String COMPLETION = "completion";
  static final String ACTORS = "actors";
  static final String KNOWN_ACTORS = "--actors";
  static final String ALL = "--all";
  static final String COLOR = "--color";
  static final String AGAIN = "--again";
  static final String ALLOW_PRIVATE = "--allow-private";
  static final String EXPLAIN = "--explain";
  static final String FEED = "--feed";
  static final String MAX_ENTRIES = "--max-entries";
  static final String PAUSE = "--pause";
  static final String SEEN = "--seen";
  static final String USER_AGENT = "--user-agent";
  static final String FORMAT = "--format";
  static final String MAP = "--map";
  static final String MIN_CONFIDENCE = "--min-confidence";
  static final String NO_STATEMENTS = "--no-statements";
  static final String OUT = "--out";
  static final String THREADS = "--threads";
  static final String WIDTH = "--width";
  static final String SOURCE = "SOURCE";

  static final int MIN_HELP_WIDTH = 60;

  private static final String[] EXIT_CODES = {
    "0:Done.",
    "1:Some sources failed; each is named on standard error, the others are done.",
    "2:Wrong usage."
  };

  private CommandLines() {}

  /** The command line as the user types it. */
  static CommandLine create() {
    return create(String.class);
  }

  /** The same for generating completion, which offers files where a parameter is a path. */
  static CommandLine forCompletion() {
    return create(Path.class);
  }

  private static CommandLine create(Class<?> sourceType) {
    CommandSpec quoth = command("quoth");
    quoth
        .usageMessage()
        .description("Reads political news and says who said what.")
        .footer("", "Start with:  quoth read article.txt", "Help on a command:  quoth read --help");
    quoth.addOption(
        OptionSpec.builder("-V", "--version")
            .versionHelp(true)
            .description("Print the version of the program and of its model.")
            .build());
    quoth.addSubcommand(READ, read(sourceType));
    LedgerCommandLine.addTo(quoth, add(sourceType), sourceType);
    quoth.addSubcommand(ACTORS, ActorsCommandLine.create(sourceType));
    quoth.addSubcommand(AccountsCommandLine.ACCOUNTS, AccountsCommandLine.create());
    quoth.addSubcommand(
        PropositionsCommandLine.PROPOSITIONS, PropositionsCommandLine.create(sourceType));
    quoth.addSubcommand(RelationsCommandLine.RELATIONS, RelationsCommandLine.create());
    quoth.addSubcommand(NetworksCommandLine.NETWORKS, NetworksCommandLine.create());
    quoth.addSubcommand(COMPLETION, completion());
    return new CommandLine(quoth).setExpandAtFiles(false);
  }

  /** A command with its help. */
  static CommandSpec command(String name) {
    CommandSpec command = CommandSpec.create().name(name);
    command.addOption(
        OptionSpec.builder("-h", "--help").usageHelp(true).description("Show this help.").build());
    command.usageMessage().synopsisHeading("Usage: ").sortOptions(false);
    return command;
  }

  private static CommandSpec read(Class<?> sourceType) {
    CommandSpec read = command(READ);
    read.usageMessage()
        .customSynopsis("quoth read [OPTION]... SOURCE...")
        .description("Print who said what.")
        .footer(
            "",
            "Examples:",
            "  quoth read article.txt",
            "  quoth read --min-confidence 0.9 articles/",
            "  quoth read --format jsonl 'articles/**/*.html' > statements.jsonl",
            "  quoth read --format html articles/ > page.html",
            "  quoth read --format brat --out annotated articles/",
            "  quoth read --format csv crawl.warc.gz > statements.csv",
            "  quoth read --map text=body,url=link articles.jsonl",
            "  quoth read --explain page.html",
            "  quoth read --feed https://courier.example/news.rss");
    addOutputOptions(read);
    addSelectionOptions(read);
    addExtractionOptions(read);
    addWebOptions(read);
    addSources(read, sourceType);
    return read;
  }

  private static CommandSpec add(Class<?> sourceType) {
    CommandSpec add = command(LedgerCommandLine.ADD);
    add.usageMessage()
        .customSynopsis("quoth add --ledger LEDGER [OPTION]... SOURCE...")
        .description("Read, and keep who said what in a ledger.")
        .footer(
            "",
            "What is there already is not added again, so an add that was cut short goes on where",
            "it stopped when it is called again.",
            "",
            "Examples:",
            "  quoth add --ledger news.quoth articles/",
            "  quoth add --ledger news.quoth --feed https://courier.example/news.rss",
            "  quoth add --ledger postgresql://desk@localhost/news crawl.warc.gz");
    addExtractionOptions(add);
    addWebOptions(add);
    addSources(add, sourceType);
    return add;
  }

  private static void addSources(CommandSpec command, Class<?> sourceType) {
    command
        .usageMessage()
        .optionListHeading("%nOptions:%n")
        .parameterListHeading("%n")
        .exitCodeListHeading("%nExit codes:%n")
        .exitCodeList(CommandLine.Model.UsageMessageSpec.keyValuesMap(EXIT_CODES));
    command.addOption(
        OptionSpec.builder(MAP)
            .paramLabel("FIELDS")
            .type(String.class)
            .description(
                "Which keys or columns of a data set hold what, such as"
                    + " text=body,url=link,published=meta.date.")
            .build());
    command.addPositional(
        PositionalParamSpec.builder()
            .paramLabel(SOURCE)
            .required(false)
            .type(List.class)
            .auxiliaryTypes(sourceType)
            .arity("0..*")
            .description(
                "A file, a folder (all texts, pages, archives and documents in it), a pattern such"
                    + " as 'news/**/*.html', an address, or - for standard input. A file may hold many"
                    + " articles: WARC, JSON Lines, CSV, NewsML, packed or not.")
            .build());
  }

  private static void addOutputOptions(CommandSpec read) {
    read.addOption(
        choice(FORMAT, Format.class)
            .paramLabel("FORMAT")
            .description("text (for people, the default), jsonl, brat, csv or html.")
            .build());
    read.addOption(
        OptionSpec.builder(OUT)
            .paramLabel("DIR")
            .type(Path.class)
            .description("Folder for brat: an .ann and a .txt for each article.")
            .build());
    read.addOption(
        choice(COLOR, Colour.class)
            .paramLabel("WHEN")
            .description("Colour the text: auto (on a terminal, the default), always or never.")
            .build());
    read.addOption(
        OptionSpec.builder(WIDTH)
            .paramLabel("N")
            .type(Integer.class)
            .description("Columns of the text; those of the terminal, 100 at most, by default.")
            .build());
  }

  private static void addSelectionOptions(CommandSpec read) {
    read.addOption(
        OptionSpec.builder(ALL)
            .description("Also what stands in furniture, such as teasers of other stories.")
            .build());
    read.addOption(
        OptionSpec.builder(NO_STATEMENTS)
            .description("The article as read, without looking for statements.")
            .build());
    read.addOption(
        OptionSpec.builder(EXPLAIN)
            .description("How each article was read: what was kept, what was left out, and why.")
            .build());
    read.addOption(
        OptionSpec.builder(MIN_CONFIDENCE)
            .paramLabel("P")
            .type(Double.class)
            .description("Only statements at least this sure, from 0 to 1.")
            .build());
  }

  /** Options of commands that look for statements. */
  static void addExtractionOptions(CommandSpec command) {
    command.addOption(
        OptionSpec.builder(KNOWN_ACTORS)
            .paramLabel("FILE")
            .type(Path.class)
            .description("A registry of actors who may be speaking; see quoth actors.")
            .build());
    addThreads(command);
  }

  static void addThreads(CommandSpec command) {
    command.addOption(
        OptionSpec.builder(THREADS)
            .paramLabel("N")
            .type(Integer.class)
            .description("Threads that do the work; one a processor by default.")
            .build());
  }

  private static void addWebOptions(CommandSpec read) {
    read.addOption(
        OptionSpec.builder(FEED)
            .paramLabel("URL")
            .type(List.class)
            .auxiliaryTypes(String.class)
            .arity("1")
            .description(
                "A feed (RSS, Atom, JSON Feed) or a sitemap of news: its entries that were not read"
                    + " before. May be given again for others.")
            .build());
    read.addOption(
        OptionSpec.builder(AGAIN)
            .description("Entries of feeds that were read before, too; remembers nothing.")
            .build());
    read.addOption(
        OptionSpec.builder(SEEN)
            .paramLabel("FILE")
            .type(Path.class)
            .description(
                "The file that remembers what was read of feeds; by default feeds.json in the"
                    + " user's folder for such things.")
            .build());
    read.addOption(
        OptionSpec.builder(MAX_ENTRIES)
            .paramLabel("N")
            .type(Integer.class)
            .description("Entries of a feed at most.")
            .build());
    read.addOption(
        OptionSpec.builder(PAUSE)
            .paramLabel("SECONDS")
            .type(Double.class)
            .description("Between two requests to one host, 1 by default.")
            .build());
    read.addOption(
        OptionSpec.builder(USER_AGENT)
            .paramLabel("NAME")
            .type(String.class)
            .description("Who fetches, as told to hosts.")
            .build());
    read.addOption(
        OptionSpec.builder(ALLOW_PRIVATE)
            .description("Fetch from private and loopback addresses too.")
            .build());
  }

  /** An option that takes one of an enum's values. */
  static <T extends Enum<T>> OptionSpec.Builder choice(String name, Class<T> type) {
    Choice<T> choice = new Choice<>(type);
    return OptionSpec.builder(name).type(type).completionCandidates(choice).converters(choice);
  }

  private static CommandSpec completion() {
    CommandSpec completion = command(COMPLETION);
    completion
        .usageMessage()
        .description("Print the script that lets a shell complete quoth's commands and options.")
        .footer(
            "",
            "bash, in ~/.bashrc:  source <(quoth completion bash)",
            "zsh, in ~/.zshrc:    source <(quoth completion zsh)");
    completion.addPositional(
        PositionalParamSpec.builder()
            .paramLabel("SHELL")
            .required(true)
            .type(Shell.class)
            .arity("1")
            .completionCandidates(new Choice<>(Shell.class))
            .converters(new Choice<>(Shell.class))
            .description("bash or zsh.")
            .build());
    return completion;
  }

  /** The shells for which there is completion. */
  enum Shell {
    BASH,
    ZSH
  }
}
