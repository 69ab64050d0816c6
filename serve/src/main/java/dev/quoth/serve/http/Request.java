package dev.quoth.serve.http;

import static java.util.Objects.requireNonNull;

import dev.quoth.ledger.accounts.Role;
import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a client asks for. */
public final class Request {
  private static final String CALLER = "quoth.caller";
  private static final String CLIENT = "quoth.client";
  private static final String FORM_TOKEN = "quoth.form-token";

  private final Context context;

  Request(Context context) {
    this.context = context;
  }

  /**
   * A file that was sent along.
   *
   * @param name as the client calls it, without folders; may be empty
   * @param content to be read once
   */
  public record Upload(String name, InputStream content) {}

  /** The path, without the query. */
  public String path() {
    return context.path();
  }

  /** The path and the query. */
  public String pathAndQuery() {
    String query = context.queryString();
    return query == null ? path() : path() + "?" + query;
  }

  /** How it is asked for. */
  public String method() {
    return context.req().getMethod();
  }

  /** Whether it is of the interface for programs, not of the pages. */
  public boolean isOfPrograms() {
    return path().startsWith("/api/v");
  }

  /** Whether it may change something. */
  public boolean changes() {
    return !List.of("GET", "HEAD", "OPTIONS").contains(context.req().getMethod());
  }

  /** A parameter of the route's path, as {@link PathSegment#of} was given it. */
  public String inPath(String name) {
    return PathSegment.read(context.pathParam(name));
  }

  /** The first value of a parameter of the query; null where it has none. */
  public @Nullable String query(String name) {
    return context.queryParam(name);
  }

  /** The first value of a parameter of the query, without blanks around it; empty where none. */
  public String queryOrEmpty(String name) {
    String value = query(name);
    return value == null ? "" : value.strip();
  }

  /** The names of all parameters of the query. */
  public Set<String> queryNames() {
    return context.queryParamMap().keySet();
  }

  /** What is sent along, to be read once. */
  public InputStream body() {
    return context.bodyInputStream();
  }

  /** The first value of a field of a form; null where it was not sent. */
  public @Nullable String form(String name) {
    return context.formParam(name);
  }

  /** The first value of a field of a form, as it was sent; empty where it was not. */
  public String formOrEmpty(String name) {
    String value = form(name);
    return value == null ? "" : value;
  }

  /** All values of a field of a form, in their order; none where it was not sent. */
  public List<String> formAll(String name) {
    return context.formParams(name);
  }

  /** A file sent along with a form; null where none was chosen. */
  public @Nullable Upload upload(String field) {
    if (!context.isMultipartFormData()) {
      return null;
    }
    UploadedFile file = context.uploadedFile(field);
    return file == null || file.size() == 0
        ? null
        : new Upload(file.filename().replaceFirst("^.*[/\\\\]", ""), file.content());
  }

  /** A header; null where it was not sent. */
  public @Nullable String header(String name) {
    return context.header(name);
  }

  /** A cookie; null where it was not sent. */
  public @Nullable String cookie(String name) {
    return context.cookie(name);
  }

  /** The address that has connected. */
  String peer() {
    return context.ip();
  }

  /** Says from where it comes, for all that handles the request from here on. */
  void comesFrom(String client) {
    context.attribute(CLIENT, client);
  }

  /**
   * From which address it comes; of IPv6 the part that all addresses of one machine share. What is
   * counted is counted by it.
   */
  public String client() {
    return requireNonNull(context.<String>attribute(CLIENT), "not asked yet from where it comes");
  }

  /**
   * Says who asks, for all that handles the request from here on.
   *
   * @param ownToken the server's own token of forms
   */
  void isOf(@Nullable Caller caller, String ownToken) {
    String token = caller == null ? "" : caller.formToken();
    context.attribute(FORM_TOKEN, token.isEmpty() ? ownToken : token);
    context.attribute(CALLER, caller);
  }

  /** Who asks; null where nobody has logged in. */
  public @Nullable Caller caller() {
    return context.attribute(CALLER);
  }

  /** Whether who asks may do what a role may. */
  public boolean may(Role role) {
    Caller caller = caller();
    return caller != null && caller.role().includes(role);
  }

  /** What forms of the page that answers bring along. */
  public String formToken() {
    String token = context.attribute(FORM_TOKEN);
    return token == null ? "" : token;
  }

  /** Whether it is a form as browsers send it from any page, without asking first. */
  boolean isForm() {
    String declared = header("Content-Type"); // the library stumbles over charsets that are none
    if (declared == null) {
      return true;
    }
    String type = declared.toLowerCase(Locale.ROOT);
    return type.startsWith("application/x-www-form-urlencoded")
        || type.startsWith("multipart/form-data")
        || type.startsWith("text/plain");
  }
}
