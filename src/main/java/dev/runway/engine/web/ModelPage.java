package dev.runway.engine.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;

import dev.runway.engine.EngineUnavailableException;
import dev.runway.engine.zeebe.Consequences;
import dev.runway.engine.zeebe.DeploymentState;
import dev.runway.engine.zeebe.ModelDeployer;
import dev.runway.engine.zeebe.ModelEdits;
import dev.runway.engine.zeebe.ModelOverview;
import dev.runway.programme.Reasons;
import dev.runway.programme.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Models for process owners at a browser: what is deployed, the way of an edited file from its check to its deployment, and the way back. */
@Controller
@RequestMapping("/models")
class ModelPage {

	private static final String LIST = "models/list", PROPOSAL = "models/proposal", VERSIONS = "models/versions", HOME = "redirect:/models";

	private static final String TOLD = "told", PROBLEM = "problem", AWAY = "The engine cannot be reached; nothing was deployed. Try again in a minute.";

	private final ModelDeployer deployer;

	private final ModelOverview overview;

	private final ModelEdits edits;

	private final Consequences consequences;

	ModelPage(ModelDeployer deployer, ModelOverview overview, ModelEdits edits, Consequences consequences) {
		this.deployer = deployer;
		this.overview = overview;
		this.edits = edits;
		this.consequences = consequences;
	}

	@GetMapping
	ModelAndView list() {
		return list(null);
	}

	/** Decides that a release is deployed over what others have deployed. */
	@PostMapping("/release")
	ModelAndView overwrite(@RequestParam(defaultValue = "") String reason, Principal user, RedirectAttributes next) {
		return tried(() -> {
			next.addFlashAttribute(TOLD, deployer.overwrite(user.getName(), Reasons.required(reason, "Give a reason; it stays beside the version."))
					? "The release was deployed." : "No release is held back any more: there is nothing to decide.");
			return new ModelAndView(HOME);
		}, this::list);
	}

	@PostMapping("/check")
	ModelAndView check(@RequestPart(required = false) @Nullable List<MultipartFile> files) throws IOException {
		var contents = UploadedModels.of(files);
		return contents.isEmpty() ? list("Choose at least one file that ends in .bpmn, .dmn or .form.") : tried(() -> proposal(contents, null), this::list);
	}

	@PostMapping("/deployment")
	ModelAndView deploy(@RequestParam(defaultValue = "") List<String> model, @RequestParam(defaultValue = "") String reason, Principal user,
			RedirectAttributes next) {
		var contents = new TreeMap<String, String>();
		var seen = new HashMap<String, Integer>();
		model.stream().map(CarriedModel::read).forEach(carried -> {
			contents.put(carried.file(), carried.content());
			if (carried.seen() != null) {
				seen.put(carried.file(), carried.seen());
			}
		});
		return tried(() -> deployed(edits.deploy(contents, seen, user.getName(), reason), next), problem -> proposal(contents, problem));
	}

	@GetMapping("/{file}")
	ModelAndView versions(@PathVariable String file) {
		return versions(file, null);
	}

	/** What a version holds, to be edited in the Modeler. */
	@GetMapping("/{file}/versions/{version}")
	ResponseEntity<byte[]> download(@PathVariable String file, @PathVariable int version) {
		var content = edits.content(file, version).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		return ResponseEntity.ok().contentType(MediaType.APPLICATION_OCTET_STREAM)
			.header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(file).build().toString())
			.body(content.getBytes(StandardCharsets.UTF_8));
	}

	@PostMapping("/{file}/versions/{version}")
	ModelAndView goBack(@PathVariable String file, @PathVariable int version, @RequestParam int seen, @RequestParam(defaultValue = "") String reason,
			Principal user, RedirectAttributes next) {
		return tried(() -> deployed(List.of(edits.goBack(file, version, seen, user.getName(), reason)), next), problem -> versions(file, problem));
	}

	private static ModelAndView deployed(List<ModelEdits.ModelVersion> versions, RedirectAttributes next) {
		next.addFlashAttribute(TOLD, "Deployed: %s. What starts from now on goes by it.".formatted(
				String.join(", ", versions.stream().map(version -> "%s as version %d".formatted(version.file(), version.version())).toList())));
		return new ModelAndView(HOME);
	}

	/** Goes on, or shows a page with what keeps it from that. */
	private static ModelAndView tried(Supplier<ModelAndView> way, Function<String, ModelAndView> otherwise) {
		try {
			return way.get();
		}
		catch (Refused refused) {
			return otherwise.apply(String.valueOf(refused.getMessage()));
		}
		catch (EngineUnavailableException away) {
			return otherwise.apply(AWAY);
		}
	}

	private ModelAndView list(@Nullable String problem) {
		var page = page(LIST, problem);
		page.addObject("heldBack", deployer.state() == DeploymentState.HELD_BACK).addObject("broken", deployer.problems());
		try {
			var models = overview.models();
			page.addObject("edited", models.stream().filter(model -> model.newerVersion() != null).toList())
				.addObject("own", models.stream().filter(model -> model.newerVersion() == null).toList());
		}
		catch (EngineUnavailableException away) {
			page.addObject("away", true);
		}
		return page;
	}

	private ModelAndView proposal(Map<String, String> contents, @Nullable String problem) {
		try {
			var proposal = edits.propose(contents);
			var page = page(PROPOSAL, problem);
			if (!proposal.findings().fit()) {
				page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
			}
			return page.addObject("proposal", proposal).addObject("consequences", consequences.of(proposal, contents)).addObject("files", List.copyOf(contents.keySet())).addObject("carried", proposal.changes().stream()
				.filter(ModelEdits.Change::changed).map(change -> new CarriedModel(change.file(), change.version(), Objects.requireNonNull(contents.get(change.file()))).text()).toList());
		}
		catch (EngineUnavailableException away) {
			return list(AWAY);
		}
	}

	private ModelAndView versions(String file, @Nullable String problem) {
		try {
			var versions = edits.versions(file);
			if (versions.isEmpty()) {
				throw new ResponseStatusException(HttpStatus.NOT_FOUND);
			}
			return page(VERSIONS, problem).addObject("file", file).addObject("current", versions.getFirst())
				.addObject("earlier", versions.subList(1, versions.size()));
		}
		catch (EngineUnavailableException away) {
			return list(AWAY);
		}
	}

	private static ModelAndView page(String view, @Nullable String problem) {
		var page = new ModelAndView(view);
		if (problem != null) {
			page.addObject(PROBLEM, problem).setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		}
		return page;
	}

}
