package dev.runway.access.signin;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

import dev.runway.access.token.TokenSecret;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;

/**
 * Somebody who tries to sign in.
 *
 * @param name who they say they are; none for what names nobody
 * @param address where they are; of IPv6 the network, because there a person has as many addresses as they like
 */
record Attempt(Optional<String> name, String address) {

	private static final int MAX_NAME = 200, NETWORK_BYTES = 8, IPV6_BYTES = 16;

	/** What a request brings to sign in with, if it does. */
	static Optional<Attempt> in(HttpServletRequest request) {
		var header = request.getHeader(HttpHeaders.AUTHORIZATION);
		if (header != null) {
			return Optional.of(new Attempt(name(header), network(request.getRemoteAddr())));
		}
		return HttpMethod.POST.matches(request.getMethod()) && SignIn.PAGE.equals(request.getServletPath())
				? Optional.of(new Attempt(Optional.ofNullable(request.getParameter("username")).map(Attempt::folded),
						network(request.getRemoteAddr())))
				: Optional.empty();
	}

	private static Optional<String> name(String header) {
		var parts = header.strip().split(" ", 2);
		if (parts.length < 2) {
			return Optional.empty();
		}
		return switch (parts[0].toLowerCase(Locale.ROOT)) {
			case "basic" -> userName(parts[1]).map(Attempt::folded);
			case "bearer" -> TokenSecret.parse(parts[1]).map(secret -> secret.id().toString());
			default -> Optional.empty();
		};
	}

	private static Optional<String> userName(String credentials) {
		try {
			return Optional.of(new String(Base64.getDecoder().decode(credentials), StandardCharsets.UTF_8).split(":", 2)[0]);
		}
		catch (IllegalArgumentException unreadable) {
			return Optional.empty();
		}
	}

	/** Capitals, spaces around it and the forms of Unicode make no other name of it. */
	private static String folded(String name) {
		var one = Normalizer.normalize(name, Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
		return one.substring(0, Math.min(one.length(), MAX_NAME));
	}

	private static String network(String address) {
		try {
			var bytes = InetAddress.getByName(address).getAddress();
			return HexFormat.of().formatHex(bytes.length == IPV6_BYTES ? Arrays.copyOf(bytes, NETWORK_BYTES) : bytes);
		}
		catch (UnknownHostException unreadable) {
			return address;
		}
	}

}
