package dev.quoth.ledger.coding;

/**
 * An article that somebody is to code.
 *
 * @param batch the batch
 * @param articleId the article
 * @param done whether they are done with it
 */
public record Task(Batch batch, String articleId, boolean done) {}
