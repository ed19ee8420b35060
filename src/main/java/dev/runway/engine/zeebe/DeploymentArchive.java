package dev.runway.engine.zeebe;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Remembers what the application has deployed, with the contents, so that it can be compared with what came later. */
@Component
class DeploymentArchive {

	private final JdbcClient jdbc;

	private final Clock clock;

	DeploymentArchive(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Keeps other replicas from deploying until the transaction ends. */
	void lock() {
		jdbc.sql("select pg_advisory_xact_lock(hashtext('engine.deployments'))").query().listOfRows();
	}

	/** Whether a deployment of the bundle was begun and its answer never seen. */
	boolean begun(String bundle) {
		return jdbc.sql("select exists (select from engine.deployments where bundle_hash = ? and deployment_key is null)")
			.param(bundle)
			.query(Boolean.class)
			.single();
	}

	/** The models as they were deployed last, by file. */
	Map<String, DeployedModel> current() {
		return jdbc.sql("""
				select distinct on (file) file, content, definition_key as key, version, deployed_at
				from engine.deployed_models join engine.deployments on id = deployment_id
				where definition_key is not null order by file, deployment_id desc
				""").query(DeployedModel.class).list().stream().collect(Collectors.toMap(DeployedModel::file, model -> model));
	}

	/** The content of one version of a model; empty when somebody else deployed that version. */
	Optional<String> content(String file, int version) {
		return jdbc.sql("""
				select content from engine.deployed_models where file = ? and version = ?
				order by deployment_id desc limit 1
				""").param(file).param(version).query(String.class).optional();
	}

	/** The versions of a file that came with Runway, each as it was deployed last. */
	List<OwnVersion> versions(String file) {
		return jdbc.sql("""
				select distinct on (version) version, content, deployed_at, decided_by, reason
				from engine.deployed_models join engine.deployments on id = deployment_id
				where file = ? and version is not null order by version, deployment_id desc
				""").param(file).query(OwnVersion.class).list();
	}

	/** Writes down what is about to be deployed. */
	@Transactional
	public long begin(String bundle, Collection<ModelBundle.Model> models, Deployments.@Nullable Decision decision) {
		var id = jdbc.sql("""
				insert into engine.deployments (bundle_hash, deployed_at, decided_by, reason) values (?, ?, ?, ?) returning id
				""").params(bundle, Timestamp.from(clock.instant()))
			.param(decision == null ? null : decision.by())
			.param(decision == null ? null : decision.reason())
			.query(Long.class).single();
		models.forEach(model -> jdbc.sql("""
				insert into engine.deployed_models (deployment_id, file, content) values (?, ?, ?)
				""").params(id, model.name(), model.text()).update());
		return id;
	}

	/** Writes down what the engine has made of it, and forgets the other attempts at the same bundle. */
	@Transactional
	public void complete(long id, long deploymentKey, Map<String, EngineVersion> versions) {
		versions.forEach((file, version) -> jdbc.sql("""
				update engine.deployed_models set definition_key = ?, version = ? where deployment_id = ? and file = ?
				""").params(version.key(), version.version(), id, file).update());
		jdbc.sql("update engine.deployments set deployment_key = ? where id = ?").params(deploymentKey, id).update();
		jdbc.sql("""
				with attempts as (
					select id from engine.deployments where deployment_key is null
					and bundle_hash = (select bundle_hash from engine.deployments where id = ?)
				), models as (delete from engine.deployed_models using attempts where deployment_id = id)
				delete from engine.deployments using attempts where deployments.id = attempts.id
				""").param(id).update();
	}

	/** A version that came with Runway; by somebody where it was to be decided. */
	record OwnVersion(int version, String content, Instant deployedAt, @Nullable String decidedBy, @Nullable String reason) {
	}

}
