package dev.runway.activation;

import java.util.List;
import java.util.UUID;

import dev.runway.engine.CompletionDenied;
import dev.runway.partner.PartnerDirectory;
import dev.runway.partner.PartnerKey;
import dev.runway.programme.ProgrammeCalendar;
import dev.runway.programme.Recorded;
import dev.runway.programme.Refused;
import dev.runway.programme.Source;
import dev.runway.runway.PartnerSigning;
import dev.runway.runway.RunwayDirectory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Signs the partner of a process instance that somebody started for one. */
@Service
public class SigningTask {

	private static final String SOURCE_SYSTEM = "tasklist";

	private final PartnerSigning signing;

	private final PartnerDirectory partners;

	private final RunwayDirectory runways;

	private final RunwayInstances instances;

	private final ProgrammeCalendar calendar;

	SigningTask(PartnerSigning signing, PartnerDirectory partners, RunwayDirectory runways, RunwayInstances instances, ProgrammeCalendar calendar) {
		this.signing = signing;
		this.partners = partners;
		this.runways = runways;
		this.instances = instances;
		this.calendar = calendar;
	}

	/**
	 * Signs the partner of an instance, once; what cannot be signed as it was typed is denied with the reasons. The runway is
	 * the instance's own before anybody hears of it, and no other instance is asked for.
	 *
	 * @param by who completed the task; none where nobody is known
	 */
	@Transactional
	public void sign(long processInstanceKey, @Nullable SignPartnerForm typed, @Nullable String by) {
		if (instances.runwayIn(processInstanceKey).isEmpty()) {
			var signed = sign(typed == null ? SignPartnerForm.EMPTY : typed,
					new Recorded(by == null ? TaskEvidence.PARTNER_OPERATIONS : by, Source.TASK, calendar.now()));
			instances.tie(runways.runwayOf(signed.partnerId()).id(), processInstanceKey);
		}
	}

	private PartnerSigning.Result sign(SignPartnerForm typed, Recorded recorded) {
		try {
			return signing.sign(typed.of(key()), recorded);
		}
		catch (Refused refused) {
			throw new CompletionDenied(List.of(String.valueOf(refused.getMessage())));
		}
	}

	/** The partner that was signed in an instance. */
	@Transactional(readOnly = true)
	public PartnerVariables signedIn(long processInstanceKey) {
		var runway = instances.runwayIn(processInstanceKey)
			.map(runways::runway)
			.orElseThrow(() -> new IllegalStateException("No partner was signed in the instance %d".formatted(processInstanceKey)));
		return PartnerVariables.of(runway, partners.partner(runway.partnerId()));
	}

	/** No other system knows the partner, and the keys of instances begin again with a new engine. */
	private static PartnerKey key() {
		return new PartnerKey(SOURCE_SYSTEM, UUID.randomUUID().toString());
	}

}
