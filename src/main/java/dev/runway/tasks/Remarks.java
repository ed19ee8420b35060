package dev.runway.tasks;

import java.util.List;

import dev.runway.certification.Certifications;
import dev.runway.runway.Milestone;
import org.springframework.stereotype.Component;

/** What is to be known of what somebody has sent, beside that it is taken. */
@Component
class Remarks {

	private final Certifications certifications;

	Remarks(Certifications certifications) {
		this.certifications = certifications;
	}

	/** Which certificates of the partner do not count, or not always, where the task is the one that records them. */
	List<String> on(Sheet sheet) {
		var runway = sheet.runway();
		return runway == null || TaskLine.milestone(sheet.task()) != Milestone.CERTIFICATION_DONE ? List.of()
				: certifications.remarks(runway.partnerId());
	}

}
