package dev.quoth.serve.api.spec;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;

/**
 * What may come of an operation.
 *
 * @param status the HTTP status
 * @param description a sentence or more
 * @param contents in what forms it is there, the usual first; none where nothing is sent
 * @param headers what they tell, by their names
 */
public record Outcome(
    int status, String description, List<Content> contents, Map<String, String> headers) {

  public Outcome {
    requireNonNull(description, "description is null");
    contents = List.copyOf(contents);
    headers = Map.copyOf(headers);
  }
}
