package dev.runway.webhook;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;

import dev.runway.programme.Refused;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Looks at where a message would go. The client resolves a name by this and connects to the addresses that came out of it, so that a
 * name cannot mean one address when it is looked at and another one when it is called.
 */
@Component
class OpenAddresses implements DnsResolver {

	/** IPv4 blocks that are not the internet, beside those that Java knows: network, mask length. */
	private static final List<Block> CLOSED = List.of(new Block("0.0.0.0", 8), new Block("100.64.0.0", 10), new Block("192.0.0.0", 24),
			new Block("192.0.2.0", 24), new Block("192.88.99.0", 24), new Block("198.18.0.0", 15), new Block("198.51.100.0", 24),
			new Block("203.0.113.0", 24), new Block("240.0.0.0", 4));

	private final WebhookSettings settings;

	private final DnsResolver names;

	@Autowired
	OpenAddresses(WebhookSettings settings) {
		this(settings, SystemDefaultDnsResolver.INSTANCE);
	}

	OpenAddresses(WebhookSettings settings, DnsResolver names) {
		this.settings = settings;
		this.names = names;
	}

	/** The address of an endpoint as somebody gives it, or no and why. */
	URI address(@Nullable String text) {
		var address = parse(text == null ? "" : text.strip());
		var scheme = address.getScheme();
		if (!"https".equals(scheme) && !("http".equals(scheme) && settings.allowHttp())) {
			throw invalid(settings.allowHttp() ? "The address has to begin with https:// or http://." : "The address has to begin with https://.");
		}
		if (address.getHost() == null || address.getRawUserInfo() != null || address.getRawFragment() != null) {
			throw invalid("Give an address with a host, and without a user name or a fragment.");
		}
		try {
			resolve(address.getHost());
		}
		catch (ClosedAddress closed) {
			throw invalid(closed.getMessage());
		}
		catch (UnknownHostException notNow) {
			throw invalid("There is no host %s now.".formatted(address.getHost()));
		}
		return address;
	}

	@Override
	public InetAddress[] resolve(String host) throws UnknownHostException {
		var found = names.resolve(host.startsWith("[") ? host.substring(1, host.length() - 1) : host);
		if (!settings.allowInternal() && Stream.of(found).anyMatch(OpenAddresses::closed)) {
			throw new ClosedAddress(host);
		}
		return found;
	}

	@Override
	public String resolveCanonicalHostname(String host) {
		return host;
	}

	/** Whether an address is inside a network, or nobody's. */
	static boolean closed(InetAddress address) {
		return address.isAnyLocalAddress() || address.isLoopbackAddress() || address.isLinkLocalAddress() || address.isSiteLocalAddress()
				|| address.isMulticastAddress()
				|| (address instanceof Inet4Address four ? CLOSED.stream().anyMatch(block -> block.holds(four)) : !global((Inet6Address) address));
	}

	/** Only 2000::/3 is given to networks of the internet; in it, 6to4, Teredo and the addresses of documents lead elsewhere. */
	private static boolean global(Inet6Address address) {
		var bytes = address.getAddress();
		var first = (bytes[0] & 0xff) << 8 | bytes[1] & 0xff;
		var second = (bytes[2] & 0xff) << 8 | bytes[3] & 0xff;
		return (first & 0xe000) == 0x2000 && first != 0x2002 && !(first == 0x2001 && (second < 0x200 || second == 0xdb8)) && first != 0x3fff;
	}

	private static URI parse(String text) {
		try {
			return new URI(text).normalize();
		}
		catch (URISyntaxException unreadable) {
			throw invalid("The address cannot be read.");
		}
	}

	private static Refused invalid(@Nullable String reason) {
		return new Refused(Refused.Kind.INVALID, String.valueOf(reason));
	}

	/** A name that leads inside. */
	static final class ClosedAddress extends UnknownHostException {

		ClosedAddress(String host) {
			super("%s is an address inside a network, or leads to one; webhooks go to the internet only.".formatted(host));
		}

	}

	/** A block of IPv4 addresses. */
	private record Block(int network, int mask) {

		Block(String network, int length) {
			this(number(network), -1 << 32 - length);
		}

		boolean holds(Inet4Address address) {
			return (number(address) & mask) == network;
		}

		private static int number(String text) {
			try {
				return number((Inet4Address) InetAddress.getByName(text));
			}
			catch (UnknownHostException impossible) {
				throw new IllegalStateException(impossible);
			}
		}

		private static int number(Inet4Address address) {
			var bytes = address.getAddress();
			return (bytes[0] & 0xff) << 24 | (bytes[1] & 0xff) << 16 | (bytes[2] & 0xff) << 8 | bytes[3] & 0xff;
		}

	}

}
