package dev.runway.certification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a rep is found in what somebody wrote, and what stays of it. */
class MentionedTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Ann Lee left                            | Erased rep 3f2a left
			ANN  LEE left                           | Erased rep 3f2a left
			Ask ann.lee@example.com.                | Ask Erased rep 3f2a.
			Ask <ann.lee@example.com>, Ann Lee      | Ask <Erased rep 3f2a>, Erased rep 3f2a
			{"name":"Ann Lee","email":null}         | {"name":"Erased rep 3f2a","email":null}
			Reps:\\nAnn Lee                         | Reps:\\nErased rep 3f2a
			Joann Lee, Ann Leeds and Ann Lee-Smith? | Joann Lee, Ann Leeds and Erased rep 3f2a-Smith?
			mary-ann.lee@example.com                | mary-ann.lee@example.com
			ann.lee@example.com.au                  | ann.lee@example.com.au
			""")
	void findsTheWholeNameAndTheWholeAddress(String before, String after) {
		assertThat(rep("Ann Lee", "ann.lee@example.com").erasedFrom(before)).isEqualTo(after);
	}

	@Test
	void findsNamesAsJsonAndHtmlWriteThem() {
		var rep = rep("Bob \"B\" O'Neil & Co", null);

		assertThat(rep.isIn("{\"name\":\"Bob \\\"B\\\" O'Neil & Co\"}")).isTrue();
		assertThat(rep.erasedFrom("<li>Bob &quot;B&quot; O&#39;Neil &amp; Co</li>")).isEqualTo("<li>Erased rep 3f2a</li>");
	}

	@Test
	void takesASingleWordOnlyAsItIsWritten() {
		var rep = rep("Will", null);

		assertThat(rep.erasedFrom("Will left; it will be fine")).isEqualTo("Erased rep 3f2a left; it will be fine");
	}

	@Test
	void knowsThePersonByTheNameOrTheAddress() {
		var rep = rep("Ann Lee", "ann@example.com");

		assertThat(rep.is("ann  lee", null)).isTrue();
		assertThat(rep.is("A. Lee", "ANN@example.com")).isTrue();
		assertThat(rep.is("Ann Lee", "old@example.com")).isTrue();
		assertThat(rep.is("Bob Kay", "bob@example.com")).isFalse();
		assertThat(rep.is(null, null)).isFalse();
		assertThat(rep(null, "ann@example.com").is("Ann Lee", null)).isFalse();
	}

	private static Mentioned rep(@Nullable String name, @Nullable String email) {
		return new Mentioned(UUID.randomUUID(), name, email, "Erased rep 3f2a");
	}

}
