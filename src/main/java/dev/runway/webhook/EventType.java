package dev.runway.webhook;

import java.util.Optional;
import java.util.stream.Stream;

/** What other systems can hear of. */
public enum EventType {

	PARTNER_SIGNED("partner.signed", "has signed"),
	PARTNER_LEFT("partner.left", "has left the programme"),
	PARTNER_TIER_CHANGED("partner.tier_changed", "has another tier"),
	OWNER_CHANGED("owner.changed", "has another owner"),
	MILESTONE_REACHED("milestone.reached", "has reached a milestone"),
	ACTIVATION_COMPLETED("activation.completed", "is activated: its first deal is won"),
	CLOCK_EXTENDED("clock.extended", "has more time: its clock was extended"),
	CLOCK_PAUSED("clock.paused", "has more time: its clock is paused"),
	CLOCK_RESUMED("clock.resumed", "has a clock that runs again"),
	LADDER_HELP_STARTED("ladder.help_started", "is not live in time, and gets help"),
	LADDER_DEMOTED("ladder.demoted", "is still not live, and is demoted"),
	DECISION_ASKED("decision.asked", "needs a decision"),
	LADDER_ENDED("ladder.ended", "is a partner no longer: the partnership was ended"),
	SELLING_RIGHTS_GRANTED("selling_rights.granted", "may sell"),
	SELLING_RIGHTS_REVOKED("selling_rights.revoked", "may not sell any more"),
	DEAL_REGISTERED("deal.registered", "has registered a deal"),
	DEAL_APPROVED("deal.approved", "has a deal that was approved"),
	DEAL_REJECTED("deal.rejected", "has a deal that was rejected"),
	DEAL_EXPIRED("deal.expired", "has a registration that has expired"),
	DEAL_WON("deal.won", "has won a deal"),
	DEAL_LOST("deal.lost", "has lost a deal"),
	STAND_UP_SENT("report.stand_up", "stand-up"),
	/** Sent by hand to one endpoint, and kept nowhere. */
	TEST("webhook.test", "is only a test");

	private final String word;

	private final String sentence;

	EventType(String word, String sentence) {
		this.word = word;
		this.sentence = sentence;
	}

	/** Reads what {@link #word()} wrote; anything else is no type. */
	public static Optional<EventType> parse(String word) {
		return happening().filter(type -> type.word.equals(word)).findFirst();
	}

	/** Those that facts bring. */
	public static Stream<EventType> happening() {
		return Stream.of(values()).filter(type -> type != TEST);
	}

	/** As it stands in the message. */
	public String word() {
		return word;
	}

	/** What it says of a partner, after its name. */
	String sentence() {
		return sentence;
	}

}
