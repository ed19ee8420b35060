package dev.runway.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.runway.engine.model.Diagram;
import dev.runway.support.Browsers;
import dev.runway.support.Models;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The pictures in the documents show the processes that are deployed. */
class DiagramPictureTests {

	private static final String FILE = "partner-activation.bpmn";
	private static final Path PICTURES = Path.of("src/docs/images");
	private static final String REDRAW = "./mvnw test -Dtest=DiagramPictureTests#drawsTheProcessInABrowser -Dpicture=redraw";
	private static final Models MODELS = Models.inRepository();

	/** Draws each picture and looks at it; only with -Dpicture=redraw are they kept. */
	@Test
	void drawsTheProcessInABrowser() {
		var pictures = Browsers.use(browser -> draw(new DiagramRenderer(browser)));

		assertThat(pictures).isNotEmpty().allSatisfy((file, svg) -> assertThat(differences(file, svg, MODELS)).isEmpty());
		if ("redraw".equals(System.getProperty("picture"))) {
			pictures.forEach(DiagramPictureTests::keep);
		}
	}

	@ParameterizedTest
	@MethodSource
	void showsTheProcessThatIsDeployed(String file) {
		assertThat(differences(file, picture(file), MODELS))
				.as("The picture of %s is out of date. Draw it again: %s".formatted(file, REDRAW)).isEmpty();
	}

	static Stream<String> showsTheProcessThatIsDeployed() {
		return MODELS.diagrams().stream().map(Diagram::file);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			name="Certify reps"                             | name="Train reps"                              | The picture writes 'Certifyreps' for 'Trainreps'
			Task_CheckClock                                 | Task_AskLedger                                 | The picture does not show 'Check clock'
			Task_CheckClock                                 | Task_AskLedger                                 | The picture shows Task_CheckClock, which the diagram does not hold
			""")
	void noticesThatTheProcessHasChanged(String before, String after, String difference) {
		assertThat(differences(FILE, picture(FILE), MODELS.edited(FILE, before, after))).contains(difference);
	}

	@Test
	void noticesThatAShapeHasMoved() {
		var welcome = Pattern.compile("(bpmnElement=\"Task_SendWelcome\">\\s*<dc:Bounds x=\")");

		assertThat(differences(FILE, picture(FILE), MODELS.edited(FILE, welcome, "$1" + 1)))
				.containsExactly("The picture shows 'Welcome owner' at another place");
	}

	private static Map<String, String> draw(DiagramRenderer renderer) {
		return MODELS.diagrams().stream().map(Diagram::file)
				.collect(Collectors.toMap(Function.identity(), file -> renderer.svg(MODELS.content(file))));
	}

	private static void keep(String file, String svg) {
		try {
			Files.writeString(pictureOf(file), svg);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static String picture(String file) {
		try {
			return Files.readString(pictureOf(file));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static Path pictureOf(String file) {
		return PICTURES.resolve(file.replace(".bpmn", ".svg"));
	}

	private static List<String> differences(String file, String svg, Models models) {
		return models.diagrams().stream().filter(diagram -> diagram.file().equals(file))
				.flatMap(diagram -> new DiagramPicture(svg).differencesTo(new Drawing(diagram)).stream()).toList();
	}
}
