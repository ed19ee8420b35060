package dev.runway.intake;

import java.util.ArrayList;
import java.util.Optional;

import dev.runway.certification.GivenRep;
import dev.runway.certification.ImportedCertificate;
import dev.runway.certification.Role;
import dev.runway.programme.ProgrammeCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Loads the certificates of reps, as the systems that issue them know them. */
@Component
class CertificationLoader implements RowLoader {

	private final ProgrammeCalendar calendar;

	CertificationLoader(ProgrammeCalendar calendar) {
		this.calendar = calendar;
	}

	@Override
	public CsvFile file() {
		return CsvFile.CERTIFICATIONS;
	}

	@Override
	public Runnable judge(Batch batch) {
		var rows = new ArrayList<StagedRow>();
		var certificates = new ArrayList<ImportedCertificate>();
		batch.judge(CsvFile.CERTIFICATIONS, row -> {
			var fields = row.fields();
			var certificate = read(fields, batch.partners());
			if (certificate == null) {
				return RowResult.refused(fields.problems());
			}
			rows.add(row);
			certificates.add(certificate);
			return null;
		});
		var results = batch.gates().judge(certificates);
		for (int i = 0; i < rows.size(); i++) {
			batch.put(rows.get(i), result(results.get(i)));
		}
		return () -> batch.gates().record(batch.recorded());
	}

	private static RowResult result(ImportedCertificate.Result taken) {
		return switch (taken.outcome()) {
			case ADDED -> RowResult.IMPORTED.with(taken.reason());
			case UPDATED -> RowResult.UPDATED.with(taken.reason());
			case UNCHANGED -> RowResult.UNCHANGED;
			case REFUSED -> RowResult.refused(String.valueOf(taken.reason()));
		};
	}

	private @Nullable ImportedCertificate read(Fields fields, PartnerLookup lookup) {
		var partner = lookup.partner(fields, fields.optional("source_system"));
		var role = fields.oneOf("role", Role.class);
		var zone = calendar.timeZone();
		var given = new GivenRep(fields.optional("rep_name"), fields.optional("rep_email"),
				Optional.ofNullable(role).map(Role::name).orElse(null), fields.required("certification"), fields.day("issued_on", zone),
				fields.optionalDay("expires_on", zone), fields.text("certificate_url"));
		var revokedOn = fields.optionalDay("revoked_on", zone);
		if (fields.problems().isEmpty()) {
			given.problems(calendar.today()).forEach(fields::refuse);
		}
		return partner == null || !fields.problems().isEmpty() ? null
				: new ImportedCertificate(partner.id(), given.certified(), revokedOn);
	}

}
