package dev.runway.dashboard;

import java.net.URI;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where people work.
 *
 * @param tasklist where they complete their tasks
 * @param operate where they watch the instances
 * @param publicUrl where they reach Runway itself, which is what links in mails begin with
 */
@ConfigurationProperties("runway.links")
record Links(URI tasklist, URI operate, URI publicUrl) {
}
