package dev.runway.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.runway.partner.Partner;
import dev.runway.partner.PartnerDirectory;
import dev.runway.partner.PartnerKey;
import org.jspecify.annotations.Nullable;

/** Finds the partners that the rows of a batch name, each once. */
class PartnerLookup {

	private final PartnerDirectory partners;

	private final Map<PartnerKey, List<Partner>> found = new HashMap<>();

	PartnerLookup(PartnerDirectory partners) {
		this.partners = partners;
	}

	/** The partner that a row names, or a problem in its fields; without a source system the id alone must be enough. */
	@Nullable Partner partner(Fields fields, @Nullable String sourceSystem) {
		var externalId = fields.required("partner_external_id");
		if (externalId.isEmpty()) {
			return null;
		}
		var key = new PartnerKey(sourceSystem == null ? "" : sourceSystem, externalId);
		var named = found.computeIfAbsent(key, each -> sourceSystem == null ? partners.findAll(externalId)
				: partners.find(key).map(List::of).orElseGet(List::of));
		if (named.size() == 1) {
			return named.getFirst();
		}
		fields.refuse(named.isEmpty()
				? "No partner '%s' is known; load it with these rows or before them".formatted(sourceSystem == null ? externalId : key)
				: "More than one system has a partner '%s': %s; name the one in a column of its own".formatted(externalId,
						String.join(", ", named.stream().map(partner -> partner.key().sourceSystem()).sorted().toList())));
		return null;
	}

}
