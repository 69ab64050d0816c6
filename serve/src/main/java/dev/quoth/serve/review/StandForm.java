package dev.quoth.serve.review;

import dev.quoth.Article;
import dev.quoth.CodePoints;
import dev.quoth.Span;
import dev.quoth.Stance;
import dev.quoth.Statement;
import dev.quoth.serve.http.Refusal;
import dev.quoth.serve.http.Request;
import dev.quoth.serve.text.FoundWords;
import java.util.List;

/** What a form says of where a statement stands. */
public final class StandForm {
  private StandForm() {}

  /** The stance that was chosen. */
  public static Stance stance(Request request) {
    return stance(request.formOrEmpty("stance"));
  }

  static Stance stance(String typed) {
    for (Stance stance : Stance.values()) {
      if (stance.wireName().equals(typed)) {
        return stance;
      }
    }
    throw Refusal.badRequest("There is no such stance: " + typed + ".");
  }

  /** The words that show it: as offsets, or without a script in words. */
  public static List<Span> words(Request request, Article article, Statement statement) {
    String typed = request.formOrEmpty("standWords");
    try {
      if (!typed.isBlank()) {
        int near = statement.attribution().content().get(0).start();
        return FoundWords.in(article.text(), typed, near);
      }
      return SpanText.parse(request.formOrEmpty("words"), CodePoints.of(article.text()));
    } catch (IllegalArgumentException e) {
      throw Refusal.badRequest("These are no words of the article: " + e.getMessage() + ".");
    }
  }

  /** The same words as a form has them. */
  public static String spans(List<Span> words, Article article) {
    return SpanText.of(words, CodePoints.of(article.text()));
  }
}
