-- The newest articles of an outlet.
CREATE INDEX article_outlet ON article (outlet, key);
