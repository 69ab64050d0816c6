/**
 * What networks of a debate tell, as tables for people and programs. Entry: {@link
 * dev.quoth.debate.report.ReportKind}.
 */
@NullMarked
package dev.quoth.debate.report;

import org.jspecify.annotations.NullMarked;
