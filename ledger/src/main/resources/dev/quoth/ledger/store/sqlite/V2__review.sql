-- What waits for review, by confidence and by place. In whole percents, so that what comes in goes
-- to a hundred places of the index and not all over it.
CREATE INDEX statement_waiting ON statement (CAST(confidence * 100 AS INTEGER), key)
  WHERE review = 'none' AND deleted = 0;
CREATE INDEX statement_waiting_place ON statement (article_key, position)
  WHERE review = 'none' AND deleted = 0;
CREATE INDEX speaker_actor ON speaker (known, statement_key) WHERE known IS NOT NULL;

-- What somebody did last, to be undone.
CREATE INDEX revision_author ON revision (author, number);
