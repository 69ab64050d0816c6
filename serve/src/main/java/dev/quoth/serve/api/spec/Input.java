package dev.quoth.serve.api.spec;

import java.util.ArrayList;
import java.util.List;

/** Makes the schema of an object that is sent. */
public final class Input {
  private static final int LONGEST = 1_000;

  private final String name;
  private final String description;
  private final List<Schema.Property> properties;

  private Input(String name, String description, List<Schema.Property> properties) {
    this.name = name;
    this.description = description;
    this.properties = List.copyOf(properties);
  }

  /** One without keys yet. */
  public static Input of(String name, String description) {
    return new Input(name, description, List.of());
  }

  /** A string that is short, as those are that people type. */
  public static Schema text() {
    return new Schema.Text(null, List.of(), 0, LONGEST);
  }

  /** One of a few strings. */
  public static Schema oneOf(List<String> values) {
    return new Schema.Text(null, values, 0, 0);
  }

  /** The same with a key more, which has to be there. */
  public Input needs(String key, String keyDescription, Schema value) {
    return plus(new Schema.Property(key, keyDescription, value, true));
  }

  /** The same with a key more. */
  public Input takes(String key, String keyDescription, Schema value) {
    return plus(new Schema.Property(key, keyDescription, value, false));
  }

  /** The same with the keys of another. */
  public Input takesAllOf(Input other) {
    Input all = this;
    for (Schema.Property property : other.properties) {
      all = all.plus(property);
    }
    return all;
  }

  private Input plus(Schema.Property property) {
    List<Schema.Property> more = new ArrayList<>(properties);
    more.add(property);
    return new Input(name, description, more);
  }

  /** The schema of it all. */
  public Schema schema() {
    return new Schema.Named(name, description, new Schema.Node(properties));
  }
}
