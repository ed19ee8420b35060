package dev.runway.runway.evidence;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;

import dev.runway.certification.Certifications;
import dev.runway.deal.Deal;
import dev.runway.deal.DealKey;
import dev.runway.deal.DealKind;
import dev.runway.deal.DealSteps;
import dev.runway.deal.Deals;
import dev.runway.deal.Registration;
import dev.runway.deal.TypedAmount;
import dev.runway.programme.ProgrammeCalendar;
import dev.runway.programme.Recorded;
import dev.runway.programme.Refused;
import dev.runway.runway.Milestone;
import dev.runway.runway.Missing;
import dev.runway.runway.ReachedMilestone;
import dev.runway.runway.Runway;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Judges what a person typed, hands each fact to the module that keeps it, and dates the milestone. */
@Component
class EvidenceRouter {

	private static final Consumer<Deal> ANY = deal -> {
	};

	private final Certifications certifications;

	private final JointPlans jointPlans;

	private final Deals deals;

	private final DealSteps steps;

	private final ProgrammeCalendar calendar;

	EvidenceRouter(Certifications certifications, JointPlans jointPlans, Deals deals,
			DealSteps steps, ProgrammeCalendar calendar) {
		this.certifications = certifications;
		this.jointPlans = jointPlans;
		this.deals = deals;
		this.steps = steps;
		this.calendar = calendar;
	}

	/**
	 * Returns the day on which the milestone happened. A {@link EvidenceRefused} undoes nothing: certificates that are
	 * in order stay recorded also while they are too few.
	 */
	LocalDate keep(Runway runway, List<ReachedMilestone> reached, Evidence evidence, Recorded recorded) {
		runway.ending().ifPresent(ending -> {
			throw new EvidenceRefused(
					List.of("The partnership ended on %s; nothing more is recorded for it.".formatted(ending.endedOn())));
		});
		var facts = jointPlans.facts(runway, reached);
		var problems = evidence.problems(facts);
		if (!problems.isEmpty() && !(evidence instanceof Evidence.Certification)) {
			throw new EvidenceRefused(problems);
		}
		try {
			return kept(runway, evidence, facts, problems, recorded);
		}
		catch (Refused refused) {
			throw new EvidenceRefused(List.of(refused.getMessage()));
		}
	}

	private LocalDate kept(Runway runway, Evidence evidence, EvidenceFacts facts, List<String> problems, Recorded recorded) {
		return switch (evidence) {
			case Evidence.Agreement agreement -> given(agreement.executedOn());
			case Evidence.Onboarding onboarding -> given(onboarding.completedOn());
			case Evidence.JointPlan plan -> jointPlans.sign(runway, plan, recorded).signedOn();
			case Evidence.FirstDeal deal -> register(runway, deal, recorded);
			case Evidence.ClosedWon won -> win(runway, won, facts, recorded);
			case Evidence.Certification certification -> certified(runway, certification, problems, recorded);
		};
	}

	private LocalDate certified(Runway runway, Evidence.Certification evidence, List<String> problems, Recorded recorded) {
		certifications.require(runway.partnerId(), runway.targets().requirement(), runway.signedOn());
		var given = evidence.given().certified(calendar.today());
		var standing = certifications.record(runway.partnerId(), given, recorded).orElseThrow();
		var missing = new Missing().all(problems).unless(standing.met(), standing.words() + ".").list();
		if (!missing.isEmpty()) {
			throw new EvidenceRefused(Stream.of(missing, certifications.remarks(runway.partnerId(), given)).flatMap(List::stream).toList());
		}
		return given(standing.metOn());
	}

	private LocalDate register(Runway runway, Evidence.FirstDeal typed, Recorded recorded) {
		var amount = typed.amount() == null || typed.amount().isBlank() ? null
				: TypedAmount.of(typed.amount(), typed.currency()).money();
		return deals.register(new Registration(runway.partnerId(), firstDeal(runway), given(typed.dealName()).strip(),
				given(typed.customer()).strip(), given(typed.registeredOn()), amount, recorded))
			.deal()
			.registeredOn();
	}

	private LocalDate win(Runway runway, Evidence.ClosedWon typed, EvidenceFacts facts, Recorded recorded) {
		var closedOn = given(typed.closedOn());
		var deal = wonDeal(runway, typed, facts.reachedOn(Milestone.FIRST_DEAL_REGISTERED).orElse(closedOn), recorded);
		if (typed.progressed()) {
			steps.progress(runway.partnerId(), deal.id(), typed.stage(), typed.progressedOn(), recorded.at(calendar.now()), ANY);
		}
		steps.win(runway.partnerId(), deal.id(), closedOn, TypedAmount.of(given(typed.amount()), typed.currency()).money(),
				recorded, ANY);
		return closedOn;
	}

	/** The partner's deal of that name; of one that nobody has registered here the registration follows from the win. */
	private Deal wonDeal(Runway runway, Evidence.ClosedWon typed, LocalDate registeredOn, Recorded recorded) {
		var name = given(typed.dealName()).strip();
		var named = deals.of(runway.partnerId()).stream().filter(deal -> deal.name().equalsIgnoreCase(name)).toList();
		return named.stream()
			.filter(deal -> deal.winnable() && !deal.registeredOn().isAfter(given(typed.closedOn())))
			.findFirst()
			.orElseGet(() -> {
				named.stream().filter(deal -> !deal.won() && !deal.winnable()).findFirst().ifPresent(EvidenceRouter::deny);
				var key = new DealKey("runway", runway.id() + ":first-won");
				return deals.register(new Registration(runway.partnerId(), key, name, null, registeredOn, null, recorded).inferredOn(registeredOn))
					.deal();
			});
	}

	private static void deny(Deal deal) {
		throw new EvidenceRefused(List.of(deal.kind() == DealKind.REFERRAL
				? "'%s' is a referral, which is not the partner's own deal; name a deal of the partner.".formatted(deal.name())
				: "The deal '%s' is %s; name the deal that was won.".formatted(deal.name(), deal.state().label())));
	}

	/** The task of milestone 5 names its deal by the runway, so that a repeat finds it. */
	private static DealKey firstDeal(Runway runway) {
		return new DealKey("runway", runway.id() + ":first-deal");
	}

	private static <T> T given(@Nullable T value) {
		return Objects.requireNonNull(value);
	}

}
