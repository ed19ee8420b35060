package dev.runway.engine.web;

import java.io.IOException;
import java.security.Principal;
import java.util.List;
import java.util.Map;

import dev.runway.api.Required;
import dev.runway.engine.EngineUnavailableException;
import dev.runway.engine.zeebe.Consequences;
import dev.runway.engine.zeebe.DeploymentState;
import dev.runway.engine.zeebe.InstanceMigration;
import dev.runway.engine.zeebe.ModelDeployer;
import dev.runway.engine.zeebe.ModelEdits;
import dev.runway.engine.zeebe.ModelOverview;
import dev.runway.engine.zeebe.UnfitDiagrams;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** Tells process owners what is deployed, and whether what they have edited can be. */
@RestController
@RequestMapping("/api/v1/models")
class ModelController {

	private final ModelDeployer deployer;

	private final ModelOverview overview;

	private final InstanceMigration migration;

	private final ModelEdits edits;

	private final Consequences consequences;

	ModelController(ModelDeployer deployer, ModelOverview overview, InstanceMigration migration, ModelEdits edits, Consequences consequences) {
		this.consequences = consequences;
		this.edits = edits;
		this.deployer = deployer;
		this.overview = overview;
		this.migration = migration;
	}

	/** What became of the application's models, and which of them somebody else has edited since. */
	@GetMapping
	Deployed readModels() {
		return new Deployed(deployer.state(), deployer.problems(), overview.models());
	}

	/** Decides that models which were held back are deployed over what others have deployed. */
	@PostMapping("/deployment")
	Deployed overwriteModels(@RequestBody Decision decision, Principal user) {
		if (!decision.overwrite()) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST,
					"Send {\"overwrite\": true}; to keep what others have deployed, do nothing.");
		}
		if (!deployer.overwrite(user.getName(), decision.reason())) {
			throw new ResponseStatusException(HttpStatus.CONFLICT, "No models are held back: there is nothing to decide.");
		}
		return readModels();
	}

	/** Checks edited models. Answers 200 whatever it finds: what is wrong with the files is the result that was asked for. */
	@PostMapping(path = "/check", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	Checked checkModels(@RequestPart(required = false) List<MultipartFile> files) throws IOException {
		var contents = contents(files);
		var proposal = edits.propose(contents);
		var findings = proposal.findings();
		return new Checked(List.copyOf(contents.keySet()), findings.fit(), findings.problems(), findings.advice(), proposal.changes(),
				consequences.of(proposal, contents).values().stream().flatMap(List::stream).toList());
	}

	/** Deploys edited models that fit, all of them or none. What is deployed already as it is is left out. */
	@PostMapping(path = "/edits", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	Versions deployModels(@RequestPart(required = false) List<MultipartFile> files, @RequestParam(defaultValue = "") String reason, Principal user)
			throws IOException {
		return new Versions(edits.deploy(contents(files), Map.of(), user.getName(), reason));
	}

	/** The versions of a model that are known, the newest first. */
	@GetMapping("/{file}/versions")
	Versions readVersions(@PathVariable String file) {
		return new Versions(edits.versions(file));
	}

	/** Goes back to an earlier version: deploys what it held as the newest one. */
	@PostMapping("/{file}/versions/{version}/deployment")
	Versions returnToVersion(@PathVariable String file, @PathVariable int version, @RequestBody ReasonToReturn why, Principal user) {
		return new Versions(List.of(edits.goBack(file, version, null, user.getName(), why.reason())));
	}

	private static Map<String, String> contents(@Nullable List<MultipartFile> files) throws IOException {
		var contents = UploadedModels.of(files);
		if (contents.isEmpty()) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "Send at least one part 'files', each a .bpmn, .dmn or .form file.");
		}
		return contents;
	}

	/** Shows what moving the running instances to the newest versions changes, and moves them when it is no dry run. */
	@PostMapping("/migration")
	InstanceMigration.Moves migrateInstances(@RequestBody Migration order, Principal user) {
		var diagrams = order.models() == null ? Map.<String, String>of() : order.models();
		return order.dryRun() == Boolean.FALSE
				? migration.migrate(order.instances() == null ? List.of() : order.instances(), diagrams, user.getName())
				: migration.preview(diagrams);
	}

	@ExceptionHandler
	ProblemDetail handle(UnfitDiagrams unfit) {
		return ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_CONTENT, unfit.getMessage());
	}

	@ExceptionHandler
	ProblemDetail handle(EngineUnavailableException away) {
		return ProblemDetail.forStatusAndDetail(HttpStatus.SERVICE_UNAVAILABLE, away.getMessage());
	}

	/**
	 * What to move.
	 *
	 * @param dryRun false moves; anything else only shows
	 * @param instances the keys of the instances to move; none means all
	 * @param models edited diagrams by file name, which are to be the newest version; moving deploys what is not deployed yet
	 */
	record Migration(@Nullable Boolean dryRun, @Nullable List<Long> instances, @Nullable Map<String, String> models) {
	}

	/** The state of the deployment, why it was refused if it was, and each model. */
	record Deployed(DeploymentState state, List<String> problems, List<ModelOverview.Overview> models) {
	}

	/** Whether to overwrite what others have deployed, and why. */
	record Decision(boolean overwrite, @Nullable String reason) {
	}

	/** Why a version is deployed again. */
	record ReasonToReturn(@Required @Nullable String reason) {
	}

	/** Versions of models. */
	record Versions(List<ModelEdits.ModelVersion> versions) {
	}

	/**
	 * What a check has found.
	 *
	 * @param fit whether the files can be deployed
	 * @param problems what keeps the models from running as they are meant to, one line each
	 * @param advice what is left over in them or says nothing, one line each
	 * @param changes what deploying them would change
	 * @param consequences what that would do to partners, in whole sentences
	 */
	record Checked(List<String> files, boolean fit, List<String> problems, List<String> advice, List<ModelEdits.Change> changes,
			List<String> consequences) {
	}

}
