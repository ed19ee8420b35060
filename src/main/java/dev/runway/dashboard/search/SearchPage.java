package dev.runway.dashboard.search;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.runway.api.Paging;
import dev.runway.deal.DealSearch;
import dev.runway.partner.NameWords;
import dev.runway.partner.Owner;
import dev.runway.partner.Ownership;
import dev.runway.standing.Criterion;
import dev.runway.standing.ListedPartner;
import dev.runway.standing.PartnerFilter;
import dev.runway.standing.PartnerList;
import dev.runway.standing.PartnerSort;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** Finds partners by name or id, owners by name, and deals by name, customer or id; where it is one partner alone, it leads there. */
@Controller
class SearchPage {

	private static final int MOST = 20, LONGEST = 200;

	private final PartnerList partners;

	private final Ownership ownership;

	private final DealSearch deals;

	SearchPage(PartnerList partners, Ownership ownership, DealSearch deals) {
		this.partners = partners;
		this.ownership = ownership;
		this.deals = deals;
	}

	@GetMapping("/search")
	String search(@RequestParam(defaultValue = "") String q, @ModelAttribute(name = "mayReadFigures", binding = false) Boolean mayReadOwners, Model model) {
		var typed = q.strip();
		model.addAttribute("typed", typed);
		if (typed.isEmpty()) {
			return "search";
		}
		if (typed.length() > LONGEST || typed.chars().anyMatch(Character::isISOControl) || NameWords.of(typed).isEmpty()) {
			model.addAttribute("problem", "Search for letters or digits, at most %d characters.".formatted(LONGEST));
			return "search";
		}
		var byName = PartnerFilter.ALL.with(Criterion.NAME, typed);
		var found = Stream.concat(list(PartnerFilter.ALL.with(Criterion.EXTERNAL_ID, typed)), list(byName)).distinct().limit(MOST + 1L).toList();
		var owners = mayReadOwners ? owners(typed) : List.<Owner>of();
		var sold = deals.find(typed, MOST + 1);
		if (found.size() == 1 && owners.isEmpty() && sold.isEmpty()) {
			return "redirect:/partners/" + found.getFirst().partnerId();
		}
		model.addAttribute("partners", found.stream().limit(MOST).toList());
		model.addAttribute("morePartners", found.size() > MOST ? byName.address() : null);
		model.addAttribute("owners", owners);
		model.addAttribute("deals", sold.stream().limit(MOST).toList());
		model.addAttribute("moreDeals", sold.size() > MOST);
		model.addAttribute("nothing", found.isEmpty() && owners.isEmpty() && sold.isEmpty());
		return "search";
	}

	private Stream<ListedPartner> list(PartnerFilter filter) {
		return partners.page(filter, PartnerSort.DEFAULT, new Paging(MOST + 1, Optional.empty())).items().stream();
	}

	private List<Owner> owners(String typed) {
		var beginnings = NameWords.of(typed);
		return ownership.owners()
			.stream()
			.filter(owner -> NameWords.begin(beginnings, owner.name() + " " + owner.userName()))
			.limit(MOST)
			.toList();
	}

}
