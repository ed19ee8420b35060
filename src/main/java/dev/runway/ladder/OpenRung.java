package dev.runway.ladder;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * The rung of the rescue ladder on which a partner stands.
 *
 * @param endsOn its last day
 * @param ownersInstance the process instance in which the partner's owner may have a task for it
 */
public record OpenRung(String name, LocalDate openedOn, LocalDate endsOn, @Nullable Long ownersInstance) {

	/** The plan of the help is the owner's task; the other rungs have none for them. */
	static OpenRung of(TakenRung taken) {
		return new OpenRung(taken.rung().name(), taken.openedOn(), taken.endsOn(),
				taken.rung() == Rung.HELP ? taken.processInstanceKey() : null);
	}

}
