package dev.runway.certification;

import java.util.List;

import dev.runway.certification.RepMentions.Mention;

/**
 * All that Runway holds about a rep.
 *
 * @param mentions where else the rep is named: on the timeline, in evidence, in mails and in files
 */
public record PersonalData(Rep rep, List<Certificate> certificates, List<Mention> mentions) {
}
