package dev.runway.dashboard.list;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.runway.api.Cursor;
import dev.runway.api.Paging;
import dev.runway.api.Takes;
import dev.runway.csv.CsvSheet;
import dev.runway.partner.Owner;
import dev.runway.partner.Ownership;
import dev.runway.partner.PartnerDirectory;
import dev.runway.partner.PersonNames;
import dev.runway.programme.ProgrammeCalendar;
import dev.runway.programme.Refused;
import dev.runway.standing.Criterion;
import dev.runway.standing.PartnerCounts;
import dev.runway.standing.PartnerList;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ModelMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The partners, to be searched, narrowed down, sorted and taken out; what is asked for stands in the address. */
@Controller
class PartnersPage {

	private static final int ROWS = 50;

	private static final String CSV = "text/csv;charset=UTF-8";

	private final PartnerList list;

	private final PartnerCounts counts;

	private final PartnerDirectory partners;

	private final Ownership ownership;

	private final PersonNames people;

	private final ProgrammeCalendar calendar;

	PartnersPage(PartnerList list, PartnerCounts counts, PartnerDirectory partners, Ownership ownership, PersonNames people, ProgrammeCalendar calendar) {
		this.list = list;
		this.counts = counts;
		this.partners = partners;
		this.ownership = ownership;
		this.people = people;
		this.calendar = calendar;
	}

	@Takes(judges = true)
	@GetMapping("/partners")
	ModelAndView show(ModelMap model, HttpServletRequest request) {
		if (Boolean.TRUE.equals(model.getAttribute("readsReps"))) {
			model.addAttribute("owners", owners());
		}
		try {
			return answer(view(request), model);
		}
		catch (Refused refused) {
			return refusal(String.valueOf(refused.getMessage()), model);
		}
		catch (ResponseStatusException unreadable) {
			return refusal("The address does not name a page of this list. Begin with the first one.", model);
		}
	}

	/** All of the same list as a file, written as it is read. */
	@Takes(judges = true)
	@GetMapping(path = "/partners.csv", produces = CSV)
	void file(HttpServletRequest request, HttpServletResponse response) throws IOException {
		var view = view(request);
		response.setContentType(CSV);
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename("partners.csv").build().toString());
		var sheet = new CsvSheet(response.getOutputStream(), Stream.of(PartnersColumn.values()).map(PartnersColumn::label).toList());
		var names = new HashMap<String, String>();
		var today = calendar.today();
		list.forEach(view.filter(), view.sort(), partner -> sheet.row((Object[]) Stream.of(PartnersColumn.values())
			.map(column -> column == PartnersColumn.OWNER ? names.computeIfAbsent(partner.owner(), people::name) : column.text(partner, today))
			.toArray(String[]::new)));
		sheet.finish();
	}

	private PartnersView view(HttpServletRequest request) {
		var view = PartnersView.of(request.getParameterMap());
		return view.filter().value(Criterion.OWNER).map(owner -> view.ownedBy(partners.ownerMeant(owner).userName())).orElse(view);
	}

	private ModelAndView answer(PartnersView view, ModelMap model) {
		var found = list.page(view.filter(), view.sort(), new Paging(ROWS, Optional.ofNullable(view.cursor()).map(Cursor::parse)));
		var today = calendar.today();
		var names = new HashMap<String, String>();
		model.addAttribute("view", view);
		model.addAttribute("form", PartnersForm.of(view));
		model.addAttribute("columns", PartnersColumn.values());
		model.addAttribute("counted", PartnersCount.of(counts.of(view.filter()), view.filter()));
		model.addAttribute("lines", found.items().stream().map(partner -> PartnerLine.of(partner, names.computeIfAbsent(partner.owner(), people::name), today)).toList());
		model.addAttribute("first", view.cursor() == null ? null : view.first());
		model.addAttribute("next", found.nextCursor() == null ? null : view.next(found.nextCursor()));
		return new ModelAndView("partners/list", model);
	}

	/** Shown by the handler itself, with the form to put it right. */
	private static ModelAndView refusal(String problem, ModelMap model) {
		model.addAttribute("view", PartnersView.ALL);
		model.addAttribute("form", PartnersForm.of(PartnersView.ALL));
		model.addAttribute("problem", problem);
		return new ModelAndView("partners/list", model, HttpStatus.BAD_REQUEST);
	}

	private List<Owner> owners() {
		return ownership.owners().stream().sorted(Comparator.comparing(Owner::userName)).limit(300).toList();
	}

}
