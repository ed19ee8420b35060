package dev.runway.activation;

import dev.runway.certification.CountedCertificates;
import dev.runway.engine.DeployedTables;
import dev.runway.engine.EngineUnavailableException;
import dev.runway.engine.ModelsDeployed;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Has certificates counted by the list as it is deployed: at once where it was deployed through Runway, and soon where it was not. */
@Component
class CountedCertificatesSweep {

	private static final Logger logger = LoggerFactory.getLogger(CountedCertificatesSweep.class);

	private final DeployedTables tables;

	private final CountedCertificatesTable table;

	private final CountedCertificates counted;

	CountedCertificatesSweep(DeployedTables tables, CountedCertificatesTable table, CountedCertificates counted) {
		this.tables = tables;
		this.table = table;
		this.counted = counted;
	}

	@EventListener
	void on(ModelsDeployed event) {
		if (event.files().contains(table.id() + ".dmn")) {
			follow();
		}
	}

	@Scheduled(initialDelayString = "${runway.certification.list-interval:1m}", fixedDelayString = "${runway.certification.list-interval:1m}")
	@SchedulerLock(name = "counted-certificates")
	void sweep() {
		follow();
	}

	/** What cannot be read or followed now is tried again with the next sweep. */
	private void follow() {
		try {
			tables.rows(table.id()).ifPresent(rows -> counted.follow(rows.stream().map(table::read).toList()));
		}
		catch (EngineUnavailableException away) {
			logger.info("The list of certificates that count cannot be read now: {}", away.getMessage());
		}
		catch (RuntimeException failure) {
			logger.error("The list of certificates that count could not be followed; it is tried again", failure);
		}
	}

}
