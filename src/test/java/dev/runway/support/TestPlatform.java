package dev.runway.support;

import java.time.Clock;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;
import org.springframework.test.context.DynamicPropertyRegistrar;
import org.springframework.test.util.TestSocketUtils;

/** All that the application needs around it, in the test's own JVM: PostgreSQL, an engine and a mail server. */
@TestConfiguration(proxyBeanMethods = false)
public class TestPlatform {

	@Bean(destroyMethod = "close")
	TestDatabase database() {
		return TestDatabase.create();
	}

	/** The connections close before the database goes. */
	@Bean
	JdbcConnectionDetails connectionDetails(TestDatabase database) {
		return new JdbcConnectionDetails() {

			@Override
			public String getUsername() {
				return "postgres";
			}

			@Override
			public String getPassword() {
				return "postgres";
			}

			@Override
			public String getJdbcUrl() {
				return database.url();
			}

		};
	}

	@Bean(destroyMethod = "close")
	TestEngine engine() {
		return TestEngine.start();
	}

	@Bean(initMethod = "start", destroyMethod = "stop")
	GreenMail mailServer() {
		return new GreenMail(new ServerSetup(TestSocketUtils.findAvailableTcpPort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
	}

	@Bean
	Mailbox mailbox(GreenMail mailServer) {
		return new Mailbox(mailServer);
	}

	@Bean
	DynamicPropertyRegistrar platformProperties(TestEngine engine, GreenMail mailServer, Environment environment) {
		var streaming = environment.getProperty("test.streaming", Boolean.class, true);
		return registry -> {
			registry.add("runway.engine.grpc-address", () -> engine.address().toString());
			registry.add("runway.engine.rest-address", () -> engine.restAddress().toString());
			registry.add("runway.engine.streaming", () -> streaming);
			registry.add("runway.engine.poll-interval", () -> streaming ? "10s" : "100ms");
			registry.add("spring.mail.port", () -> mailServer.getSmtp().getPort());
		};
	}

	/** The application's clock goes with the engine's. */
	@Bean
	@Primary
	Clock engineClock(TestEngine engine) {
		return engine.clock();
	}

}
