package dev.runway.deal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import dev.runway.api.Required;
import dev.runway.programme.ProgrammeCalendar;
import dev.runway.programme.Recorded;
import dev.runway.programme.Refused;
import org.jspecify.annotations.Nullable;

/**
 * A deal as a system or a person sends it. Everything may be missing or wrong.
 *
 * @param sourceSystem with the id tells the deal from others; without both Runway gives it an id
 * @param submittedAt the moment of the registration; without it now
 * @param sponsor the account executive who runs a referral
 */
public record GivenDeal(@Nullable String sourceSystem, @Nullable String externalId, @Required @Nullable String name,
		@Required @Nullable String customer, @Nullable String domain, @Nullable Engagement engagement, @Nullable String stage,
		@Nullable GivenMoney amount,
		@Nullable Instant submittedAt, @Nullable LocalDate closesOn, @Nullable String sponsor) {

	private static final String OWN = "runway";

	private static final int MAX_TEXT = 200;

	private static final int MAX_STAGE = 100;

	private static final int MAX_DOMAIN = 253;

	/** A registration, or a refusal that says all that is wrong. */
	public Registration registration(UUID partnerId, ProgrammeCalendar calendar, Recorded recorded) {
		var problems = problems(calendar);
		if (sponsor != null) {
			problems.add("A deal with a sponsor is a referral; send it to the partner's referrals.");
		}
		return registration(partnerId, calendar, recorded, problems);
	}

	/** The same for a referral. */
	public Registration referral(UUID partnerId, ProgrammeCalendar calendar, Recorded recorded) {
		var problems = problems(calendar);
		required("sponsor", sponsor, MAX_TEXT, problems);
		if (engagement != null) {
			problems.add("A referral has no engagement; leave it out.");
		}
		return registration(partnerId, calendar, recorded, problems);
	}

	/** The same for a deal whose registration follows from what happened on a day. */
	public Registration inferredOn(UUID partnerId, LocalDate day, ProgrammeCalendar calendar, Recorded recorded) {
		return registration(partnerId, calendar, recorded, problems(calendar)).inferredOn(day);
	}

	private Registration registration(UUID partnerId, ProgrammeCalendar calendar, Recorded recorded, List<String> problems) {
		if (!problems.isEmpty()) {
			throw new Refused(Refused.Kind.INVALID, String.join(" ", problems));
		}
		var at = submittedAt == null ? calendar.now() : submittedAt;
		return new Registration(partnerId, key(), text(name), text(customer), text(domain), engagement, text(sponsor), text(stage),
				calendar.dateOf(at), at, false, amount == null ? null : amount.money(), closesOn, null, recorded);
	}

	private DealKey key() {
		return externalId == null ? new DealKey(OWN, UUID.randomUUID().toString())
				: new DealKey(Objects.requireNonNull(text(sourceSystem)), Objects.requireNonNull(text(externalId)));
	}

	private List<String> problems(ProgrammeCalendar calendar) {
		var problems = new ArrayList<String>();
		if (sourceSystem != null || externalId != null) {
			required("sourceSystem", sourceSystem, MAX_TEXT, problems);
			required("externalId", externalId, MAX_TEXT, problems);
		}
		if (OWN.equals(sourceSystem)) {
			problems.add("The sourceSystem '%s' is Runway's own; leave it and the externalId out.".formatted(OWN));
		}
		required("name", name, MAX_TEXT, problems);
		required("customer", customer, MAX_TEXT, problems);
		bounded("domain", domain, MAX_DOMAIN, problems);
		bounded("stage", stage, MAX_STAGE, problems);
		Optional.ofNullable(amount).map(GivenMoney::problems).ifPresent(problems::addAll);
		if (submittedAt != null && submittedAt.isAfter(calendar.now())) {
			problems.add("submittedAt %s is in the future; it is %s.".formatted(submittedAt, calendar.now()));
		}
		return problems;
	}

	private static void required(String field, @Nullable String given, int max, List<String> problems) {
		if (text(given) == null) {
			problems.add("Give the %s.".formatted(field));
		}
		bounded(field, given, max, problems);
	}

	private static void bounded(String field, @Nullable String given, int max, List<String> problems) {
		if (given != null && (given.strip().length() > max || given.chars().anyMatch(Character::isISOControl))) {
			problems.add("The %s may have at most %d characters on one line.".formatted(field, max));
		}
	}

	private static @Nullable String text(@Nullable String given) {
		return Optional.ofNullable(given).map(String::strip).filter(each -> !each.isEmpty()).orElse(null);
	}

}
