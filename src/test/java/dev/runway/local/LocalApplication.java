package dev.runway.local;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

import dev.runway.RunwayApplication;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.NestedExceptionUtils;

/** The application in this process, with the settings that fit the local platform. */
final class LocalApplication implements AutoCloseable {

	private final Map<String, String> settings;

	private final Path log;

	private final URI health;

	private final Class<?>[] beside;

	private @Nullable ConfigurableApplicationContext context;

	/** With more settings of one's own than the platform's, and with what a test puts beside it. */
	LocalApplication(Folders folders, Ports ports, LocalPlatform platform, List<Owner> owners, Map<String, String> more, Class<?>... beside) {
		this.beside = beside;
		log = folders.log("application");
		health = ports.http(Port.APPLICATION, "/actuator/health");
		settings = settings(folders, ports, platform, owners);
		settings.putAll(more);
	}

	/** Starts it and waits for its good health; one that starts in bad health is left to run, and its health is told. */
	String startAndAwait(Duration limit) {
		String[] arguments = settings.entrySet().stream().map(setting -> "--%s=%s".formatted(setting.getKey(), setting.getValue())).toArray(String[]::new);
		try {
			context = SpringApplication.from(RunwayApplication::main).with(LocalConfiguration.class).with(beside).run(arguments).getApplicationContext();
		}
		catch (RuntimeException e) {
			throw new LocalFailure("The application could not be started (log: " + log + "): " + NestedExceptionUtils.getMostSpecificCause(e).getMessage(), e);
		}
		long end = System.nanoTime() + limit.toNanos();
		while (!Http.answers(health) && System.nanoTime() < end) {
			LockSupport.parkNanos(Duration.ofMillis(250).toNanos());
		}
		return Http.answers(health) ? "healthy" : "not healthy: see " + health;
	}

	/** A part of the application that runs. */
	<T> T bean(Class<T> type) {
		return Optional.ofNullable(context).orElseThrow(() -> new IllegalStateException("The application does not run")).getBean(type);
	}

	@Override
	public void close() {
		if (context != null) {
			context.close();
		}
	}

	private static Map<String, String> settings(Folders folders, Ports ports, LocalPlatform platform, List<Owner> owners) {
		var settings = new LinkedHashMap<String, String>();
		settings.put("server.port", Integer.toString(ports.of(Port.APPLICATION)));
		settings.put("server.address", "127.0.0.1");
		settings.put("spring.datasource.url", platform.jdbcUrl());
		settings.put("spring.datasource.hikari.minimum-idle", "2");
		settings.put("spring.datasource.username", "postgres");
		settings.put("spring.datasource.password", "postgres");
		settings.put("spring.mail.host", "localhost");
		settings.put("spring.mail.port", Integer.toString(ports.of(Port.SMTP)));
		settings.put("runway.notification.partner-operations-address", "ops@example.com");
		settings.put("runway.notification.quiet", "1s");
		settings.put("runway.notification.sweep-interval", "500ms");
		settings.put("runway.webhook.key", Base64.getEncoder().encodeToString("a key for the local platform only".getBytes(StandardCharsets.US_ASCII)));
		settings.put("runway.webhook.allow-internal", "true");
		settings.put("runway.webhook.allow-http", "true");
		settings.put("runway.engine.grpc-address", platform.grpcAddress().toString());
		settings.put("runway.engine.rest-address", platform.restAddress().toString());
		settings.put("runway.links.public-url", ports.http(Port.APPLICATION, "").toString());
		platform.camunda().ifPresent(camunda -> {
			settings.put("runway.links.tasklist", camunda.tasklist().toString());
			settings.put("runway.links.operate", camunda.operate().toString());
		});
		settings.put(LocalConfiguration.CLOCK_FILE, platform.clockFile().toString());
		settings.put("logging.file.name", folders.log("application").toString());
		settings.put("logging.threshold.console", "WARN");
		settings.put("logging.level.io.micrometer.core.instrument.MeterRegistry", "error");
		settings.put("spring.main.banner-mode", "off");
		settings.put("spring.main.register-shutdown-hook", "false");
		allow(settings, "ops", "PARTNER_OPERATIONS,OPERATOR");
		allow(settings, "lead", "CHANNEL_LEAD");
		allow(settings, "exec", "EXECUTIVE");
		allow(settings, "operator", "OPERATOR");
		owners.stream().map(Owner::userName).filter(name -> !settings.containsValue(name)).forEach(name -> allow(settings, name, "PARTNER_MANAGER"));
		return settings;
	}

	private static void allow(Map<String, String> settings, String userName, String roles) {
		long user = settings.keySet().stream().filter(key -> key.endsWith("].username")).count();
		String prefix = "runway.access.users[" + user + "].";
		settings.put(prefix + "username", userName);
		settings.put(prefix + "password", "{noop}" + StatusTable.PASSWORD);
		settings.put(prefix + "roles", roles);
	}

}
