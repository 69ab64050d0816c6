package dev.quoth.ledger.search;

import java.util.HashMap;
import java.util.Map;

/** Values that are bound to a statement of SQL, by the names that stand in it. */
final class Bound {
  private final Map<String, Object> values = new HashMap<>();

  /** Binds a value; gives its name, to stand in the statement. */
  String name(Object value) {
    String name = "v" + values.size();
    values.put(name, value);
    return ":" + name;
  }

  /** The values by their names. */
  Map<String, Object> values() {
    return values;
  }
}
