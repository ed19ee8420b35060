package dev.runway.dashboard;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

import dev.runway.dashboard.Field.Option;
import dev.runway.dashboard.drawing.Words;
import dev.runway.metrics.Answer;
import dev.runway.partner.Ownership;
import dev.runway.partner.PartnerType;
import dev.runway.partner.Region;
import dev.runway.partner.Tier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Knows what there is to choose from. */
@Component
public class FilterForm {

	/** More owners than this are not listed: their user name is typed. */
	private static final int MOST_OWNERS = 300;

	private final Ownership ownership;

	FilterForm(Ownership ownership) {
		this.ownership = ownership;
	}

	/** What the answer was asked for. */
	public ChosenFilters of(Answer answer) {
		var selection = answer.filters();
		return new ChosenFilters(answer.today(), answer.rejectedRegistrations(), List.of(Field.of("signedFrom", "Signed from", "date", orEmpty(selection.signedFrom())),
				Field.of("signedTo", "Signed to", "date", orEmpty(selection.signedTo())),
				Field.of("cohort", "Signed in", "month", orEmpty(selection.cohort())),
				Field.select("type", "Type", value(selection.type()), options(PartnerType.values())),
				Field.select("tier", "Tier at signing", value(selection.tier()), options(Tier.values())),
				new Field("region", "Region", "select", value(selection.region()),
						Stream.of(Region.values()).map(region -> new Option(value(region), region == Region.AMERICAS ? "Americas" : region.name())).toList()),
				owner(selection.owner())));
	}

	private Field owner(@Nullable String chosen) {
		var owners = ownership.owners();
		return owners.size() > MOST_OWNERS ? Field.of("owner", "Owner", "text", orEmpty(chosen))
				: Field.select("owner", "Owner", orEmpty(chosen), owners.stream()
					.map(owner -> new Option(owner.userName(), owner.name()))
					.toList());
	}

	private static List<Option> options(Enum<?>... constants) {
		return Stream.of(constants).map(each -> new Option(value(each), Words.word(each))).toList();
	}

	private static String value(@Nullable Enum<?> constant) {
		return constant == null ? "" : constant.name().toLowerCase(Locale.ROOT);
	}

	private static Object orEmpty(@Nullable Object value) {
		return Objects.requireNonNullElse(value, "");
	}

}
