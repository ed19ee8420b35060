package dev.runway.local;

import java.util.Optional;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;

/**
 * The whole of Runway on a Camunda that is there: {@code ./mvnw verify -Dcamunda.grpc=http://localhost:26500 -Dcamunda.rest=http://localhost:8080}.
 * It seems to go away when the way to it is closed, and what was started there is cancelled at the end.
 */
class CamundaPlatformTests extends PlatformScenarios {

	private static final String LEFT_OUT = "SKIPPED: no Camunda is given. Run the tests on one with -Dcamunda.grpc=http://localhost:26500 -Dcamunda.rest=http://localhost:8080.";

	private final Optional<Relay> grpc, rest;

	CamundaPlatformTests() {
		this(Folders.ofTest("camunda-platform"), Ports.free(), ExternalCamunda.named());
	}

	private CamundaPlatformTests(Folders folders, Ports ports, Optional<ExternalCamunda> camunda) {
		this(folders, ports, camunda, camunda.map(given -> new Relay(given.grpc(), ports.of(Port.ENGINE_GRPC))),
				camunda.map(given -> new Relay(given.rest(), ports.of(Port.ENGINE_REST))));
	}

	private CamundaPlatformTests(Folders folders, Ports ports, Optional<ExternalCamunda> camunda, Optional<Relay> grpc, Optional<Relay> rest) {
		super(folders, ports, new LocalPlatform(folders, ports, camunda.map(given -> new ExternalCamunda(grpc.orElseThrow().address(),
				rest.orElseThrow().address(), given.tasklist(), given.operate())), new Progress(System.out)));
		this.grpc = grpc;
		this.rest = rest;
	}

	@Override
	void assumeThatThereIsAnEngine() {
		if (grpc.isEmpty()) {
			System.out.println(LEFT_OUT);
			Assumptions.abort(LEFT_OUT);
		}
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

}
