-- Which statements are deleted: few, and asked for wherever others are counted.
CREATE INDEX statement_gone ON statement (key) WHERE deleted = 1;
