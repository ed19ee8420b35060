package dev.runway.dashboard.action.certification;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

import dev.runway.api.Paging;
import dev.runway.certification.PartnerReps;
import dev.runway.certification.Rep;
import dev.runway.dashboard.action.Choice;
import org.springframework.stereotype.Component;

/** The reps of a partner from whom somebody chooses one. */
@Component
class RepChoices {

	private final PartnerReps reps;

	RepChoices(PartnerReps reps) {
		this.reps = reps;
	}

	/** Those who are there. */
	List<Choice> present(UUID partnerId) {
		return those(partnerId, rep -> rep.leftOn() == null && rep.erasedOn() == null);
	}

	/** Those whose data are not erased. */
	List<Choice> named(UUID partnerId) {
		return those(partnerId, rep -> rep.erasedOn() == null);
	}

	/** What a rep is called. */
	static String name(Rep rep) {
		return Objects.requireNonNullElse(rep.name(), String.valueOf(rep.email()));
	}

	private List<Choice> those(UUID partnerId, Predicate<Rep> who) {
		return reps.of(partnerId, new Paging(Paging.MAX_LIMIT, Optional.empty()))
			.items()
			.stream()
			.filter(who)
			.map(rep -> new Choice(rep.id().toString(), "%s, %s".formatted(words(rep), rep.role().label())))
			.sorted(Comparator.comparing(Choice::label))
			.toList();
	}

	/** With the mail address, so that two of one name can be told apart. */
	private static String words(Rep rep) {
		return String.join(", ", Stream.of(rep.name(), rep.email()).filter(Objects::nonNull).toList());
	}

}
