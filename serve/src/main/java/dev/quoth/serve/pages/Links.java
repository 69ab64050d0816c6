package dev.quoth.serve.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.quoth.serve.http.PathSegment;
import java.net.URLEncoder;
import org.jspecify.annotations.Nullable;

/** Addresses of pages. */
final class Links {
  private static final String ID_PREFIX = "sha256:";

  private Links() {}

  static String article(String id) {
    return "/articles/" + PathSegment.of(id.startsWith(ID_PREFIX) ? id.substring(7) : id);
  }

  /** A statement's place in its article. */
  static String place(String articleId, String statementId) {
    return article(articleId) + "?at=" + encoded(statementId);
  }

  static String statement(String id) {
    return "/statements/" + PathSegment.of(id);
  }

  static String actor(String name) {
    return "/actor?name=" + encoded(name);
  }

  /** An actor of the registry. */
  static String known(String id) {
    return "/actors/" + PathSegment.of(id);
  }

  static @Nullable String outlet(@Nullable String name) {
    return name == null ? null : "/outlet?name=" + encoded(name);
  }

  static String search(String query) {
    return "/search?q=" + encoded(query);
  }

  static String job(String id) {
    return "/add/" + PathSegment.of(id);
  }

  /** A value of a query of an address; not for paths. */
  static String encoded(String value) {
    return URLEncoder.encode(value, UTF_8);
  }
}
