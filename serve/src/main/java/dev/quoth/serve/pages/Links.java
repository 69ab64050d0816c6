package dev.quoth.serve.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.quoth.ledger.records.Subject;
import dev.quoth.serve.http.PathSegment;
import java.net.URLEncoder;
import org.jspecify.annotations.Nullable;

/** Addresses of pages. */
public final class Links {
  private static final String ID_PREFIX = "sha256:";

  private Links() {}

  /** The reading room of an article. */
  public static String article(String id) {
    return "/articles/" + PathSegment.of(id.startsWith(ID_PREFIX) ? id.substring(7) : id);
  }

  /** A statement's place in its article. */
  public static String place(String articleId, String statementId) {
    return article(articleId) + "?at=" + encoded(statementId);
  }

  /** A statement's own page. */
  public static String statement(String id) {
    return "/statements/" + PathSegment.of(id);
  }

  /**
   * The statement that a revision is about: itself, where it stands, or what it does with another;
   * null for all else.
   */
  public static @Nullable String statementOf(Subject subject) {
    return switch (subject.kind()) {
      case STATEMENT -> subject.id();
      case POSITION -> subject.id().split("/", 3)[2]; // position/PROPOSITION/STATEMENT
      case RELATION -> // relation/KIND/FROM/TO, where slashes of ids are escaped
          subject.id().split("/", 4)[2].replace("%2F", "/").replace("%25", "%");
      default -> null;
    };
  }

  /** A statement at the review desk. */
  static String reviewOf(String statementId) {
    return "/review?at=" + encoded(statementId);
  }

  /** A proposition's page. */
  public static String proposition(String id) {
    return "/propositions/" + PathSegment.of(id);
  }

  /** Whoever {@code speaker:} finds under a name. */
  public static String actor(String name) {
    return "/actor?name=" + encoded(name);
  }

  /** An actor of the registry. */
  public static String known(String id) {
    return "/actors/" + PathSegment.of(id);
  }

  /** An outlet's page; null for none. */
  public static @Nullable String outlet(@Nullable String name) {
    return name == null ? null : "/outlet?name=" + encoded(name);
  }

  /** What a query finds. */
  public static String search(String query) {
    return "/search?q=" + encoded(query);
  }

  static String job(String id) {
    return "/add/" + PathSegment.of(id);
  }

  /** A value of a query of an address; not for paths. */
  public static String encoded(String value) {
    return URLEncoder.encode(value, UTF_8);
  }
}
