/**
 * Pictures of networks and of what is computed of them, as SVG and PNG, each with its figures as a
 * table: the same input gives the same picture.
 *
 * <p>Colours are attributes, so that a saved file needs nothing beside itself, and classes are
 * there, by which a page gives others. No colour tells anything alone: groups have shapes, ties of
 * conflict are dashed, cells have signs, streams have names.
 */
@NullMarked
package dev.quoth.networks.picture;

import org.jspecify.annotations.NullMarked;
