package dev.runway.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import dev.runway.partner.Partner;
import dev.runway.partner.PartnerDirectory;
import dev.runway.partner.PartnerKey;
import org.jspecify.annotations.Nullable;

/** Finds the partners that the rows of a batch name, each once: those that are recorded, and those that the same rows bring. */
class PartnerLookup {

	private final PartnerDirectory partners;

	private final Map<PartnerKey, Optional<Partner>> recorded = new HashMap<>();

	private final Map<String, List<Partner>> namesakes = new HashMap<>();

	private final Map<PartnerKey, Partner> newcomers = new LinkedHashMap<>();

	PartnerLookup(PartnerDirectory partners) {
		this.partners = partners;
	}

	void add(Partner newcomer) {
		newcomers.put(newcomer.key(), newcomer);
	}

	boolean isNew(Partner partner) {
		return newcomers.containsKey(partner.key());
	}

	Optional<Partner> find(PartnerKey key) {
		return Optional.ofNullable(newcomers.get(key)).or(() -> recorded.computeIfAbsent(key, partners::find));
	}

	/** A partner that was found before. */
	Partner known(UUID id) {
		return newcomers.values().stream().filter(newcomer -> newcomer.id().equals(id)).findFirst().orElseGet(() -> partners.partner(id));
	}

	/** The partner that a row names, or a problem in its fields; without a source system the id alone must be enough. */
	@Nullable Partner partner(Fields fields, @Nullable String sourceSystem) {
		var externalId = fields.required("partner_external_id");
		if (externalId.isEmpty()) {
			return null;
		}
		var key = new PartnerKey(sourceSystem == null ? "" : sourceSystem, externalId);
		var named = sourceSystem == null ? findAll(externalId) : find(key).stream().toList();
		if (named.size() == 1) {
			return named.getFirst();
		}
		fields.refuse(named.isEmpty()
				? "No partner '%s' is known; load it with these rows or before them".formatted(sourceSystem == null ? externalId : key)
				: "More than one system has a partner '%s': %s; name the one in a column of its own".formatted(externalId,
						String.join(", ", named.stream().map(partner -> partner.key().sourceSystem()).sorted().toList())));
		return null;
	}

	private List<Partner> findAll(String externalId) {
		var all = new ArrayList<>(namesakes.computeIfAbsent(externalId, partners::findAll));
		newcomers.values().stream().filter(newcomer -> newcomer.key().externalId().equals(externalId)).forEach(all::add);
		return all;
	}

}
