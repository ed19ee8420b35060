package dev.runway.intake;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;

import dev.runway.metrics.ActivationRates;
import dev.runway.metrics.LiveRate;
import dev.runway.programme.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Answers from two files, or from one workbook, how many partners really go live. It needs no server and no database. */
@Command(name = "activation-rate", sortOptions = false, mixinStandardHelpOptions = true,
		description = "Computes from two files, or one workbook, how many partners really go live within 120 days.",
		exitCodeListHeading = "%nExit codes:%n",
		exitCodeList = { "0:the rates are computed", "1:a file cannot be used", "2:the command is wrong" })
public class ActivationRateCommand implements Callable<Integer> {

	private static final Set<CsvFile> BOTH = Set.of(CsvFile.PARTNERS, CsvFile.MILESTONES);

	@Spec
	@SuppressWarnings("NullAway.Init")
	private CommandSpec command;

	@Parameters(index = "0", paramLabel = "partners", description = "The signed partners: CSV or .xlsx.")
	@SuppressWarnings("NullAway.Init")
	private Path partners;

	@Parameters(index = "1", arity = "0..1", paramLabel = "milestones",
			description = "What they have reached; not needed beside a workbook with a sheet for each.")
	private @Nullable Path milestones;

	@Option(names = "--today", paramLabel = "day", description = "The day as of which is counted; what lies after it is left out (default: the day of this machine).")
	private @Nullable LocalDate today;

	@Option(names = "--time-zone", paramLabel = "zone", defaultValue = "UTC",
			description = "In which the programme's days begin and end (default: ${DEFAULT-VALUE}).")
	@SuppressWarnings("NullAway.Init")
	private ZoneId timeZone;

	@Option(names = "--dates", paramLabel = "order",
			description = "In which order day and month stand before the year where the files do not show it: dmy or mdy.")
	private @Nullable String dates;

	@Option(names = "--encoding", paramLabel = "page",
			description = "In which code page the files are where they are not Unicode, such as windows-1252.")
	private @Nullable String encoding;

	@Option(names = "--json", description = "Answers in JSON.")
	private boolean json;

	@Override
	public Integer call() {
		var day = today == null ? LocalDate.ofInstant(Clock.system(timeZone).instant(), timeZone) : today;
		var reached = milestones == null ? partners : milestones;
		for (var file : List.of(partners, reached)) {
			if (!Files.isReadable(file) || Files.isDirectory(file)) {
				return fail("The file '%s' cannot be read.".formatted(file));
			}
		}
		var files = new SignedFiles(day, timeZone, hints());
		try {
			if (milestones == null && !WorkbookFiles.in(new FileSystemResource(partners)).containsAll(BOTH)) {
				return fail("The workbook '%s' needs a sheet called partners and one called milestones.".formatted(partners));
			}
			files.partners(new FileSystemResource(partners));
			files.milestones(new FileSystemResource(reached));
		}
		catch (UnreadableFile broken) {
			return fail(String.valueOf(broken.getMessage()));
		}
		if (!files.problems().isEmpty()) {
			files.problems().forEach(System.err::println);
			return fail("%,d rows are wrong; nothing was computed.".formatted(files.wrongRows()));
		}
		files.understood().forEach(System.err::println);
		files.leftOut().ifPresent(System.err::println);
		var rates = ActivationRates.of(files.runs(), day);
		System.out.print(json ? json(rates) : text(rates));
		return CommandLine.ExitCode.OK;
	}

	private FileHints hints() {
		try {
			return FileHints.of(dates, null, encoding);
		}
		catch (Refused unknown) {
			throw new ParameterException(command.commandLine(), String.valueOf(unknown.getMessage()));
		}
	}

	private static String json(ActivationRates.Rates rates) {
		return JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build().writeValueAsString(rates) + "\n";
	}

	private static String text(ActivationRates.Rates rates) {
		var text = new StringBuilder("As of %s: %s.%n%nSigned in the last six months:%n".formatted(rates.today(), rates.sentence()));
		rates.liveRates().rows().forEach(rate -> text.append("  %-52s %s%n".formatted(rate.label(), words(rate))));
		var real = rates.activationRate();
		text.append("%n%s%n".formatted(real.sentence()));
		if (real.band() != null) {
			text.append("Band: %s%nAdvice: ".formatted(real.band().label()));
		}
		return text.append("%s%n".formatted(real.reason())).toString();
	}

	private static String words(LiveRate rate) {
		if (rate.share() == null) {
			return "%s".formatted(rate.remark());
		}
		if (rate.lower() == null || rate.upper() == null) {
			return "%6s  (%,d of %,d)".formatted(percent(rate.share()), rate.live(), rate.partners());
		}
		return "%6s  (%s to %s; followed to the last day: %,d of %,d)%n    Interval: %s".formatted(percent(rate.share()),
				percent(rate.lower()), percent(rate.upper()), rate.atRisk(), rate.partners(), rate.interval());
	}

	private static String percent(double share) {
		return String.format(Locale.ROOT, "%.1f %%", 100 * share);
	}

	private static int fail(String reason) {
		System.err.println(reason);
		return CommandLine.ExitCode.SOFTWARE;
	}

}
