package dev.quoth.serve.pages;

import dev.quoth.ledger.accounts.Role;
import dev.quoth.serve.adding.Addition;
import dev.quoth.serve.adding.Job;
import dev.quoth.serve.http.Answer;
import dev.quoth.serve.http.Refusal;
import dev.quoth.serve.http.Request;
import dev.quoth.serve.http.Route;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes what is to be added: pasted text, a file, a place on this machine, a page, a feed. */
final class AddPage {
  private static final Pattern ADDRESS = Pattern.compile("(?i)https?://");
  private static final Pattern ENDINGS = Pattern.compile("((\\.[A-Za-z0-9]{1,8}){1,2})$");

  private final Desk desk;
  private final Views views;

  AddPage(Desk desk, Views views) {
    this.desk = desk;
    this.views = views;
  }

  /**
   * What it shows.
   *
   * @param hasExamples whether there are examples to be added
   * @param problem what was wrong with what was sent; empty where nothing was
   */
  record View(boolean hasExamples, String problem) {}

  List<Route> routes() {
    return List.of(
        Route.get("/add", r -> show(r, "")).needing(Role.CODER), Route.post("/add", this::add));
  }

  private Answer show(Request request, String problem) {
    View view = new View(desk.jobs().hasExamples(), problem);
    return views.page(request, "Add articles", Frame.Section.ADD, "add", view);
  }

  private Answer add(Request request) throws IOException {
    Addition addition = addition(request);
    if (addition == null) {
      return show(request, "There was nothing in it. Paste a text, or name a file or an address.")
          .withStatus(422);
    }
    Job job = desk.jobs().add(addition, () -> remove(addition));
    if (job == null) {
      return show(request, "Too much waits to be read already. Add this when some of it is done.")
          .withStatus(503);
    }
    return Answer.seeOther(Links.job(job.id()));
  }

  private @Nullable Addition addition(Request request) throws IOException {
    String place = request.formOrEmpty("place").strip();
    return switch (request.formOrEmpty("what")) {
      case "text" -> pasted(request.formOrEmpty("text"));
      case "file" -> sent(request.upload("file"));
      case "place" -> place.isEmpty() ? null : page(request, place);
      case "feed" -> place.isEmpty() ? null : new Addition.Feed(place);
      case "examples" -> desk.jobs().hasExamples() ? new Addition.Examples() : null;
      default -> null;
    };
  }

  /** What can be named on the server's own disk can be read by way of it. */
  private static Addition page(Request request, String place) {
    if (ADDRESS.matcher(place).lookingAt()) {
      return new Addition.Page(place);
    }
    if (!request.may(Role.ADMIN)) {
      throw new Refusal(
          403,
          "Only an admin adds what lies on the server itself. An address begins with https://, and a"
              + " file of yours can be sent.");
    }
    return new Addition.Place(place);
  }

  private static @Nullable Addition pasted(String text) {
    return text.isBlank() ? null : new Addition.Pasted(text.replace("\r\n", "\n"));
  }

  /** Under a name of our own, but for the ending, which says what it is. */
  private static @Nullable Addition sent(Request.@Nullable Upload upload) throws IOException {
    if (upload == null) {
      return null;
    }
    Matcher ending = ENDINGS.matcher(upload.name().toLowerCase(Locale.ROOT));
    Path file = Files.createTempFile("quoth-", ending.find() ? ending.group(1) : "");
    Addition sent = new Addition.Sent(upload.name().isEmpty() ? "a file" : upload.name(), file);
    try (var content = upload.content();
        var out = Files.newOutputStream(file)) {
      content.transferTo(out);
    } catch (IOException | RuntimeException e) {
      remove(sent);
      throw e;
    }
    return sent;
  }

  private static void remove(Addition addition) {
    if (addition instanceof Addition.Sent sent) {
      try {
        Files.deleteIfExists(sent.file());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
