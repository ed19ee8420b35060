/** The pages of the reports. */
@NullMarked
package dev.runway.report.web;

import org.jspecify.annotations.NullMarked;
