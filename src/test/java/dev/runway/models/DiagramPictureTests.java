package dev.runway.models;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runway.engine.model.Drawing;
import dev.runway.support.Browsers;
import dev.runway.support.Models;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The picture of the process in the documents shows the process that is deployed. */
class DiagramPictureTests {

	private static final String FILE = "partner-activation.bpmn";
	private static final Path PICTURE = Path.of("src/docs/images/partner-activation.svg");
	private static final String REDRAW = "./mvnw test -Dtest=DiagramPictureTests#drawsTheProcessInABrowser -Dpicture=redraw";
	private static final Models MODELS = Models.inRepository();

	/** Draws the picture and looks at it; only with -Dpicture=redraw is it kept. */
	@Test
	void drawsTheProcessInABrowser() throws IOException {
		var svg = Browsers.use(browser -> new DiagramRenderer(browser).svg(MODELS.content(FILE)));

		assertThat(differences(svg, MODELS)).isEmpty();
		if ("redraw".equals(System.getProperty("picture"))) {
			Files.writeString(PICTURE, svg);
		}
	}

	@Test
	void showsTheProcessThatIsDeployed() throws IOException {
		assertThat(differences(Files.readString(PICTURE), MODELS))
				.as("The picture is out of date. Draw it again: " + REDRAW).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			name="Certify reps"                             | name="Train reps"                              | The picture writes 'Certifyreps' for 'Trainreps'
			Task_CheckClock                                 | Task_AskLedger                                 | The picture does not show 'Check clock'
			Task_CheckClock                                 | Task_AskLedger                                 | The picture shows Task_CheckClock, which the diagram does not hold
			""")
	void noticesThatTheProcessHasChanged(String before, String after, String difference) throws IOException {
		assertThat(differences(Files.readString(PICTURE), MODELS.edited(FILE, before, after))).contains(difference);
	}

	@Test
	void noticesThatAShapeHasMoved() throws IOException {
		var welcome = Pattern.compile("(bpmnElement=\"Task_SendWelcome\">\\s*<dc:Bounds x=\")");

		assertThat(differences(Files.readString(PICTURE), MODELS.edited(FILE, welcome, "$1" + 1)))
				.containsExactly("The picture shows 'Welcome owner' at another place");
	}

	private static List<String> differences(String svg, Models models) {
		return models.diagrams().stream().filter(diagram -> diagram.file().equals(FILE))
				.flatMap(diagram -> new DiagramPicture(svg).differencesTo(new Drawing(diagram)).stream()).toList();
	}
}
