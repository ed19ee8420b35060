package dev.runway.intake;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.Locale;

import dev.runway.certification.AllCertificates;
import dev.runway.csv.CsvSheet;
import dev.runway.deal.AllDeals;
import dev.runway.partner.AllPartners;
import dev.runway.partner.Owner;
import dev.runway.partner.Ownership;
import dev.runway.runway.AllMilestones;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The door for files that go out: each is written as it is read, and loads back as it is. */
@Service
public class Exports {

	private final Ownership owners;

	private final AllPartners partners;

	private final AllMilestones milestones;

	private final AllCertificates certificates;

	private final AllDeals deals;

	Exports(Ownership owners, AllPartners partners, AllMilestones milestones, AllCertificates certificates,
			AllDeals deals) {
		this.owners = owners;
		this.partners = partners;
		this.milestones = milestones;
		this.certificates = certificates;
		this.deals = deals;
	}

	/** Writes a file; the stream stays open. */
	public void write(CsvFile file, OutputStream out) {
		var sheet = new CsvSheet(out, file.columns());
		switch (file) {
			case OWNERS -> owners.owners().forEach(owner -> add(sheet, owner));
			case PARTNERS -> partners.forEach(partner -> add(sheet, partner));
			case MILESTONES -> milestones.forEach(milestone -> add(sheet, milestone));
			case CERTIFICATIONS -> certificates.forEach(certificate -> add(sheet, certificate));
			case DEALS -> deals.forEach(deal -> add(sheet, deal));
		}
		sheet.finish();
	}

	private static void add(CsvSheet sheet, Owner owner) {
		sheet.row(owner.userName(), owner.name(), owner.email(), owner.manager(), owner.active());
	}

	private static void add(CsvSheet sheet, AllPartners.Line partner) {
		var profile = partner.profile();
		sheet.row(partner.key().sourceSystem(), partner.key().externalId(), profile.name(), profile.domain(), word(partner.type()),
				profile.path(), word(partner.tier()), partner.signedOn(), profile.timeZone(), partner.ownerEmail(),
				profile.contactFirstName(), profile.contactLastName(), profile.contactEmail(), profile.country());
	}

	private static void add(CsvSheet sheet, AllMilestones.Line line) {
		sheet.row(line.partner().externalId(), word(line.milestone()), line.occurredOn(), line.evidence(),
				line.partner().sourceSystem());
	}

	private static void add(CsvSheet sheet, AllCertificates.Line line) {
		var rep = line.rep();
		sheet.row(line.partner().externalId(), line.partner().sourceSystem(), rep.email(), rep.name(), word(rep.role()),
				rep.certificate(), rep.issuedOn(), rep.expiresOn(), line.withdrawnOn(), rep.certificateUrl());
	}

	private static void add(CsvSheet sheet, AllDeals.Line deal) {
		sheet.row(deal.sourceSystem(), deal.externalId(), deal.partnerExternalId(), deal.partnerSourceSystem(),
				deal.name(), deal.customer(), deal.domain(), word(deal.state()), deal.stage(), amount(deal), deal.currency(),
				deal.submittedOn(), deal.decidedOn(), deal.expiresOn(), deal.closesOn(), deal.wonOn(), deal.reason());
	}

	/** With a fourth decimal digit where the currency has three, which would be read as thousands too. */
	private static @Nullable BigDecimal amount(AllDeals.Line deal) {
		var amount = deal.amount();
		return amount != null && amount.scale() == 3 ? amount.setScale(4) : amount;
	}

	/** How a value from a list is written in files. */
	private static String word(Enum<?> value) {
		return value.name().toLowerCase(Locale.ROOT);
	}

}
