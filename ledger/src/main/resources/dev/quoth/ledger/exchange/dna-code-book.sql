-- From what was coded: types, variables, entities, attributes and the values of statements.
INSERT INTO STATEMENTTYPES (Label, Red, Green, Blue) VALUES
  ('DNA Statement', 239, 208, 51), ('Annotation', 211, 211, 211);
INSERT INTO STATEMENTTYPES (Label, Red, Green, Blue)
  SELECT Type, 100, 200, 190 FROM temp.TYPED GROUP BY Type
  HAVING Type NOT IN (SELECT Label FROM STATEMENTTYPES) ORDER BY min(StatementId);
UPDATE STATEMENTS SET StatementTypeId =
  coalesce((SELECT t.ID FROM temp.TYPED c JOIN STATEMENTTYPES t ON t.Label = c.Type
    WHERE c.StatementId = STATEMENTS.ID), 1);

INSERT INTO VARIABLES (Variable, DataType, StatementTypeId) VALUES
  ('person', 'short text', 1), ('organization', 'short text', 1), ('concept', 'short text', 1),
  ('agreement', 'boolean', 1), ('note', 'long text', 2);
INSERT INTO VARIABLES (Variable, DataType, StatementTypeId)
  SELECT c.Variable,
    CASE
      WHEN min(c.Value IN ('true', 'false')) THEN 'boolean'
      WHEN min(CAST(CAST(c.Value AS INTEGER) AS TEXT) = c.Value AND length(c.Value) < 10) THEN 'integer'
      WHEN max(length(c.Value)) > 190 THEN 'long text'
      ELSE 'short text'
    END, t.ID
  FROM temp.CODED c JOIN STATEMENTTYPES t ON t.Label = c.Type
  WHERE c.Attribute IS NULL
  GROUP BY t.ID, c.Variable
  HAVING NOT EXISTS (SELECT 1 FROM VARIABLES v WHERE v.Variable = c.Variable AND v.StatementTypeId = t.ID)
  ORDER BY t.ID, min(c.rowid);
CREATE TEMP TABLE VALUED AS
  SELECT c.rowid AS n, c.StatementId, v.ID AS VariableId, v.DataType, c.Attribute, c.Value
  FROM temp.CODED c JOIN STATEMENTTYPES t ON t.Label = c.Type
  JOIN VARIABLES v ON v.Variable = c.Variable AND v.StatementTypeId = t.ID;
CREATE INDEX temp.VALUED_OF ON VALUED (StatementId, VariableId);

INSERT INTO ENTITIES (VariableId, Value, Red, Green, Blue)
  SELECT ID, '', 0, 0, 0 FROM VARIABLES WHERE DataType = 'short text' ORDER BY ID;
INSERT OR IGNORE INTO ENTITIES (VariableId, Value, Red, Green, Blue)
  SELECT VariableId, substr(Value, 1, 190), 0, 0, 0 FROM temp.VALUED
  WHERE DataType = 'short text' AND Attribute IS NULL ORDER BY n;

INSERT INTO ATTRIBUTEVARIABLES (VariableId, AttributeVariable)
  SELECT v.ID, a.name FROM VARIABLES v
  JOIN (SELECT 1 AS n, 'Type' AS name UNION ALL SELECT 2, 'Alias' UNION ALL SELECT 3, 'Notes') a
  WHERE v.DataType = 'short text' ORDER BY v.ID, a.n;
INSERT OR IGNORE INTO ATTRIBUTEVARIABLES (VariableId, AttributeVariable)
  SELECT VariableId, Attribute FROM temp.VALUED
  WHERE DataType = 'short text' AND Attribute IS NOT NULL ORDER BY n;
INSERT OR IGNORE INTO ATTRIBUTEVALUES (EntityId, AttributeVariableId, AttributeValue)
  SELECT e.ID, a.ID, substr(told.Value, 1, 190)
  FROM temp.VALUED told
  JOIN temp.VALUED coded ON coded.StatementId = told.StatementId
    AND coded.VariableId = told.VariableId AND coded.Attribute IS NULL
  JOIN ENTITIES e ON e.VariableId = told.VariableId AND e.Value = substr(coded.Value, 1, 190)
  JOIN ATTRIBUTEVARIABLES a ON a.VariableId = told.VariableId AND a.AttributeVariable = told.Attribute
  WHERE told.Attribute IS NOT NULL ORDER BY told.n;
INSERT OR IGNORE INTO ATTRIBUTEVALUES (EntityId, AttributeVariableId)
  SELECT e.ID, a.ID FROM ENTITIES e JOIN ATTRIBUTEVARIABLES a ON a.VariableId = e.VariableId
  ORDER BY e.ID, a.ID;

-- A statement has a value of each variable of its type.
INSERT INTO DATASHORTTEXT (StatementId, VariableId, Entity)
  SELECT s.ID, v.ID, e.ID FROM STATEMENTS s
  JOIN VARIABLES v ON v.StatementTypeId = s.StatementTypeId AND v.DataType = 'short text'
  LEFT JOIN temp.VALUED c ON c.StatementId = s.ID AND c.VariableId = v.ID AND c.Attribute IS NULL
  JOIN ENTITIES e ON e.VariableId = v.ID AND e.Value = substr(coalesce(c.Value, ''), 1, 190)
  ORDER BY s.ID, v.ID;
INSERT INTO DATALONGTEXT (StatementId, VariableId, Value)
  SELECT s.ID, v.ID, coalesce(c.Value, '') FROM STATEMENTS s
  JOIN VARIABLES v ON v.StatementTypeId = s.StatementTypeId AND v.DataType = 'long text'
  LEFT JOIN temp.VALUED c ON c.StatementId = s.ID AND c.VariableId = v.ID AND c.Attribute IS NULL
  ORDER BY s.ID, v.ID;
INSERT INTO DATABOOLEAN (StatementId, VariableId, Value)
  SELECT s.ID, v.ID, coalesce(c.Value, 'true') <> 'false' FROM STATEMENTS s
  JOIN VARIABLES v ON v.StatementTypeId = s.StatementTypeId AND v.DataType = 'boolean'
  LEFT JOIN temp.VALUED c ON c.StatementId = s.ID AND c.VariableId = v.ID AND c.Attribute IS NULL
  ORDER BY s.ID, v.ID;
INSERT INTO DATAINTEGER (StatementId, VariableId, Value)
  SELECT s.ID, v.ID, CAST(coalesce(c.Value, '0') AS INTEGER) FROM STATEMENTS s
  JOIN VARIABLES v ON v.StatementTypeId = s.StatementTypeId AND v.DataType = 'integer'
  LEFT JOIN temp.VALUED c ON c.StatementId = s.ID AND c.VariableId = v.ID AND c.Attribute IS NULL
  ORDER BY s.ID, v.ID;

-- Everybody may see and change what the others coded.
INSERT INTO CODERRELATIONS (Coder, OtherCoder)
  SELECT a.ID, b.ID FROM CODERS a JOIN CODERS b ON a.ID <> b.ID ORDER BY a.ID, b.ID;
INSERT INTO SETTINGS VALUES ('version', '3.0.7'), ('date', '2022-06-10');
