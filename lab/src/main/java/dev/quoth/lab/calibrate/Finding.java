package dev.quoth.lab.calibrate;

import dev.quoth.Statement;

/**
 * A statement that a model found in a development set.
 *
 * @param fact its evidence, and whether it is right
 * @param article the number of its article
 * @param kind whether its words stand in quotation marks
 */
record Finding(LogisticRegression.Case fact, int article, Statement.Kind kind) {}
