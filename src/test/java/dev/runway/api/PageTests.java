package dev.runway.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.web.server.ResponseStatusException;

/** How lists are cut into pages, and how versions are compared. */
class PageTests {

	private static final String BAD_CURSOR = "Give the next_cursor of the page before as the cursor.";

	@Test
	void tellsThatThereIsMoreWithTheCursorOfTheLastItem() {
		var page = Page.of(List.of(1, 2, 3), new Paging(2, Optional.empty()), Cursor::of);
		assertThat(page.items()).containsExactly(1, 2);
		assertThat(page.hasMore()).isTrue();
		assertThat(Cursor.parse(page.nextCursor()).number(0)).isEqualTo(2);
		assertThat(page.map(number -> "n" + number)).isEqualTo(new Page<>(List.of("n1", "n2"), true, page.nextCursor()));
	}

	@Test
	void endsWithAPageThatHasNoCursor() {
		assertThat(Page.of(List.of(1, 2), new Paging(2, Optional.empty()), Cursor::of))
			.isEqualTo(new Page<>(List.of(1, 2), false, null));
		assertThat(Page.of(List.of(), new Paging(2, Optional.empty()), Cursor::of).items()).isEmpty();
	}

	@Test
	void handsBackWhatACursorHolds() {
		var id = UUID.randomUUID();
		var cursor = Cursor.parse(Cursor.of(Instant.EPOCH, LocalDate.EPOCH, id, "Zoë & Söhne", "").text());
		assertThat(cursor.instant(0)).isEqualTo(Instant.EPOCH);
		assertThat(cursor.day(1)).isEqualTo(LocalDate.EPOCH);
		assertThat(cursor.uuid(2)).isEqualTo(id);
		assertThat(cursor.text(3)).isEqualTo("Zoë & Söhne");
		assertThat(cursor.text(4)).isEmpty();
	}

	@Test
	void refusesCursorsOfItsOwnAndOfOtherLists() {
		refuses(() -> Cursor.parse("not a cursor"), BAD_CURSOR);
		refuses(() -> Cursor.parse("gICA"), BAD_CURSOR);
		refuses(() -> Cursor.parse("AAAA"), BAD_CURSOR);
		refuses(() -> Cursor.of("olga").uuid(0), BAD_CURSOR);
		refuses(() -> Cursor.of("olga").instant(0), BAD_CURSOR);
		refuses(() -> Cursor.of("olga").number(0), BAD_CURSOR);
		refuses(() -> Cursor.of("olga").text(1), BAD_CURSOR);
	}

	@Test
	void limitsAPage() {
		IntStream.of(0, -1, 201).forEach(limit -> refuses(() -> new Paging(limit, Optional.empty()), "Give a limit from 1 to 200."));
	}

	@Test
	void takesAChangeOfTheVersionThatWasSeen() {
		IfMatch.ANY.check(ETag.of(7));
		IfMatch.parse("*").check(ETag.of(7));
		IfMatch.parse("\"6\", \"7\"").check(ETag.of(7));
		refuses(() -> IfMatch.parse("\"6\"").check(ETag.of(7)), "read it again and decide with its new ETag, \"7\"");
		refuses(() -> IfMatch.parse("W/\"7\"").check(ETag.of(7)), "Somebody has changed it");
		refuses(() -> IfMatch.parse("7"), "with its quotes");
		refuses(() -> IfMatch.parse(" "), "with its quotes");
	}

	private static void refuses(ThrowingCallable call, String reason) {
		assertThatExceptionOfType(ResponseStatusException.class).isThrownBy(call)
			.satisfies(refusal -> assertThat(refusal.getReason()).contains(reason));
	}

}
