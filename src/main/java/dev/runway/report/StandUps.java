package dev.runway.report;

import java.util.List;

import dev.runway.partner.PartnerDirectory;
import dev.runway.programme.ProgrammeCalendar;
import dev.runway.programme.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers what there is to say at the stand-up, from the facts as they are now. */
@Service
@Transactional(readOnly = true)
public class StandUps {

	/** How much a page and a mail can hold. */
	private static final int MAX_OWNERS = 30, LINES_OF_EACH = 8, LINES_OF_ONE = 100, LINES_OF_A_MAIL = 25;

	private final StandUpQueries queries;

	private final PartnerDirectory partners;

	private final ProgrammeCalendar calendar;

	StandUps(StandUpQueries queries, PartnerDirectory partners, ProgrammeCalendar calendar) {
		this.queries = queries;
		this.partners = partners;
		this.calendar = calendar;
	}

	/** The stand-up of this week: of all owners with partners, or of one. */
	public StandUp of(@Nullable String owner) {
		if (owner != null && partners.findOwner(owner).isEmpty()) {
			throw new Refused(Refused.Kind.INVALID, "owner '%s' is no known owner; the board of the owners lists them.".formatted(owner));
		}
		return standUp(owner, MAX_OWNERS, owner == null ? LINES_OF_EACH : LINES_OF_ONE);
	}

	/** What everybody carries who has not left, or still has partners. */
	public List<OwnerTotals> board() {
		return queries.board(Week.of(calendar.today()), calendar.today());
	}

	/** The same for the mails: of everybody, and as much of each as a mail can hold. */
	StandUp mailed() {
		return standUp(null, Integer.MAX_VALUE, LINES_OF_A_MAIL);
	}

	private StandUp standUp(@Nullable String owner, int owners, int lines) {
		var today = calendar.today();
		var week = Week.of(today);
		var found = queries.sections(week, today, owner, owners, lines);
		var sections = found.stream()
			.map(each -> new StandUp.Section(each.owner(),
					each.partners().stream().map(partner -> PartnerLine.of(partner, week, today)).toList(),
					each.ofPartners() - each.partners().size()))
			.toList();
		return new StandUp(today, week, sections, found.isEmpty() ? 0 : found.getFirst().owners() - found.size());
	}

}
