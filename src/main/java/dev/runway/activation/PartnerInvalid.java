package dev.runway.activation;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import dev.runway.engine.BusinessError;
import dev.runway.engine.ErrorCode;

/** A partner cannot be signed as it was typed: partner operations get a task with the reasons. */
@ErrorCode(value = "PARTNER_INVALID", variables = { "correction", "correctionDueAt" })
class PartnerInvalid extends BusinessError {

	PartnerInvalid(List<String> problems, Instant correctionDueAt) {
		super(String.join(" ", problems),
				Map.of("correction", String.join(" ", problems), "correctionDueAt", correctionDueAt));
	}

}
