package dev.runway.dashboard.list;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.runway.dashboard.drawing.Days;
import dev.runway.standing.ListedPartner;
import dev.runway.standing.ListedPartner.OpenMilestone;
import dev.runway.standing.PartnerOrder;

/** A column of the list of partners, on the page and in the file. */
public enum PartnersColumn {

	PARTNER("Partner", PartnerOrder.NAME), STATE("State", PartnerOrder.STATE), DAY("Day", PartnerOrder.DAY), NEXT("Next step", PartnerOrder.NEXT),
	DUE("Due", PartnerOrder.DUE), LATE("Late", PartnerOrder.LATE), OWNER("Owner", PartnerOrder.OWNER), TYPE("Type", PartnerOrder.TYPE),
	TIER("Tier", PartnerOrder.TIER), REGION("Region", PartnerOrder.REGION), SIGNED("Signed", PartnerOrder.SIGNED);

	private final String label;

	private final PartnerOrder order;

	PartnersColumn(String label, PartnerOrder order) {
		this.label = label;
		this.order = order;
	}

	static PartnersColumn of(PartnerOrder order) {
		return Stream.of(values()).filter(each -> each.order == order).findFirst().orElse(PARTNER);
	}

	/** What people call it. */
	public String label() {
		return label;
	}

	/** By what it is sorted. */
	public PartnerOrder order() {
		return order;
	}

	/** What stands in it for a partner; of the owner the user name. */
	String text(ListedPartner partner, LocalDate today) {
		return switch (this) {
			case PARTNER -> partner.name();
			case STATE -> partner.state().label();
			case DAY -> day(partner, today);
			case NEXT -> next(partner);
			case DUE -> Objects.toString(partner.dueOn(), "");
			case LATE -> partner.late().isEmpty() ? "" : Days.words(partner.late().getFirst().daysLate());
			case OWNER -> partner.owner();
			case TYPE -> word(partner.type());
			case TIER -> partner.tier().word();
			case REGION -> partner.region().name();
			case SIGNED -> partner.signedOn().toString();
		};
	}

	/** The day of the clock, as long as it runs, and otherwise the day of the runway. */
	public static String day(ListedPartner partner, LocalDate today) {
		if (partner.day() == null) {
			return "";
		}
		var end = partner.clockEndsOn();
		return partner.onTheClock() && end != null && !today.isAfter(end)
				? "%,d of %,d".formatted(partner.day(), ChronoUnit.DAYS.between(partner.signedOn(), end)) : "%,d".formatted(partner.day());
	}

	static String next(ListedPartner partner) {
		return partner.next().stream().map(OpenMilestone::milestone).map(partner::called).collect(Collectors.joining(" and "));
	}

	private static String word(Enum<?> constant) {
		return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
	}

}
