package dev.quoth.serve.api.spec;

import java.util.Collection;
import java.util.List;

/**
 * All that is told of an interface.
 *
 * @param document where the document of OpenAPI is
 * @param tags its parts, in their order
 * @param operations in the order in which they are told
 * @param problem what is sent where something goes wrong
 */
public record Reference(
    String document, List<OpenApi.Tag> tags, List<Operation> operations, Schema problem) {

  public Reference {
    tags = List.copyOf(tags);
    operations = List.copyOf(operations);
  }

  /** Those of a part. */
  public List<Operation> of(OpenApi.Tag tag) {
    return operations.stream().filter(each -> each.tag().equals(tag.name())).toList();
  }

  /** All objects that are sent and taken, by their names. */
  public Collection<Schema.Named> schemas() {
    NamedSchemas all = new NamedSchemas();
    keep(problem, all);
    for (Operation operation : operations) {
      Payload payload = operation.payload();
      if (payload != null) {
        payload.contents().forEach(content -> keep(content, all));
      }
      operation.outcomes().stream()
          .flatMap(outcome -> outcome.contents().stream())
          .forEach(content -> keep(content, all));
    }
    return all.all();
  }

  private static void keep(Content content, NamedSchemas all) {
    Schema schema = content.schema();
    if (schema != null) {
      keep(schema, all);
    }
  }

  private static void keep(Schema schema, NamedSchemas all) {
    if (schema instanceof Schema.Named one) {
      all.add(one);
    } else if (schema instanceof Schema.Either either) {
      either.choices().forEach(choice -> keep(choice, all));
    }
  }
}
