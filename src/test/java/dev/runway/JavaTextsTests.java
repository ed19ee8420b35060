package dev.runway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runway.JavaTexts.Text;
import org.junit.jupiter.api.Test;

class JavaTextsTests {

	@Test
	void readsStringsWithTheirLinesAndWithoutEscapes() {
		assertThat(JavaTexts.of("""
				class Some {

					String first = "select 1", second = "say \\"no\\"\\nand go" + name + "";

				}
				""")).containsExactly(new Text(3, "select 1"), new Text(3, "say \"no\"\nand go"), new Text(3, ""));
	}

	@Test
	void readsTextBlocks() {
		assertThat(JavaTexts.of("String sql = \"\"\"\n\tselect \"a\"\n\tfrom b\n\t\"\"\".formatted(\"c\");"))
			.containsExactly(new Text(1, "\n\tselect \"a\"\n\tfrom b\n\t"), new Text(4, "c"));
	}

	@Test
	void takesNeitherCommentsNorCharactersForTexts() {
		assertThat(JavaTexts.of("""
				/** Says "no". */
				char quote = '"', other = '\\''; // and "never"
				String text = "http://here /* and */ there";
				""")).containsExactly(new Text(3, "http://here /* and */ there"));
	}

}
