package dev.runway.intake;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

import dev.runway.intake.dialect.Columns;
import dev.runway.intake.dialect.FileDialect;
import dev.runway.intake.sheet.BrokenSheet;
import dev.runway.intake.sheet.Sheets;
import dev.runway.metrics.ActivationRates.Run;
import dev.runway.partner.PartnerKey;
import dev.runway.runway.Milestone;
import dev.runway.runway.OccurrenceRule;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamSource;

/** Partners and their milestones as the files say, kept in memory only, with every row that cannot be so. */
class SignedFiles {

	/** Files for this are read whole; a load has a limit of its own. */
	private static final int MAX_ROWS = 10_000_000;

	private static final int SHOWN_PROBLEMS = 20;

	private final LocalDate today;

	private final ZoneId timeZone;

	private final FileHints hints;

	private final List<String> understood = new ArrayList<>();

	private final Map<PartnerKey, Signed> signed = new HashMap<>();

	private final List<String> problems = new ArrayList<>();

	private long wrongRows;

	private long laterPartners;

	private long laterMilestones;

	SignedFiles(LocalDate today, ZoneId timeZone, FileHints hints) {
		this.today = today;
		this.timeZone = timeZone;
		this.hints = hints;
	}

	void partners(InputStreamSource content) {
		read(CsvFile.PARTNERS, content, (line, fields) -> {
			var key = new PartnerKey(fields.required("source_system"), fields.required("external_id"));
			var signedOn = fields.day("signed_on", timeZone);
			if (signedOn != null && fields.problems().isEmpty()) {
				var earlier = signed.putIfAbsent(key, new Signed(line, signedOn));
				if (earlier != null) {
					fields.refuse("It is the same partner as line %,d".formatted(earlier.line));
				}
				else if (signedOn.isAfter(today)) {
					laterPartners++;
				}
			}
		});
	}

	void milestones(InputStreamSource content) {
		read(CsvFile.MILESTONES, content, (line, fields) -> {
			var key = new PartnerKey(fields.required("source_system"), fields.required("partner_external_id"));
			var milestone = fields.oneOf("milestone", Milestone.class);
			var day = fields.day("occurred_at", timeZone);
			if (milestone != null && day != null && fields.problems().isEmpty()) {
				var partner = signed.get(key);
				if (partner == null) {
					fields.refuse("No partner '%s' is in the file of the partners".formatted(key));
				}
				else {
					OccurrenceRule.problems(day, partner.signedOn, LocalDate.MAX).forEach(problem -> fields.refuse("occurred_at: " + problem));
					partner.reached(milestone, day, fields);
					if (fields.problems().isEmpty() && day.isAfter(today)) {
						laterMilestones++;
					}
				}
			}
		});
	}

	/** The runs as of the day: what lies after it had not happened. */
	Collection<Run> runs() {
		return signed.values()
			.stream()
			.filter(partner -> !partner.signedOn.isAfter(today))
			.map(partner -> new Run(partner.signedOn, partner.liveOn(today)))
			.toList();
	}

	/** Says how much lies after the day and is left out; nothing where nothing does. */
	Optional<String> leftOut() {
		return laterPartners + laterMilestones == 0 ? Optional.empty()
				: Optional.of("Left out, because they lie after %s: %,d partners, %,d milestones.".formatted(today, laterPartners, laterMilestones));
	}

	/** The first problems, each with its file and line. */
	List<String> problems() {
		return problems;
	}

	long wrongRows() {
		return wrongRows;
	}

	/** In words how each file is written, as far as one has been read. */
	List<String> understood() {
		return understood;
	}

	/** Reads a file that is written in Runway's own words. */
	private void read(CsvFile file, InputStreamSource content, BiConsumer<Long, Fields> taker) {
		try (var sheet = Sheets.open(content, file.label(), hints.encoding())) {
			var readable = UnderstoodFile.of(file, sheet, hints, header -> new Dialects.Understood(null,
					Columns.of(header, file.required(), file.optional(), FileDialect.NONE)), MAX_ROWS);
			understood.add("%s: %s".formatted(file.label(), readable.words()));
			readable.read((line, values, problem) -> {
				var fields = new Fields(values);
				if (problem == null) {
					taker.accept(line, fields);
				}
				else {
					fields.refuse(problem);
				}
				note(file, line, fields);
			});
		}
		catch (BrokenSheet broken) {
			throw new UnreadableFile(file, String.valueOf(broken.getMessage()));
		}
	}

	private void note(CsvFile file, long line, Fields fields) {
		if (!fields.problems().isEmpty() && ++wrongRows <= SHOWN_PROBLEMS) {
			problems.add("%s line %,d: %s".formatted(file.label(), line, String.join("; ", fields.problems())));
		}
	}

	/** A partner of the file. */
	private static final class Signed {

		private final long line;

		private final LocalDate signedOn;

		private final Map<Milestone, LocalDate> reached = new EnumMap<>(Milestone.class);

		Signed(long line, LocalDate signedOn) {
			this.line = line;
			this.signedOn = signedOn;
		}

		void reached(Milestone milestone, LocalDate day, Fields fields) {
			var earlier = reached.putIfAbsent(milestone, day);
			if (earlier != null && !earlier.equals(day)) {
				fields.refuse("It stands there for %s already; a milestone is reached once".formatted(earlier));
			}
		}

		/** A deal that was won was registered before, on that day at the latest. */
		@Nullable LocalDate liveOn(LocalDate today) {
			var day = reached.getOrDefault(Milestone.FIRST_DEAL_REGISTERED, reached.get(Milestone.FIRST_CLOSED_WON));
			return day == null || day.isAfter(today) ? null : day;
		}

	}

}
