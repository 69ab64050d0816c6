ALTER TABLE article ADD COLUMN mood TEXT;
CREATE INDEX article_mood ON article (mood);
