package dev.runway.runway.evidence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import dev.runway.certification.FreeText;
import dev.runway.certification.FreeText.Column;
import dev.runway.certification.GivenRep;
import dev.runway.certification.Mentioned;
import dev.runway.certification.RepsInText;
import dev.runway.runway.Milestone;
import dev.runway.runway.evidence.Evidence.Certification;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reps in what was typed to show that a milestone is true, and in the reasons for which clocks and partnerships changed. */
@Component
class RepsInEvidence extends RepsInText {

	private static final String OF_RUNWAYS = "runway_id in (select id from runway.runways where partner_id = :partnerId)";

	private static final List<Column> COLUMNS = List.of(
			new Column("reason for moving the clock", "runway.clock_entries", "reason", "recorded_at", OF_RUNWAYS),
			new Column("reason for the end of the partnership", "runway.runways", "end_reason", "ended_at",
					"partner_id = :partnerId"),
			new Column("reason for moving the selling review", "runway.selling_reviews", "reason", "recorded_at", OF_RUNWAYS));

	private static final String EVIDENCE = """
			select runway_id, milestone, recorded_at, evidence
			from runway.milestones
			where evidence is not null and %s
			""".formatted(OF_RUNWAYS);

	private final JdbcClient jdbc;

	private final JsonMapper json;

	RepsInEvidence(FreeText texts, JdbcClient jdbc, JsonMapper json) {
		super(texts, COLUMNS);
		this.jdbc = jdbc;
		this.json = json;
	}

	@Override
	public List<Mention> of(Mentioned rep) {
		var evidence = kept(rep).stream()
			.flatMap(kept -> named(kept, rep).stream()
				.map(text -> new Mention("evidence of '%s'".formatted(kept.milestone().label()), kept.recordedAt(), text)));
		return Stream.concat(evidence, super.of(rep).stream()).toList();
	}

	@Override
	public void erase(Mentioned rep) {
		for (var kept : kept(rep)) {
			if (!named(kept, rep).isEmpty() || rep.isIn(kept.text())) {
				var text = typed(kept).map(typed -> json.writeValueAsString(erased(typed, rep))).orElse(kept.text());
				jdbc.sql("update runway.milestones set evidence = ? where runway_id = ? and milestone = ?")
					.params(rep.erasedFrom(text), kept.runwayId(), kept.milestone().name())
					.update();
			}
		}
		super.erase(rep);
	}

	/** Of reps who were typed together, each is told of their own line only. */
	private List<String> named(Kept kept, Mentioned rep) {
		return typed(kept)
			.map(typed -> reps(typed).filter(each -> rep.is(each.name(), each.email())).map(json::writeValueAsString).toList())
			.orElseGet(() -> rep.isIn(kept.text()) ? List.of(kept.text()) : List.of());
	}

	private static Certification erased(Certification typed, Mentioned rep) {
		return new Certification(reps(typed).map(each -> rep.is(each.name(), each.email()) ? each.erased(rep) : each).toList());
	}

	private static Stream<GivenRep> reps(Certification typed) {
		return typed.reps() == null ? Stream.of() : typed.reps().stream().flatMap(Stream::ofNullable);
	}

	private Optional<Certification> typed(Kept kept) {
		if (kept.milestone() != Milestone.CERTIFICATION_DONE || !kept.text().startsWith("{")) {
			return Optional.empty();
		}
		try {
			return Optional.of(json.readValue(kept.text(), Certification.class));
		}
		catch (JacksonException otherText) {
			return Optional.empty();
		}
	}

	private List<Kept> kept(Mentioned rep) {
		return jdbc.sql(EVIDENCE)
			.param("partnerId", rep.partnerId())
			.query((row, number) -> new Kept(row.getObject("runway_id", UUID.class), Milestone.valueOf(row.getString("milestone")),
					row.getTimestamp("recorded_at").toInstant(), row.getString("evidence")))
			.list();
	}

	private record Kept(UUID runwayId, Milestone milestone, Instant recordedAt, String text) {
	}

}
