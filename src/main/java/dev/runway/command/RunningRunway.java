package dev.runway.command;

import java.net.ConnectException;
import java.net.URI;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestClientResponseException;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that name a Runway that is up and who asks it, and what people are told when it does not answer as hoped. */
public final class RunningRunway {

	private static final String USER = "--user", TOKEN = "--token";

	@Spec(Spec.Target.MIXEE)
	@SuppressWarnings("NullAway.Init")
	private CommandSpec command;

	@Option(names = "--url", defaultValue = "http://localhost:8090",
			description = "Where Runway is (default: ${DEFAULT-VALUE}).")
	@SuppressWarnings("NullAway.Init")
	private URI url;

	@Option(names = USER, defaultValue = "${env:RUNWAY_USER}",
			description = "Who asks (default: the environment variable RUNWAY_USER).")
	private @Nullable String user;

	@Option(names = "--password", interactive = true, arity = "0..1", defaultValue = "${env:RUNWAY_PASSWORD}",
			description = "Asked for when no value is given (default: the environment variable RUNWAY_PASSWORD).")
	private @Nullable String password;

	@Option(names = TOKEN, interactive = true, arity = "0..1", defaultValue = "${env:RUNWAY_TOKEN}",
			description = "A token in place of user and password; asked for when no value is given (default: the environment"
					+ " variable RUNWAY_TOKEN).")
	private @Nullable String token;

	/** What a command does with Runway; returns its exit code. */
	@FunctionalInterface
	public interface Work {

		int with(RestClient runway);

	}

	/**
	 * Does the work below a path of the REST interface, and returns its exit code; where Runway refuses or is away, the
	 * reason is printed in a sentence.
	 *
	 * @param whoMay says in a sentence who may do this
	 */
	public int ask(String path, String whoMay, Work work) {
		try {
			return work.with(client(path));
		}
		catch (RestClientResponseException refused) {
			return fail(reason(refused, whoMay));
		}
		catch (ResourceAccessException unreachable) {
			return fail(unreachable.getCause() instanceof ConnectException
					? "No Runway answers at %s; start it, or name another with --url.".formatted(url)
					: "Runway at %s broke off: %s".formatted(url, unreachable.getMessage()));
		}
		catch (RestClientException strange) {
			return fail("What answers at %s is no Runway: %s".formatted(url, strange.getMessage()));
		}
	}

	/** Prints why a command did not do what it should, and returns its exit code. */
	public static int fail(String reason) {
		System.err.println(reason);
		return CommandLine.ExitCode.SOFTWARE;
	}

	private RestClient client(String path) {
		if (url.getHost() == null || !url.toString().matches("https?://.*")) {
			throw new ParameterException(command.commandLine(),
					"--url '%s' is no address; write it as http://localhost:8090.".formatted(url));
		}
		var signedIn = credentials();
		return RestClient.builder()
			.baseUrl(url.toString().replaceFirst("/+$", "") + path)
			.defaultHeaders(headers -> headers.set(HttpHeaders.AUTHORIZATION, signedIn))
			.requestFactory(new JdkClientHttpRequestFactory())
			.build();
	}

	/** What the command line says comes before the environment, and a token before a user. */
	private String credentials() {
		if (token != null && (given(TOKEN) || !given(USER))) {
			return "Bearer " + token;
		}
		if (user == null || password == null) {
			throw new ParameterException(command.commandLine(), "Say who asks: --user and --password, or --token.");
		}
		return "Basic " + HttpHeaders.encodeBasicAuth(user, password, null);
	}

	private boolean given(String option) {
		return command.commandLine().getParseResult().hasMatchedOption(option);
	}

	private String reason(RestClientResponseException refused, String whoMay) {
		if (refused.getStatusCode().isSameCodeAs(HttpStatus.UNAUTHORIZED)) {
			return credentials().startsWith("Bearer") ? "Runway does not take this token: it is unknown, has expired or was revoked."
					: "Runway does not know this user and password.";
		}
		if (refused.getStatusCode().isSameCodeAs(HttpStatus.FORBIDDEN)) {
			return "Runway does not allow this. " + whoMay;
		}
		var problem = refused.getResponseBodyAs(ProblemDetail.class);
		return problem == null || problem.getDetail() == null ? "Runway answered %s.".formatted(refused.getStatusCode())
				: problem.getDetail();
	}

}
