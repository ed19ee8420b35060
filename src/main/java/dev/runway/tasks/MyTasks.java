package dev.runway.tasks;

import java.util.List;

import dev.runway.engine.EngineUnavailableException;
import dev.runway.engine.TaskLinks;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The open tasks of whoever looks at a page of another module. */
@Component
public class MyTasks {

	private final TaskList list;

	private final TaskLinks links;

	MyTasks(TaskList list, TaskLinks links) {
		this.list = list;
		this.links = links;
	}

	/** The most urgent ones, at most so many. */
	public Open of(HttpServletRequest viewer, int most) {
		try {
			var found = list.find(TaskFilter.NONE, Viewer.of(viewer));
			return new Open(found.lines().stream().limit(most).map(line -> line(line, links)).toList(), found.total(), links.all().toString(), false);
		}
		catch (EngineUnavailableException away) {
			return new Open(List.of(), 0, links.all().toString(), true);
		}
	}

	private static Line line(TaskLine line, TaskLinks links) {
		return new Line(links.of(line.key()).toString(), line.title(), line.partner(), line.when(), line.late());
	}

	/**
	 * Open tasks.
	 *
	 * @param total how many there are
	 * @param all where all of them are
	 * @param away whether the engine is away, so that nobody can say
	 */
	public record Open(List<Line> lines, int total, String all, boolean away) {
	}

	/**
	 * A task.
	 *
	 * @param address where its form is
	 * @param partner whom it is about; none before there is a partner
	 * @param when how far away its due day is
	 */
	public record Line(String address, String title, @Nullable String partner, String when, boolean late) {
	}

}
