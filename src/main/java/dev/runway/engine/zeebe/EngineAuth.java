package dev.runway.engine.zeebe;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.StringUtils;

/**
 * How Runway shows the engine who it is. What a method needs has to be given, and nothing that it does not use may be: half a
 * setting would be found out by the first refused job only.
 *
 * @param method which of the four ways: none, basic, oidc or saas
 * @param username a user of the cluster, for basic
 * @param password that user's, for basic
 * @param clientId a client of the OpenID provider or of Camunda 8 SaaS
 * @param clientSecret that client's
 * @param tokenUrl where the OpenID provider gives tokens
 * @param audience for whom the tokens are
 * @param scope what they are for, where the provider wants to know
 * @param clusterId the cluster of Camunda 8 SaaS
 * @param region where that cluster is, such as {@code bru-2}
 */
record EngineAuth(@DefaultValue("none") Method method, @Nullable String username, @Nullable String password,
		@Nullable String clientId, @Nullable String clientSecret, @Nullable String tokenUrl, @Nullable String audience,
		@Nullable String scope, @Nullable String clusterId, @Nullable String region) {

	static final EngineAuth NONE = new EngineAuth(Method.NONE, null, null, null, null, null, null, null, null, null);

	private static final String PREFIX = "runway.engine.auth.";

	EngineAuth {
		var given = new LinkedHashMap<String, @Nullable String>();
		given.put("username", username);
		given.put("password", password);
		given.put("client-id", clientId);
		given.put("client-secret", clientSecret);
		given.put("token-url", tokenUrl);
		given.put("audience", audience);
		given.put("scope", scope);
		given.put("cluster-id", clusterId);
		given.put("region", region);
		given.forEach((name, value) -> check(method, name, StringUtils.hasText(value)));
	}

	private static void check(Method method, String name, boolean given) {
		if (!given && method.needs.contains(name)) {
			throw new IllegalArgumentException("%s%s is missing: %smethod=%s needs %s"
				.formatted(PREFIX, name, PREFIX, method.word(), String.join(", ", method.needs)));
		}
		if (given && !method.needs.contains(name) && !method.takes.contains(name)) {
			throw new IllegalArgumentException("%s%s is set, and %smethod=%s does not use it: set the method that it is for, or leave it out"
				.formatted(PREFIX, name, PREFIX, method.word()));
		}
	}

	/** Names no secret. */
	@Override
	public String toString() {
		return "EngineAuth[method=%s, username=%s, clientId=%s, clusterId=%s]".formatted(method, username, clientId, clusterId);
	}

	/** What a user name, a client and a cluster are for. */
	enum Method {

		/** The engine's gateway asks nobody. */
		NONE(List.of(), Set.of()),

		/** A user of the cluster with a password. */
		BASIC(List.of("username", "password"), Set.of()),

		/** A client of an OpenID provider. */
		OIDC(List.of("client-id", "client-secret", "token-url", "audience"), Set.of("scope")),

		/** A client of a cluster of Camunda 8 SaaS. */
		SAAS(List.of("cluster-id", "region", "client-id", "client-secret"), Set.of("token-url"));

		private final List<String> needs;

		private final Set<String> takes;

		Method(List<String> needs, Set<String> takes) {
			this.needs = needs;
			this.takes = takes;
		}

		private String word() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

}
