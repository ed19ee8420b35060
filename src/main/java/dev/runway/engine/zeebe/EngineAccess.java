package dev.runway.engine.zeebe;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Objects;

import io.camunda.client.CamundaClient;
import io.camunda.client.CamundaClientBuilder;
import io.camunda.client.CredentialsProvider;
import io.camunda.client.impl.basicauth.BasicAuthCredentialsProviderBuilder;
import io.camunda.client.impl.oauth.OAuthCredentialsProviderBuilder;
import org.jspecify.annotations.Nullable;

/** Prepares the client for one of the ways to show the engine who asks; what each needs has been checked before. */
final class EngineAccess {

	/** The audience of every cluster of Camunda 8 SaaS. */
	private static final String SAAS_AUDIENCE = "zeebe.camunda.io";

	private EngineAccess() {
	}

	static CamundaClientBuilder builder(ZeebeProperties properties) {
		var auth = properties.auth();
		return switch (auth.method()) {
			case NONE -> selfManaged(properties);
			case BASIC -> selfManaged(properties).credentialsProvider(new BasicAuthCredentialsProviderBuilder()
				.username(auth.username()).password(auth.password()).applyEnvironmentOverrides(false).build());
			case OIDC -> selfManaged(properties).credentialsProvider(token(auth, auth.audience(), auth.scope()));
			case SAAS -> CamundaClient.newCloudClientBuilder().withClusterId(auth.clusterId()).withClientId(auth.clientId())
				.withClientSecret(auth.clientSecret()).withRegion(auth.region()).credentialsProvider(token(auth, SAAS_AUDIENCE, null));
		};
	}

	private static CamundaClientBuilder selfManaged(ZeebeProperties properties) {
		return CamundaClient.newClientBuilder().grpcAddress(properties.grpcAddress()).restAddress(properties.restAddress());
	}

	/** Without an address of its own the client asks that of Camunda 8 SaaS for tokens. */
	private static CredentialsProvider token(EngineAuth auth, @Nullable String audience, @Nullable String scope) {
		var builder = new OAuthCredentialsProviderBuilder().applyEnvironmentOverrides(false)
			.clientId(auth.clientId()).clientSecret(auth.clientSecret()).audience(Objects.requireNonNull(audience))
			.credentialsCachePath(tokenFile());
		if (auth.tokenUrl() != null) {
			builder.authorizationServerUrl(auth.tokenUrl());
		}
		if (scope != null) {
			builder.scope(scope);
		}
		return builder.build();
	}

	/** The client keeps its token in a file: one that nobody else reads and that goes with the application, and not one in the home folder. */
	private static String tokenFile() {
		try {
			var file = Files.createTempFile("runway-engine-token", ".yaml");
			file.toFile().deleteOnExit();
			return file.toString();
		}
		catch (IOException failure) {
			throw new UncheckedIOException("No temporary file can be written for the engine's token", failure);
		}
	}

}
