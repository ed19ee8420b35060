package dev.runway.report;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The mails of the reports.
 *
 * @param send whether they are sent at all; the pages are there in any case
 */
@ConfigurationProperties("runway.report")
record ReportSettings(@DefaultValue("true") boolean send) {
}
