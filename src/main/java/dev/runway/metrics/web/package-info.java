/** The figures for programs and spreadsheets. */
@NullMarked
package dev.runway.metrics.web;

import org.jspecify.annotations.NullMarked;
