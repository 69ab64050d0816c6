-- Articles of an outlet; by hash, since a name may be longer than a tree can hold.
CREATE INDEX article_outlet ON article USING hash (outlet);
