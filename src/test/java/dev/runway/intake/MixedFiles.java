package dev.runway.intake;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Files about a few people, partners and deals, again and again, right and wrong as chance has it. */
class MixedFiles {

	private static final List<String> MILESTONES = List.of("agreement_signed", "onboarding_done", "certification_done", "joint_plan_signed",
			"first_deal_registered", "first_closed_won");

	private static final List<String> STATES = List.of("submitted", "under_review", "approved", "rejected", "expired", "canceled", "lost", "won",
			"dreamt");

	private final Random random;

	private final LocalDate today;

	MixedFiles(Random random, LocalDate today) {
		this.random = random;
		this.today = today;
	}

	/** The files of one load. */
	Map<CsvFile, String> next() {
		var files = new EnumMap<CsvFile, String>(CsvFile.class);
		put(files, CsvFile.OWNERS, "user_name,name,email,manager,active", 4, this::owner);
		put(files, CsvFile.PARTNERS, "source_system,external_id,name,partner_type,tier,signed_on,owner_email,country,contact_email", 6, this::partner);
		put(files, CsvFile.MILESTONES, "source_system,partner_external_id,milestone,occurred_at", 14, this::milestone);
		put(files, CsvFile.CERTIFICATIONS, "source_system,partner_external_id,rep_name,rep_email,role,certification,issued_on,expires_on,revoked_on", 14,
				this::certificate);
		put(files, CsvFile.DEALS,
				"source_system,external_id,partner_external_id,name,account_name,state,stage,amount,currency,submitted_at,decided_at,expires_on,won_at,lost_reason",
				14, this::deal);
		return files;
	}

	private void put(Map<CsvFile, String> files, CsvFile file, String header, int rows, Supplier<String> row) {
		if (files.isEmpty() || random.nextInt(4) > 0) {
			files.put(file, Stream.concat(Stream.of(header), IntStream.range(0, 1 + random.nextInt(rows)).mapToObj(each -> row.get()))
				.reduce("", (text, line) -> text + line + "\n"));
		}
	}

	private String owner() {
		var name = person();
		return line(name, one("Owner", "Other") + " " + name, mostly(name, person()) + "@mix.example", one("", person(), person(), "nobody"),
				one("true", "true", "false"));
	}

	private String partner() {
		return line(system(), partnerId(), one("Firm", "Company"), mostly("reseller", "referral"), mostly("silver", "gold"),
				mostly(today.minusDays(195).toString(), day(196, 190)), person() + "@mix.example", mostly("DE", "XX"), one("", "rep1@mix.example"));
	}

	private String milestone() {
		return line(system(), partnerId(), one(MILESTONES), day(195, -1));
	}

	private String certificate() {
		var rep = random.nextInt(4);
		return line(one("", system()), partnerId(), one("", "Rep " + rep), one("", "rep%d@mix.example".formatted(rep)), mostly("sales", "se"),
				one("Basics", "Expert"), day(150, 140), one("", "", day(20, -100)), one("", "", "", day(140, -1)));
	}

	private String deal() {
		var amount = random.nextInt(3) == 0 ? "" : "1000";
		return line(system(), "D" + random.nextInt(12), partnerId(), one("", "ERP", "CRM"), one("", "Kunde", "Client"), one(STATES),
				one("", "Qualified", "Proposal"), amount, "EUR", one("", day(100, 0), today.toString()), one("", day(90, 0)), one("", day(10, -60)),
				one("", day(80, 0)), one("", "Too late", "duplicate"));
	}

	private String person() {
		return "mix" + random.nextInt(7);
	}

	private String system() {
		return mostly("prm", "crm");
	}

	private String partnerId() {
		return "M" + random.nextInt(9);
	}

	/** A day between so many days ago; a negative number lies ahead. */
	private String day(int most, int least) {
		return today.minusDays(least + random.nextInt(most - least + 1)).toString();
	}

	private String mostly(String likely, String other) {
		return random.nextInt(6) > 0 ? likely : other;
	}

	private String one(String... choices) {
		return one(List.of(choices));
	}

	private String one(List<String> choices) {
		return choices.get(random.nextInt(choices.size()));
	}

	private static String line(String... values) {
		return String.join(",", values);
	}

}
