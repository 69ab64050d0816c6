-- What statements are counted by, each as one short line close to the next: the index of words has
-- it written beside its own.
CREATE TABLE statement_facets (
  key INTEGER PRIMARY KEY,
  line TEXT NOT NULL
);

INSERT INTO statement_facets (key, line)
  SELECT s.key,
    s.kind || '|' || s.polarity || '|' || s.review || '|' || coalesce(a.published_day, '')
      || '|' || coalesce(a.outlet, '')
      || coalesce(
        (SELECT group_concat(char(31) || p.name, '') FROM speaker p WHERE p.statement_key = s.key),
        '')
  FROM statement s JOIN article a ON a.key = s.article_key
  WHERE s.deleted = 0 AND a.deleted = 0;

DROP INDEX statement_counted;
DROP INDEX article_counted;

-- Which report the same as another, without the long rows.
CREATE INDEX statement_same ON statement (key, utterance) WHERE utterance IS NOT NULL;
