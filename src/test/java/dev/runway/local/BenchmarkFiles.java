package dev.runway.local;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Files of partners that nobody has loaded before, with several milestones, certificates and deals each.
 *
 * @param run tells these partners from those of other files
 * @param signedIn the month in which they have signed, such as 2026-11
 */
record BenchmarkFiles(String run, int partners, String signedIn) {

	private static final List<String> MILESTONES = List.of("agreement_signed", "onboarding_done", "certification_done",
			"joint_plan_signed", "first_deal_registered");

	/** How many milestones, certificates or deals a partner has. */
	static final int EACH = MILESTONES.size();

	static BenchmarkFiles of(int partners, String signedIn) {
		return new BenchmarkFiles(UUID.randomUUID().toString().substring(0, 8), partners, signedIn);
	}

	List<String> partners(String ownerEmail) {
		return rows("source_system,external_id,name,partner_type,tier,signed_on,owner_email,country", 1,
				(partner, row) -> "bench,%s-%d,Partner %d,reseller,silver,%s,%s,DE".formatted(run, partner, partner, day(partner),
						ownerEmail));
	}

	List<String> milestones() {
		return rows("partner_external_id,milestone,occurred_at,source_system", EACH,
				(partner, row) -> "%s-%d,%s,%s,bench".formatted(run, partner, MILESTONES.get(row), day(partner)));
	}

	List<String> certifications() {
		return rows("partner_external_id,source_system,rep_email,role,certification,issued_on,expires_on", EACH,
				(partner, row) -> "%s-%d,bench,rep%d@%s-%d.example,%s,Basics,%s,%s".formatted(run, partner, row, run, partner,
						row == 0 ? "se" : "sales", day(partner), LocalDate.parse(day(partner)).plusYears(3)));
	}

	List<String> deals() {
		return rows("source_system,external_id,partner_external_id,name,account_name,state,stage,amount,currency,submitted_at", EACH,
				(partner, row) -> "bench,%s-%d-%d,%s-%d,Deal %d,Customer %s %d %d,approved,Proposal,12500.00,EUR,%s".formatted(run,
						partner, row, run, partner, row, run, partner, row, day(partner)));
	}

	private List<String> rows(String header, int each, BiFunction<Integer, Integer, String> row) {
		return Stream.concat(Stream.of(header), IntStream.range(0, partners * each)
			.mapToObj(number -> row.apply(number / each, number % each))).toList();
	}

	private String day(int partner) {
		return "%s-%02d".formatted(signedIn, 1 + partner % 20);
	}

}
