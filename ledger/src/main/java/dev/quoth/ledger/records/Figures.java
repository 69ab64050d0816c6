package dev.quoth.ledger.records;

/**
 * What a ledger holds, in numbers.
 *
 * @param articles those that are not deleted
 * @param statements those that are not deleted, of such articles
 * @param reviewed those of them that somebody has confirmed, corrected or rejected
 * @param sightings places where texts were read
 * @param deletedArticles articles that are deleted
 * @param deletedStatements statements that are deleted, by themselves or with their articles
 * @param revisions changes ever made
 */
public record Figures(
    long articles,
    long statements,
    long reviewed,
    long sightings,
    long deletedArticles,
    long deletedStatements,
    long revisions) {}
