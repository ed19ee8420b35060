package dev.runway.activation.web;

import java.security.Principal;
import java.time.LocalDate;
import java.util.UUID;

import dev.runway.activation.Clocks;
import dev.runway.activation.KnownMilestone;
import dev.runway.activation.Milestone;
import dev.runway.activation.PartnerStanding;
import dev.runway.activation.PartnerStandings;
import dev.runway.activation.Partnerships;
import dev.runway.activation.ReportedFacts;
import dev.runway.activation.Source;
import dev.runway.partner.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Answers where a partner stands, and takes facts, changes of its clock, its leaving and its new signature. */
@RestController
@RequestMapping("/api/v1/partners/{partnerId}")
class RunwayController {

	private final PartnerStandings standings;

	private final ReportedFacts facts;

	private final Clocks clocks;

	private final Partnerships partnerships;

	RunwayController(PartnerStandings standings, ReportedFacts facts, Clocks clocks,
			Partnerships partnerships) {
		this.standings = standings;
		this.facts = facts;
		this.clocks = clocks;
		this.partnerships = partnerships;
	}

	@GetMapping
	PartnerStanding standing(@PathVariable UUID partnerId) {
		return standings.of(partnerId);
	}

	/** Answers 201 for a milestone that is new and 200 for one that was reported before. */
	@PostMapping("/milestones")
	ResponseEntity<PartnerStanding> report(@PathVariable UUID partnerId, @RequestBody Fact fact, Principal user) {
		var added = facts.report(partnerId, fact.known(), Source.REST, user.getName());
		return ResponseEntity.status(added ? HttpStatus.CREATED : HttpStatus.OK).body(standing(partnerId));
	}

	@PostMapping("/clock/extensions")
	PartnerStanding extend(@PathVariable UUID partnerId, @RequestBody Extension extension, Principal user) {
		clocks.extend(runwayOf(partnerId), extension.endsOn(), extension.reason(), user.getName());
		return standing(partnerId);
	}

	@PostMapping("/clock/pauses")
	PartnerStanding pause(@PathVariable UUID partnerId, @RequestBody Pause pause, Principal user) {
		clocks.pause(runwayOf(partnerId), pause.until(), pause.reason(), user.getName());
		return standing(partnerId);
	}

	@PostMapping("/clock/resumption")
	PartnerStanding resume(@PathVariable UUID partnerId, @RequestBody Resumption resumption, Principal user) {
		clocks.resume(runwayOf(partnerId), resumption.reason(), user.getName());
		return standing(partnerId);
	}

	@PostMapping("/ending")
	PartnerStanding leave(@PathVariable UUID partnerId, @RequestBody Leaving leaving, Principal user) {
		partnerships.leave(partnerId, leaving.leftOn(), leaving.reason(), user.getName());
		return standing(partnerId);
	}

	@PostMapping("/runways")
	@ResponseStatus(HttpStatus.CREATED)
	PartnerStanding signAgain(@PathVariable UUID partnerId, @RequestBody Signature signature, Principal user) {
		partnerships.signAgain(partnerId, signature.signedOn(), user.getName());
		return standing(partnerId);
	}

	private UUID runwayOf(UUID partnerId) {
		return standings.of(partnerId).runwayId();
	}

	/** A milestone and the day it happened. */
	record Fact(@Nullable Milestone milestone, @Nullable LocalDate occurredOn, @Nullable String evidence) {

		private static final int MAX_EVIDENCE = 4000;

		KnownMilestone known() {
			if (milestone == null || occurredOn == null) {
				throw new Refused(Refused.Kind.INVALID, "Give the milestone and the day on which it happened.");
			}
			if (evidence != null && evidence.length() > MAX_EVIDENCE) {
				throw new Refused(Refused.Kind.INVALID, "The evidence may have at most %d characters.".formatted(MAX_EVIDENCE));
			}
			return new KnownMilestone(milestone, occurredOn, evidence);
		}

	}

	/** A later end of the clock. */
	record Extension(@Nullable LocalDate endsOn, @Nullable String reason) {
	}

	/** A pause of the clock, up to the day on which it runs again. */
	record Pause(@Nullable LocalDate until, @Nullable String reason) {
	}

	/** The early end of a pause. */
	record Resumption(@Nullable String reason) {
	}

	/** A partner that leaves by itself. */
	record Leaving(@Nullable LocalDate leftOn, @Nullable String reason) {
	}

	/** A new signature. */
	record Signature(@Nullable LocalDate signedOn) {
	}

}
