package dev.quoth.serve.review;

import dev.quoth.Statement;
import dev.quoth.ledger.review.Queue;
import dev.quoth.ledger.search.Query;
import dev.quoth.ledger.search.QueryException;
import dev.quoth.serve.http.Request;
import dev.quoth.serve.pages.Links;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to review, as an address has it; empty where they want all.
 *
 * @param order as an address has it
 * @param speaker name of who says it
 * @param outlet name of where it stands
 * @param batch id of a batch of articles
 * @param typed a query
 */
public record ReviewFilter(
    String order, String speaker, String kind, String outlet, String batch, String typed) {
  static final ReviewFilter ALL = new ReviewFilter("", "", "", "", "", "");

  /** As a request has it. */
  static ReviewFilter of(Request request) {
    return new ReviewFilter(
        order(request.queryOrEmpty("order")),
        request.queryOrEmpty("speaker").replace("\"", ""),
        kind(request.queryOrEmpty("kind")),
        request.queryOrEmpty("outlet").replace("\"", ""),
        request.queryOrEmpty("batch"),
        request.queryOrEmpty("q"));
  }

  private static String order(String asked) {
    return asked.equals("article") || asked.equals("position") ? asked : "";
  }

  private Queue.Order queueOrder() {
    return switch (order) {
      case "article" -> Queue.Order.ARTICLE;
      case "position" -> Queue.Order.POSITION;
      default -> Queue.Order.CONFIDENCE;
    };
  }

  private static String kind(String asked) {
    for (Statement.Kind kind : Statement.Kind.values()) {
      if (kind.wireName().equals(asked)) {
        return asked;
      }
    }
    return "";
  }

  /** Whether all that waits is wanted. */
  public boolean isAll() {
    return query("").isEmpty();
  }

  /**
   * The queue, one at a time.
   *
   * @throws QueryException if what was typed is no query
   */
  Queue queue() throws QueryException {
    return Queue.ALL
        .filteredBy(filter())
        .inOrder(queueOrder())
        .ofBatch(batch.isEmpty() ? null : batch)
        .atMost(1);
  }

  /** Whether positions are what is wanted; what a batch has is reviewed by statements alone. */
  boolean isOfPositions() {
    return order.equals("position") && batch.isEmpty();
  }

  /** All of it but for order and batch as one query; what was typed alone where that is none. */
  String asQuery() {
    try {
      Query query = filter();
      return query == null ? "" : query.toString();
    } catch (QueryException e) {
      return typed;
    }
  }

  private @Nullable Query filter() throws QueryException {
    List<Query> parts = new ArrayList<>();
    add(parts, Query.Field.SPEAKER, speaker);
    add(parts, Query.Field.KIND, kind);
    add(parts, Query.Field.OUTLET, outlet);
    if (!typed.isEmpty()) {
      Query query = Query.parse(typed);
      parts.addAll(query instanceof Query.And and ? and.parts() : List.of(query));
    }
    return parts.isEmpty() ? null : parts.size() == 1 ? parts.get(0) : new Query.And(parts);
  }

  private static void add(List<Query> parts, Query.Field field, String value) {
    if (!value.isEmpty()) {
      parts.add(new Query.Filter(field, value));
    }
  }

  /** An address with this filter and more parameters, such as {@code at=1&n=2}. */
  public String link(String path, String more) {
    String query = query(more);
    return query.isEmpty() ? path : path + "?" + query;
  }

  private String query(String more) {
    List<String> parameters = new ArrayList<>();
    add(parameters, "order", order);
    add(parameters, "speaker", speaker);
    add(parameters, "kind", kind);
    add(parameters, "outlet", outlet);
    add(parameters, "batch", batch);
    add(parameters, "q", typed);
    if (!more.isEmpty()) {
      parameters.add(more);
    }
    return String.join("&", parameters);
  }

  private static void add(List<String> parameters, String name, String value) {
    if (!value.isEmpty()) {
      parameters.add(name.toLowerCase(Locale.ROOT) + "=" + Links.encoded(value));
    }
  }
}
