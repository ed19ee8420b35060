package dev.runway.activation;

import java.util.Map;
import java.util.stream.Collectors;

import dev.runway.engine.InstanceNames;
import dev.runway.partner.PartnerDirectory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Names the instances of open runways after their partners, with the day on which each clock ends. */
@Component
class NamedInstances implements InstanceNames {

	private final Runways runways;

	private final PartnerDirectory partners;

	private final Clocks clocks;

	NamedInstances(Runways runways, PartnerDirectory partners, Clocks clocks) {
		this.runways = runways;
		this.partners = partners;
		this.clocks = clocks;
	}

	@Override
	@Transactional(readOnly = true)
	public Map<Long, String> running() {
		return runways.findRunning().stream().collect(Collectors.toMap(Runway::processInstanceKey,
				runway -> "%s, clock until %s".formatted(partners.partner(runway.partnerId()).name(), clocks.endOf(runway))));
	}

}
