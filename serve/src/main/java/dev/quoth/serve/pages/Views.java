package dev.quoth.serve.pages;

import dev.quoth.serve.http.Answer;
import dev.quoth.serve.http.Assets;
import dev.quoth.serve.http.Request;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;
import java.util.Set;

/** Sets what is to be shown by its template; for pages in packages of their own as well. */
public final class Views {
  static final String THEME_COOKIE = "theme";
  static final Set<String> THEMES = Set.of("light", "dark", "auto");

  private final TemplateEngine engine =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, Views.class.getClassLoader(), Views.class.getPackageName());
  private final String ledger;
  private final Assets assets;

  /**
   * @param ledger the ledger's name
   */
  public Views(String ledger, Assets assets) {
    this.ledger = ledger;
    this.assets = assets;
  }

  /**
   * A page.
   *
   * @param template its name; it takes a frame and a view
   */
  public Answer page(
      Request request, String title, Frame.Section section, String template, Object view) {
    Frame frame =
        new Frame(
            title,
            section,
            ledger,
            request.queryOrEmpty("q"),
            assets.base(),
            request.formToken(),
            theme(request),
            request.pathAndQuery(),
            request.caller());
    return Answer.html(set(template, Map.of("frame", frame, "view", view)));
  }

  /** A part of a page, which a script puts in its place. */
  public Answer part(String template, Object view) {
    return Answer.html(set(template, view));
  }

  /** The markup of a part of a page. */
  public String set(String template, Object view) {
    return set(template, Map.of("view", view));
  }

  private String set(String template, Map<String, Object> values) {
    StringOutput text = new StringOutput();
    engine.render(template + ".jte", values, new VisibleOutput(text));
    return text.toString();
  }

  private static String theme(Request request) {
    String chosen = request.cookie(THEME_COOKIE);
    return chosen != null && THEMES.contains(chosen) ? chosen : "auto";
  }
}
