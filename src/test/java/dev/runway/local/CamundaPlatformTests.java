package dev.runway.local;

import java.util.Optional;

import io.camunda.client.api.CamundaFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;

/**
 * The whole of Runway on a Camunda that is there: {@code ./mvnw verify -Dcamunda.grpc=http://localhost:26500 -Dcamunda.rest=http://localhost:8080}.
 * It seems to go away when the way to it is closed, unless that is encrypted; what was started there is cancelled at the end.
 */
class CamundaPlatformTests extends PlatformScenarios {

	private static final String LEFT_OUT = "SKIPPED: no Camunda is given. Run the tests on one with -Dcamunda.grpc=http://localhost:26500 -Dcamunda.rest=http://localhost:8080.";

	private final Optional<Relay> grpc, rest;

	CamundaPlatformTests() {
		super(Folders.ofTest("camunda-platform"), ports -> ExternalCamunda.named().map(given -> isPlain(given)
				? new ExternalCamunda(grpc(given, ports).address(), rest(given, ports).address(), given.tasklist(), given.operate()) : given));
		var relayed = ExternalCamunda.named().filter(CamundaPlatformTests::isPlain);
		grpc = relayed.map(given -> grpc(given, ports));
		rest = relayed.map(given -> rest(given, ports));
	}

	private static boolean isPlain(ExternalCamunda given) {
		return "http".equals(given.grpc().getScheme()) && "http".equals(given.rest().getScheme());
	}

	private static Relay grpc(ExternalCamunda given, Ports ports) {
		return new Relay(given.grpc(), ports.of(Port.ENGINE_GRPC));
	}

	private static Relay rest(ExternalCamunda given, Ports ports) {
		return new Relay(given.rest(), ports.of(Port.ENGINE_REST));
	}

	@Override
	void assumeThatThereIsAnEngine() {
		if (platform.camunda().isEmpty()) {
			System.out.println(LEFT_OUT);
			Assumptions.abort(LEFT_OUT);
		}
	}

	@Override
	boolean engineCanGo() {
		return grpc.isPresent();
	}

	@Override
	void engineGoes() {
		grpc.ifPresent(Relay::close);
		rest.ifPresent(Relay::close);
	}

	@Override
	void engineComes() {
		grpc.ifPresent(Relay::open);
		rest.ifPresent(Relay::open);
	}

	@AfterAll
	void cancelWhatWasStarted() {
		if (platform.camunda().isPresent()) {
			facts.sql("select process_instance_key from activation.instances where process_instance_key is not null")
				.query(Long.class).list().stream()
				.map(key -> client().newCancelInstanceCommand(key).send())
				.toList().forEach(CamundaPlatformTests::awaitEnd);
			grpc.ifPresent(Relay::close);
			rest.ifPresent(Relay::close);
		}
	}

	private static void awaitEnd(CamundaFuture<?> cancelled) {
		try {
			cancelled.join();
		}
		catch (RuntimeException e) {
			// it has ended by itself
		}
	}

}
