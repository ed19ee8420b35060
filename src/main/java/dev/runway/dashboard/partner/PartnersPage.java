package dev.runway.dashboard.partner;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import dev.runway.api.Cursor;
import dev.runway.api.Paging;
import dev.runway.api.Takes;
import dev.runway.partner.Owner;
import dev.runway.partner.Ownership;
import dev.runway.partner.PartnerDirectory;
import dev.runway.partner.PartnerType;
import dev.runway.partner.PersonNames;
import dev.runway.partner.Region;
import dev.runway.partner.Tier;
import dev.runway.programme.Refused;
import dev.runway.standing.ListedPartner;
import dev.runway.standing.PartnerList;
import dev.runway.standing.PartnerStanding.State;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ModelMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The partners by name, to be searched and narrowed down; what is asked for stands in the address. */
@Controller
class PartnersPage {

	private static final int ROWS = 50;

	private final PartnerList list;

	private final PartnerDirectory partners;

	private final Ownership ownership;

	private final PersonNames people;

	PartnersPage(PartnerList list, PartnerDirectory partners, Ownership ownership, PersonNames people) {
		this.list = list;
		this.partners = partners;
		this.ownership = ownership;
		this.people = people;
	}

	@Takes(judges = true)
	@GetMapping("/partners")
	ModelAndView show(ModelMap model, HttpServletRequest request) {
		model.addAttribute("states", State.values());
		model.addAttribute("types", PartnerType.values());
		model.addAttribute("tiers", Tier.values());
		model.addAttribute("regions", Region.values());
		if (Boolean.TRUE.equals(model.getAttribute("readsReps"))) {
			model.addAttribute("owners", owners());
		}
		try {
			return answer(Search.of(request.getParameterMap()), model);
		}
		catch (Refused refused) {
			return refusal(String.valueOf(refused.getMessage()), model);
		}
		catch (ResponseStatusException unreadable) {
			return refusal("The address does not name a page of this list. Begin with the first one.", model);
		}
	}

	private ModelAndView answer(Search search, ModelMap model) {
		if (search.owner() != null && partners.findOwnerNamed(search.owner()).isEmpty()) {
			throw new Refused(Refused.Kind.INVALID, "owner '%s' is no known owner; the page Owners lists them.".formatted(search.owner()));
		}
		var found = list.byName(search.name(), search.filter(),
				new Paging(ROWS, Optional.ofNullable(search.cursor()).map(Cursor::parse)));
		model.addAttribute("search", search);
		model.addAttribute("found", found);
		model.addAttribute("names", found.items().stream().map(ListedPartner::owner).distinct().collect(Collectors.toMap(owner -> owner, people::name)));
		model.addAttribute("first", search.cursor() == null ? null : search.address(null));
		model.addAttribute("next", found.nextCursor() == null ? null : search.address(found.nextCursor()));
		return new ModelAndView("partners/list", model);
	}

	/** Shown by the handler itself, with the form to put it right. */
	private static ModelAndView refusal(String problem, ModelMap model) {
		model.addAttribute("search", Search.ALL);
		model.addAttribute("problem", problem);
		return new ModelAndView("partners/list", model, HttpStatus.BAD_REQUEST);
	}

	private List<Owner> owners() {
		return ownership.owners().stream().sorted(Comparator.comparing(Owner::userName)).limit(300).toList();
	}

}
