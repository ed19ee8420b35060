package dev.runway.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import dev.runway.partner.Owner;
import dev.runway.partner.Ownership;
import dev.runway.partner.Partner;
import dev.runway.partner.PartnerDirectory;
import dev.runway.partner.PartnerKey;
import dev.runway.partner.PartnerProfile;
import dev.runway.partner.PartnerType;
import dev.runway.partner.Regions;
import dev.runway.partner.SignedPartner;
import dev.runway.partner.Tier;
import dev.runway.programme.ProgrammeCalendar;
import dev.runway.runway.Opening;
import dev.runway.runway.Openings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Loads signed partners, and opens the runways of new ones with the milestones that come with them. */
@Component
class PartnerLoader implements RowLoader {

	/** As where a partner is signed by hand. */
	private static final int MAX_YEARS = 2;

	private final PartnerDirectory partners;

	private final Ownership ownership;

	private final Regions regions;

	private final Openings openings;

	private final ProgrammeCalendar calendar;

	PartnerLoader(PartnerDirectory partners, Ownership ownership, Regions regions, Openings openings,
			ProgrammeCalendar calendar) {
		this.partners = partners;
		this.ownership = ownership;
		this.regions = regions;
		this.openings = openings;
		this.calendar = calendar;
	}

	@Override
	public CsvFile file() {
		return CsvFile.PARTNERS;
	}

	@Override
	public Runnable judge(Batch batch) {
		var changes = new ArrayList<Runnable>();
		var owners = new HashMap<String, Optional<Owner>>();
		batch.judge(CsvFile.PARTNERS, row -> {
			var fields = row.fields();
			var signed = read(fields, email -> owners.computeIfAbsent(email, batch.owners()::findByEmail));
			return signed == null ? RowResult.refused(fields.problems()) : judge(batch, signed, changes);
		});
		return () -> changes.forEach(Runnable::run);
	}

	@Override
	public void complete(UUID importId) {
		openings.finishTakeover(importId);
	}

	private RowResult judge(Batch batch, SignedPartner signed, List<Runnable> changes) {
		var known = batch.partners().find(signed.key());
		if (known.isPresent()) {
			return judge(batch, known.get(), signed, changes);
		}
		if (signed.signedOn().isBefore(calendar.today().minusYears(MAX_YEARS))) {
			return RowResult.refused("signed_on %s is more than %d years ago; check it".formatted(signed.signedOn(), MAX_YEARS));
		}
		var newcomer = partners.newcomer(signed);
		batch.admit(newcomer);
		changes.add(() -> {
			partners.add(newcomer);
			partners.state(newcomer, signed);
			openings.open(Opening.of(newcomer, batch.history(newcomer), batch.importId(), batch.recorded()));
		});
		return RowResult.IMPORTED;
	}

	private RowResult judge(Batch batch, Partner known, SignedPartner signed, List<Runnable> changes) {
		var fixed = new ArrayList<String>();
		unchanged(fixed, "signed_on", known.signedOn(), signed.signedOn());
		unchanged(fixed, "partner_type", known.type(), signed.type());
		if (!known.saysAgain(signed.tier())) {
			unchanged(fixed, "tier", known.tier(), signed.tier());
		}
		if (!fixed.isEmpty()) {
			return RowResult.refused(fixed);
		}
		var handedOver = !known.saysAgain(signed.owner()) && !batch.owners().heirOf(known.owner()).equals(signed.owner());
		changes.add(() -> {
			partners.describe(known, signed.profile());
			if (handedOver) {
				ownership.handOverByFile(known, signed.owner(), "partners.csv", batch.recorded());
			}
			partners.state(known, signed);
		});
		return handedOver || !known.profile().equals(signed.profile()) ? RowResult.UPDATED : RowResult.UNCHANGED;
	}

	private static void unchanged(List<String> fixed, String what, Object recorded, Object given) {
		if (!recorded.equals(given)) {
			fixed.add("Its runway has started with %s %s; loading the file again does not change it".formatted(what,
					recorded.toString().toLowerCase(Locale.ROOT)));
		}
	}

	private @Nullable SignedPartner read(Fields fields, Function<String, Optional<Owner>> owners) {
		var key = new PartnerKey(fields.required("source_system"), fields.required("external_id"));
		var type = fields.oneOf("partner_type", PartnerType.class);
		var tier = fields.oneOf("tier", Tier.class);
		var signedOn = signedOn(fields);
		var owner = owner(fields, owners);
		var profile = new PartnerProfile(fields.required("name"), fields.optional("domain"), country(fields),
				fields.optional("path"), fields.timeZone("time_zone"), fields.optional("contact_first_name"),
				fields.optional("contact_last_name"), fields.email("contact_email"));
		if (type == null || tier == null || signedOn == null || owner == null || !fields.problems().isEmpty()) {
			return null;
		}
		return new SignedPartner(key, type, tier, signedOn, owner, profile);
	}

	private @Nullable LocalDate signedOn(Fields fields) {
		var signedOn = fields.day("signed_on", calendar.timeZone());
		if (signedOn != null && signedOn.isAfter(calendar.today())) {
			fields.refuse("signed_on %s is in the future; today is %s".formatted(signedOn, calendar.today()));
		}
		return signedOn;
	}

	private @Nullable String owner(Fields fields, Function<String, Optional<Owner>> owners) {
		var email = fields.raw("owner_email").orElse(null);
		if (email == null) {
			fields.refuse("owner_email is missing; no runway starts without a named owner");
			return null;
		}
		var owner = owners.apply(email);
		if (owner.isEmpty()) {
			fields.refuse("owner_email '%s' is no known owner; load the owner first".formatted(email));
		}
		else if (!owner.get().active()) {
			fields.refuse("owner_email '%s' is an owner who is not active".formatted(email));
		}
		return owner.map(Owner::userName).orElse(null);
	}

	private String country(Fields fields) {
		var country = fields.required("country").toUpperCase(Locale.ROOT);
		if (!country.isEmpty() && regions.of(country).isEmpty()) {
			fields.refuse("country '%s' is unknown; use a code of ISO 3166 such as DE".formatted(country));
		}
		return country;
	}

}
