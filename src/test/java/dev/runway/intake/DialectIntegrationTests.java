package dev.runway.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import dev.runway.deal.Deal;
import dev.runway.deal.DealState;
import dev.runway.deal.Deals;
import dev.runway.deal.Money;
import dev.runway.intake.ImportReport.FileReport;
import dev.runway.intake.dialect.Ids;
import dev.runway.partner.Partner;
import dev.runway.partner.PartnerDirectory;
import dev.runway.partner.PartnerKey;
import dev.runway.partner.PartnerType;
import dev.runway.partner.Tier;
import dev.runway.support.Programme;
import dev.runway.support.RunwayTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Exports of other systems come in as they are, with what they cannot know beside them. */
@RunwayTest
class DialectIntegrationTests {

	@Autowired
	Programme programme;

	@Autowired
	PartnerDirectory partners;

	@Autowired
	Deals deals;

	@BeforeEach
	void knowTheOwners() {
		programme.load(Map.of(CsvFile.OWNERS, Programme.OWNERS));
	}

	@Test
	void readsAccountsOfSalesforceAndKnowsThemByBothFormsOfTheirIds() {
		var shortId = "001A" + UUID.randomUUID().toString().replace("-", "").substring(0, 11);
		var export = """
				Id,IsDeleted,Name,Type,BillingStreet,BillingCountry,Website,ChannelProgramLevelName,Owner.Email,CreatedDate,Colour__c,signed_on
				%s,false,Acme,Channel Partner / Reseller,Main Street 1,Germany,https://acme.example,Gold,olga@example.com,2026-01-02T03:04:05.000Z,red,%s
				""".formatted(shortId, programme.today());

		var report = programme.load(Map.of(CsvFile.PARTNERS, export));
		assertThat(programme.refusedRows(report)).isEmpty();
		assertThat(report.files()).extracting(FileReport::dialect).containsExactly("salesforce");
		assertThat(partners.findAll(shortId)).isEmpty();
		var again = programme.load(Map.of(CsvFile.PARTNERS, export.replace("Main Street 1", "Main Street 2")));
		assertThat(again.files()).extracting(FileReport::unchanged).containsExactly(1L);

		var milestones = "partner_external_id,milestone,occurred_at,source_system\n%s,agreement_signed,%s,salesforce\n".formatted(shortId,
				programme.today());
		assertThat(programme.load(Map.of(CsvFile.MILESTONES, milestones)).files()).extracting(FileReport::imported).containsExactly(1L);
	}

	@Test
	void readsCompaniesOfHubSpotWithTheDefaultsOfTheLoad() {
		var id = String.valueOf(Math.abs(UUID.randomUUID().getMostSignificantBits()));
		var export = """
				Record ID,Company name,Company owner,Create Date,Phone Number,City,Country/Region,Industry,signed_on
				%s,Acme,Olga Owner,2026-03-01 10:00,+49 30 1234,Berlin,Germany,Software,%s
				""".formatted(id, programme.today());
		var defaults = Map.of("partner_type", "consultancy", "tier", "registered", "owner_email", Programme.OWNER);

		var report = programme.load(Map.of(CsvFile.PARTNERS, export), new ImportOptions(false, null, defaults));

		assertThat(programme.refusedRows(report)).isEmpty();
		assertThat(partners.find(new PartnerKey("hubspot", id)).orElseThrow()).returns(PartnerType.CONSULTANCY, Partner::type)
			.returns(Tier.REGISTERED, Partner::tier)
			.returns("DE", partner -> partner.profile().country());
	}

	@Test
	void readsPartnershipsOfPartnerStackWithTimesInMilliseconds() {
		var key = "part_" + UUID.randomUUID();
		var joined = programme.today().minusDays(3);
		var export = "key,team.name,group.slug,tags,joined_at,first_name,last_name,email,country\n%s,Acme,silver,,%d,Ann,Lee,ann@acme.example,DE\n"
			.formatted(key, joined.atStartOfDay(ZoneOffset.UTC).plusHours(5).toInstant().toEpochMilli());

		var report = programme.load(Map.of(CsvFile.PARTNERS, export),
				new ImportOptions(false, "partnerstack", Map.of("partner_type", "referral", "owner_email", Programme.OWNER)));

		assertThat(programme.refusedRows(report)).isEmpty();
		assertThat(partners.find(new PartnerKey("partnerstack", key)).orElseThrow().signedOn()).isEqualTo(joined);
	}

	@Test
	void readsOpportunitiesOfSalesforce() {
		var partner = aPartnerOf("salesforce");
		var id = "006A" + partner.substring(4);
		var export = """
				Id,Name,AccountId,Account.Name,PartnerAccountId,StageName,IsClosed,IsWon,Amount,CloseDate,CreatedDate,LastModifiedDate,Probability,Region__c
				%1$s,ERP,001,Globex,%2$s,Negotiation,false,false,12500.00,%4$s,%3$sT10:00:00.000+0000,,70,EMEA
				%1$sAAB,CRM,001,Initech,%2$s,Signed,true,true,900.00,%3$s,%3$sT10:00:00.000Z,,100,EMEA
				%1$sAAC,HR,001,Hooli,%2$s,Gone,true,false,,%3$s,%3$sT10:00:00.000Z,,0,EMEA
				""".formatted(id, partner, programme.today().minusDays(2), programme.today().plusDays(30));

		var report = programme.load(Map.of(CsvFile.DEALS, export), new ImportOptions(false, null, Map.of("currency", "EUR")));

		assertThat(programme.refusedRows(report)).isEmpty();
		assertThat(report.files()).extracting(FileReport::dialect).containsExactly("salesforce");
		assertThat(dealsOf(partner)).extracting(Deal::name, Deal::state)
			.containsExactlyInAnyOrder(tuple("ERP", DealState.APPROVED), tuple("CRM", DealState.WON), tuple("HR", DealState.LOST));
	}

	@Test
	void readsDealsOfHubSpotOnceItIsSaidWhichColumnNamesThePartner() {
		var partner = aPartnerOf("hubspot");
		var export = """
				Record ID,Deal Name,Deal Stage,Pipeline,Amount,Close Date,Create Date,Deal owner,Associated Company,partner_external_id
				%1$s,ERP,Closed Won,Sales,900,%2$s 12:00,%2$s 09:30,Olga,Globex,%1$s
				""".formatted(partner, programme.today().minusDays(1));

		var report = programme.load(Map.of(CsvFile.DEALS, export), new ImportOptions(false, null, Map.of("currency", "USD")));

		assertThat(programme.refusedRows(report)).isEmpty();
		assertThat(dealsOf(partner)).singleElement().returns(DealState.WON, Deal::state)
			.returns(new Money(90000, "USD"), Deal::booked)
			.returns(programme.today().minusDays(1), Deal::registeredOn);
	}

	@Test
	void readsAnExportThatASpreadsheetHasSavedAgain() {
		var partner = aPartnerOf("hubspot");
		var day = programme.today().minusDays(1);
		var export = """
				sep=;
				Record ID;Deal Name;Deal Stage;Pipeline;Amount;Close Date;Create Date;Deal owner;Associated Company;partner_external_id
				%1$s;ERP;Closed Won;Sales;12.500,00;%2$s 12:00;%2$s 09:30;Olga;Globex;%1$s
				""".formatted(partner, DateTimeFormatter.ofPattern("dd.MM.yyyy").format(day));

		var report = programme.load(Map.of(CsvFile.DEALS, export),
				new ImportOptions(false, null, Map.of("currency", "USD"), FileHints.of("dmy", null, null)));

		assertThat(programme.refusedRows(report)).isEmpty();
		assertThat(report.files()).singleElement()
			.returns("hubspot", FileReport::dialect)
			.returns("semicolons as its sep= line says; dates as day.month.year; amounts with a decimal comma", FileReport::understood);
		assertThat(dealsOf(partner)).singleElement().returns(new Money(1_250_000, "USD"), Deal::booked).returns(day, Deal::registeredOn);
	}

	@Test
	void readsDealsOfPartnerStackWithAmountsInCents() {
		var partner = aPartnerOf("partnerstack");
		var export = """
				key,partner_key,account_name,contact_first_name,contact_last_name,stage,amount,close_date,created_at,source,external_key
				deal_%1$s,%1$s,Globex,Ann,Lee,qualified,1250050,%2$s,%3$d,partner,
				""".formatted(partner, programme.today().plusDays(30),
				programme.today().minusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli());

		var report = programme.load(Map.of(CsvFile.DEALS, export), new ImportOptions(false, null, Map.of("currency", "USD")));

		assertThat(programme.refusedRows(report)).isEmpty();
		assertThat(dealsOf(partner)).singleElement().returns(DealState.APPROVED, Deal::state)
			.returns("qualified", Deal::stage)
			.returns(new Money(1250050, "USD"), Deal::amount);
	}

	@Test
	void saysWhatItDoesNotKnow() {
		refuses("Id,Name,ShoeSize\n1,Acme,43\n", null, "partners: The column 'Id' is unknown; the columns are source_system, external_id");
		refuses("Id,Name,ShoeSize\n1,Acme,43\n", "salesforce", "partners: The column 'ShoeSize' is unknown");
		refuses("Id,Name\n1,Acme\n", "salesforce", "partners: The column 'partner_type' is missing; it may also be called 'Type' or 'Account Type'");
		refuses("external_id,name,tier\n1,Acme,gold\n", null, "partners: The column 'source_system' is missing");
	}

	private String aPartnerOf(String system) {
		var id = "001A" + UUID.randomUUID().toString().replace("-", "").substring(0, 11);
		programme.load(Map.of(CsvFile.PARTNERS, """
				source_system,external_id,name,partner_type,tier,signed_on,owner_email,country
				%s,%s,Acme,reseller,silver,%s,olga@example.com,DE
				""".formatted(system, id, programme.today().minusDays(10))));
		return id;
	}

	private List<Deal> dealsOf(String partner) {
		return partners.findAll(partner)
			.stream()
			.findFirst()
			.or(() -> partners.findAll(Ids.SALESFORCE.canonical(partner)).stream().findFirst())
			.map(found -> deals.of(found.id()))
			.orElseThrow();
	}

	private void refuses(String partners, @Nullable String dialect, String reason) {
		assertThatExceptionOfType(UnreadableFile.class)
			.isThrownBy(() -> programme.load(Map.of(CsvFile.PARTNERS, partners), new ImportOptions(false, dialect, Map.of())))
			.withMessageStartingWith(reason);
	}

}
