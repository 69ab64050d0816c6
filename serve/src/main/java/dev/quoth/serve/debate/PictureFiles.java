package dev.quoth.serve.debate;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.quoth.ledger.search.QueryException;
import dev.quoth.networks.Network;
import dev.quoth.networks.picture.Links;
import dev.quoth.networks.picture.Picture;
import dev.quoth.networks.write.NetworkFormat;
import dev.quoth.networks.write.NetworkWriter;
import dev.quoth.serve.http.Answer;
import dev.quoth.serve.http.Refusal;
import dev.quoth.serve.http.Request;
import dev.quoth.serve.http.Route;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Pictures and their figures as files; of networks in the formats of other programs, too. */
final class PictureFiles {
  private static final double SCALE = 2;

  private final Debates debates;

  PictureFiles(Debates debates) {
    this.debates = debates;
  }

  Route route() {
    return Route.get(path("{format}"), this::file);
  }

  static String path(String format) {
    return DebateTerms.ROOT + "/files/" + format;
  }

  /** Those that there are of what is looked at. */
  static List<String> formats(DebateTerms terms) {
    List<String> formats = new ArrayList<>(List.of("svg", "png", "csv"));
    if (terms.is(Setting.VIEW, "network")) {
      for (NetworkFormat format : NetworkFormat.values()) {
        formats.add(format.label());
      }
    }
    return formats;
  }

  private Answer file(Request request) {
    DebateTerms terms;
    try {
      terms = DebateTerms.of(request);
    } catch (QueryException e) {
      throw Refusal.badRequest("The query cannot be read: " + e.getMessage() + ".");
    }
    String format = request.inPath("format");
    if (!formats(terms).contains(format)) {
      throw Refusal.notFound("There is no file of that kind of this picture.");
    }
    Stage stage = Stage.of(terms, debates.of(terms).events());
    boolean clusters = terms.is(Setting.VIEW, "clusters");
    if (Drawing.isEmpty(stage) || (clusters && Drawing.clusters(stage).isEmpty())) {
      throw Refusal.notFound("There is nothing to draw.");
    }
    try {
      return file(new Drawing(stage, Links.NONE), format);
    } catch (IOException e) {
      throw new UncheckedIOException("a picture could not be written", e);
    }
  }

  private static Answer file(Drawing drawing, String format) throws IOException {
    NetworkFormat foreign = NetworkFormat.of(format).orElse(null);
    if (foreign != null) {
      return network(drawing.shown(), foreign);
    }
    Picture picture = drawing.picture();
    String name = "debate-" + picture.kind() + "." + format;
    return switch (format) {
      case "svg" -> Answer.text("image/svg+xml", picture.file()).asFile(name);
      case "csv" -> Answer.text("text/csv", picture.data().csv()).asFile(name);
      default -> png(picture).asFile(name);
    };
  }

  private static Answer png(Picture picture) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    picture.writePng(out, SCALE);
    return Answer.of("image/png", out.toByteArray());
  }

  private static Answer network(Network network, NetworkFormat format) {
    return Answer.stream(
            format.mediaType() + "; charset=utf-8",
            out -> NetworkWriter.write(network, format, new OutputStreamWriter(out, UTF_8)))
        .asFile("debate." + format.extension());
  }
}
