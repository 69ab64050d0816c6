package dev.quoth.app;

import dev.quoth.debate.Given;
import dev.quoth.debate.NetworkOptions;
import dev.quoth.debate.picture.PictureKind;
import dev.quoth.networks.Event;
import dev.quoth.networks.Events;
import dev.quoth.networks.NetworkQuery;
import dev.quoth.networks.picture.Picture;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ParseResult;

/** Draws what is asked for, and writes it as what is asked for. */
final class PictureOut {
  static final List<String> FORMATS = List.of("svg", "png", "csv");

  /** As the pages' own: sharp on screens of today. */
  private static final double SCALE = 2;

  private final ParseResult parsed;
  private final Given given;

  PictureOut(ParseResult parsed, Given given) {
    this.parsed = parsed;
    this.given = given;
  }

  /**
   * What writes the picture.
   *
   * @throws UsageException if there is nothing to draw, no such picture or format, or options do
   *     not go together
   */
  NetworksCommand.Writing of(Events events, NetworkOptions options) {
    String format = format();
    NetworkQuery query = options.query();
    Events named = query.filter().of(events).where(event -> isOf(query, event));
    if (named.size() == 0) {
      throw new UsageException(
          "nothing is there to draw: no statement supports or opposes a proposition there");
    }
    Picture picture = picture(events, options);
    return switch (format) {
      case "svg" -> NetworksCommand.Writing.text(out -> out.write(picture.file()));
      case "csv" -> NetworksCommand.Writing.text(out -> out.write(picture.data().csv()));
      default -> out -> picture.writePng(out, SCALE);
    };
  }

  private static boolean isOf(NetworkQuery query, Event event) {
    return query.rows().of(event) != null && query.columns().of(event) != null;
  }

  private Picture picture(Events events, NetworkOptions options) {
    String view = parsed.matchedOptionValue(NetworksCommandLine.VIEW, PictureKind.NETWORK.label());
    PictureKind kind =
        PictureKind.of(view)
            .orElseThrow(() -> new UsageException("--view: there is no picture '" + view + "'"));
    try {
      return kind.of(events, options, given);
    } catch (IllegalArgumentException e) { // begins with the name of an option
      throw new UsageException("--" + Reasons.of(e));
    }
  }

  /** As it is asked for; else as the file is called; else SVG. */
  private String format() {
    @Nullable Path file = parsed.matchedOptionValue(CommandLines.OUT, (Path) null);
    String named = file == null ? "" : file.toString().toLowerCase(Locale.ROOT);
    String usual =
        FORMATS.stream().filter(each -> named.endsWith("." + each)).findFirst().orElse("svg");
    String format = parsed.matchedOptionValue(NetworksCommandLine.TO, usual);
    if (!FORMATS.contains(format)) {
      throw new UsageException("--to: '" + format + "' is none of " + String.join(", ", FORMATS));
    }
    return format;
  }
}
