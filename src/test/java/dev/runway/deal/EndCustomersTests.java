package dev.runway.deal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;
import java.util.Set;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/** Which names and domains mean the same end customer, with the lists that the application comes with. */
class EndCustomersTests {

	private static final DealSettings SETTINGS = shipped();

	private final CompanyNames names = new CompanyNames(SETTINGS);

	private final CompanyDomains domains = new CompanyDomains(SETTINGS);

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Acme | ACME, Inc.
			Acme | The Acme Company
			Acme | Acme Corp. Ltd
			Acme | acme s.a.
			Acme | Acme S. A.
			Acme | Acme (Pty) Ltd
			Coca-Cola | Coca Cola Company
			CocaCola | Coca-Cola
			Müller GmbH & Co. KG | Mueller
			Müller | MULLER G.m.b.H.
			Société Générale SA | Societe Generale
			Straße AG | Strasse
			Ørsted A/S | Orsted
			Łódź Serwis Sp. z o.o. | Lodz Serwis
			Škoda Auto a.s. | Skoda Auto
			Procter & Gamble | Procter and Gamble Co
			Macy's | Macys Inc
			Grupo Bimbo S.A.B. de C.V. | Grupo Bimbo
			ＡＣＭＥ | Acme
			株式会社トヨタ | 株式会社 トヨタ
			""")
	void areTheSameInAnotherSpelling(String one, String other) {
		assertThat(names.key(one)).isPresent().isEqualTo(names.key(other));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Acme | Acne
			Acme North | Acme South
			Acme | Acme Bank
			AG | SA
			""")
	void areDifferentWithAnotherName(String one, String other) {
		assertThat(names.key(one)).isPresent().isNotEqualTo(names.key(other));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "  ", "---", "\uD83D\uDE80", "..." })
	void haveNoKeyWithoutLettersAndDigits(String name) {
		assertThat(names.key(name)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			acme.com | acme.com
			WWW.Acme.COM. | acme.com
			shop.eu.acme.com | acme.com
			https://www.acme.com/contact?x=1 | acme.com
			http://acme.com:8080 | acme.com
			jane.doe@sales.acme.com | acme.com
			mailto:jane@acme.com | acme.com
			www.acme.co.uk | acme.co.uk
			acme.com.br | acme.com.br
			acme.github.io | acme.github.io
			www.müller.de | xn--mller-kva.de
			a.b.acme.example | acme.example
			""")
	void areKnownByTheDomainThatSomebodyRegistered(String written, String key) {
		assertThat(domains.key(written)).contains(key);
	}

	@ParameterizedTest
	@ValueSource(strings = { "gmail.com", "somebody@gmail.com", "mail.yahoo.co.uk" })
	void areNotKnownByADomainWhereEverybodyHasAMailbox(String written) {
		assertThat(domains.key(written)).isEmpty();
		assertThat(domains.isDomain(written)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "acme", "localhost", "co.uk", "com", "10.0.0.1", "acme dot com", "-acme-.com", "..", "@" })
	void haveNoDomainWhereThereIsNone(String written) {
		assertThat(domains.isDomain(written)).isFalse();
		assertThat(domains.key(written)).isEmpty();
	}

	private static DealSettings shipped() {
		try {
			var properties = PropertiesLoaderUtils.loadProperties(new ClassPathResource("application.properties"));
			return new DealSettings(90, list(properties, "runway.deal.legal-forms"), list(properties, "runway.deal.free-mail-domains"));
		}
		catch (IOException unreadable) {
			throw new UncheckedIOException(unreadable);
		}
	}

	private static Set<String> list(Properties properties, String name) {
		return Set.of(properties.getProperty(name).split(","));
	}

}
