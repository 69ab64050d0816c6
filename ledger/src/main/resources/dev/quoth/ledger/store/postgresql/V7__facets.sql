-- What statements are counted by, each as one short line close to the next: the index of words has
-- it written beside its own.
CREATE TABLE statement_facets (
  key bigint PRIMARY KEY,
  line text NOT NULL
);

INSERT INTO statement_facets (key, line)
  SELECT s.key,
    s.kind || '|' || s.polarity || '|' || s.review || '|' || coalesce(a.published_day, '')
      || '|' || coalesce(a.outlet, '')
      || coalesce(
        (SELECT string_agg(chr(31) || p.name, '') FROM speaker p WHERE p.statement_key = s.key),
        '')
  FROM statement s JOIN article a ON a.key = s.article_key
  WHERE s.deleted = 0 AND a.deleted = 0;
