package dev.runway.standing.web;

import java.time.LocalDate;
import java.util.UUID;

import dev.runway.api.Answers;
import dev.runway.api.Required;
import dev.runway.programme.Recorded;
import dev.runway.runway.Clocks;
import dev.runway.runway.Milestone;
import dev.runway.runway.MilestoneReports;
import dev.runway.runway.Partnerships;
import dev.runway.runway.ReportedMilestone;
import dev.runway.standing.PartnerStanding;
import dev.runway.standing.PartnerStandings;
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

	private final MilestoneReports facts;

	private final Clocks clocks;

	private final Partnerships partnerships;

	RunwayController(PartnerStandings standings, MilestoneReports facts, Clocks clocks,
			Partnerships partnerships) {
		this.standings = standings;
		this.facts = facts;
		this.clocks = clocks;
		this.partnerships = partnerships;
	}

	/** Where a partner stands today, on its open runway or on its last. */
	@GetMapping
	PartnerStanding readPartner(@PathVariable UUID partnerId) {
		return standings.of(partnerId);
	}

	/** Records a milestone. Answers 201 for one that is new and 200 for one that was reported before. */
	@PostMapping("/milestones")
	@Answers({ 201, 200 })
	ResponseEntity<PartnerStanding> reportMilestone(@PathVariable UUID partnerId, @RequestBody Fact fact, Recorded recorded) {
		var added = facts.report(partnerId, fact.known(), recorded);
		return ResponseEntity.status(added ? HttpStatus.CREATED : HttpStatus.OK).body(readPartner(partnerId));
	}

	/** Moves the end of the clock to a later day; every figure keeps the original one. */
	@PostMapping("/clock/extensions")
	PartnerStanding extendClock(@PathVariable UUID partnerId, @RequestBody ClockExtension extension, Recorded recorded) {
		clocks.extend(runwayOf(partnerId), extension.endsOn(), extension.reason(), recorded);
		return readPartner(partnerId);
	}

	/** Stops the clock up to a day, on which it runs again by itself. */
	@PostMapping("/clock/pauses")
	PartnerStanding pauseClock(@PathVariable UUID partnerId, @RequestBody ClockPause pause, Recorded recorded) {
		clocks.pause(runwayOf(partnerId), pause.until(), pause.reason(), recorded);
		return readPartner(partnerId);
	}

	/** Lets a clock that is paused run again today. */
	@PostMapping("/clock/resumption")
	PartnerStanding resumeClock(@PathVariable UUID partnerId, @RequestBody Resumption resumption, Recorded recorded) {
		clocks.resume(runwayOf(partnerId), resumption.reason(), recorded);
		return readPartner(partnerId);
	}

	/** Ends the partnership of a partner that has left by itself. */
	@PostMapping("/ending")
	PartnerStanding endPartnership(@PathVariable UUID partnerId, @RequestBody Leaving leaving, Recorded recorded) {
		partnerships.leave(partnerId, leaving.leftOn(), leaving.reason(), recorded);
		return readPartner(partnerId);
	}

	/** Opens another runway for a partner whose partnership has ended. */
	@PostMapping("/runways")
	@ResponseStatus(HttpStatus.CREATED)
	PartnerStanding signPartnerAgain(@PathVariable UUID partnerId, @RequestBody NewSignature signature, Recorded recorded) {
		partnerships.signAgain(partnerId, signature.signedOn(), recorded);
		return readPartner(partnerId);
	}

	private UUID runwayOf(UUID partnerId) {
		return standings.of(partnerId).runwayId();
	}

	/** A milestone and the day it happened. */
	record Fact(@Required @Nullable Milestone milestone, @Required @Nullable LocalDate occurredOn, @Nullable String evidence) {

		ReportedMilestone known() {
			return ReportedMilestone.of(milestone, occurredOn, evidence);
		}

	}

	/** A later end of the clock. */
	record ClockExtension(@Required @Nullable LocalDate endsOn, @Required @Nullable String reason) {
	}

	/** A pause of the clock, up to the day on which it runs again. */
	record ClockPause(@Required @Nullable LocalDate until, @Required @Nullable String reason) {
	}

	/** The early end of a pause. */
	record Resumption(@Required @Nullable String reason) {
	}

	/** A partner that leaves by itself. */
	record Leaving(@Required @Nullable LocalDate leftOn, @Required @Nullable String reason) {
	}

	/** A new signature. */
	record NewSignature(@Required @Nullable LocalDate signedOn) {
	}

}
