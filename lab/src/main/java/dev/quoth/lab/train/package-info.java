/**
 * Training of the extractor: corpus to windows, windows to weights, weights to the shipped model.
 */
@NullMarked
package dev.quoth.lab.train;

import org.jspecify.annotations.NullMarked;
