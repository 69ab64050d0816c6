package dev.quoth.serve.api.spec;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a value of JSON is like, as far as JSON Schema can say it of ours. */
public sealed interface Schema {

  /**
   * A string.
   *
   * @param format in the words of JSON Schema, such as {@code date-time}; null for none
   * @param values those that it may be; empty for any
   * @param shortest chars at least
   * @param longest chars at most; 0 for no limit
   */
  record Text(@Nullable String format, List<String> values, int shortest, int longest)
      implements Schema {
    public Text {
      values = List.copyOf(values);
    }
  }

  /** A whole number from {@code least} to {@code most}. */
  record Whole(long least, long most) implements Schema {}

  /** Any number. */
  record Decimal() implements Schema {}

  /** True or false. */
  record Flag() implements Schema {}

  /**
   * A list.
   *
   * @param least elements at least
   * @param most elements at most; 0 for no limit
   */
  record Many(Schema each, int least, int most) implements Schema {
    public Many {
      requireNonNull(each, "each is null");
    }
  }

  /** An object whose keys are not known beforehand. */
  record Mapping(Schema each) implements Schema {
    public Mapping {
      requireNonNull(each, "each is null");
    }
  }

  /** An object. */
  record Node(List<Property> properties) implements Schema {
    public Node {
      properties = List.copyOf(properties);
    }
  }

  /** This, or null. */
  record Maybe(Schema value) implements Schema {
    public Maybe {
      requireNonNull(value, "value is null");
    }
  }

  /** One of these. */
  record Either(List<Schema> choices) implements Schema {
    public Either {
      choices = List.copyOf(choices);
    }
  }

  /** Any value, such as the state of something of another kind. */
  record Anything() implements Schema {}

  /**
   * One that has a name, under which the document tells of it once.
   *
   * @param description in Markdown, a sentence or more
   */
  record Named(String name, String description, Schema value) implements Schema {
    public Named {
      requireNonNull(name, "name is null");
      requireNonNull(description, "description is null");
      requireNonNull(value, "value is null");
    }
  }

  /**
   * A key of an object.
   *
   * @param description of its value; empty where the name says it
   * @param required whether it is always there
   */
  record Property(String key, String description, Schema value, boolean required) {
    public Property {
      requireNonNull(key, "key is null");
      requireNonNull(description, "description is null");
      requireNonNull(value, "value is null");
    }
  }
}
