package dev.quoth.serve.api.spec;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What is sent along.
 *
 * @param description a sentence or more
 * @param contents the forms that are taken
 * @param most bytes at most
 */
public record Payload(String description, List<Content> contents, long most) {
  /** Of what people type. */
  public static final long USUAL = 1 << 20;

  public Payload {
    requireNonNull(description, "description is null");
    contents = List.copyOf(contents);
  }
}
