package dev.quoth.ledger.exchange;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a project tells of its people, organisations and concepts; they are few beside the texts.
 */
final class DnaEntities {
  private static final String ATTRIBUTES =
      "SELECT a.EntityId, v.AttributeVariable, a.AttributeValue FROM ATTRIBUTEVALUES a"
          + " JOIN ATTRIBUTEVARIABLES v ON v.ID = a.AttributeVariableId"
          + " WHERE trim(a.AttributeValue) <> '' ORDER BY a.EntityId, v.ID";

  private final Map<Integer, Map<String, String>> attributes = new HashMap<>();

  private DnaEntities() {}

  static DnaEntities read(Connection connection) throws SQLException {
    DnaEntities entities = new DnaEntities();
    try (Statement query = connection.createStatement();
        ResultSet found = query.executeQuery(ATTRIBUTES)) {
      while (found.next()) {
        entities
            .attributes
            .computeIfAbsent(found.getInt(1), key -> new LinkedHashMap<>())
            .put(String.valueOf(found.getString(2)), found.getString(3));
      }
    }
    entities.attributes.replaceAll((entity, told) -> Collections.unmodifiableMap(told));
    return entities;
  }

  /** The attributes of an entity that are not blank, by name. */
  Map<String, String> attributes(int entity) {
    return attributes.getOrDefault(entity, Map.of());
  }
}
