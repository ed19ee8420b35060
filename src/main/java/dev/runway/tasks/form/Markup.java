package dev.runway.tasks.form;

import java.util.List;

import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.nodes.Entities;
import org.jsoup.safety.Safelist;

/** Makes HTML of what a process owner wrote, and leaves nothing in it that could do more than be read. */
final class Markup {

	private static final List<TablesExtension> TABLES = List.of((TablesExtension) TablesExtension.create());

	private static final Parser MARKDOWN = Parser.builder().extensions(TABLES).build();

	private static final HtmlRenderer HTML = HtmlRenderer.builder().extensions(TABLES).softbreak("<br>").build();

	private static final String PUNCTUATION = "([\\\\`*_{}\\[\\]<>()#+.!|~&^=\"'$%,/:;?@-])";

	private static final Safelist SAFE = Safelist.relaxed()
		.addTags("hr", "del", "s", "details", "summary")
		.removeProtocols("a", "href", "ftp")
		.addProtocols("img", "src", "data")
		.removeProtocols("img", "src", "http")
		.addEnforcedAttribute("a", "rel", "noopener noreferrer");

	private Markup() {
	}

	static String ofMarkdown(String text) {
		return safe(HTML.render(MARKDOWN.parse(text)));
	}

	/** What is left of HTML: no script, no style, no form, no frame. */
	static String safe(String html) {
		return Jsoup.clean(html, "", SAFE, new OutputSettings().prettyPrint(false));
	}

	/** A value that is text in Markdown, whatever signs it holds. */
	static String inMarkdown(String value) {
		return value.replaceAll(PUNCTUATION, "\\\\$1").replaceAll("(?m)^(\\s+)", " ");
	}

	/** A value that is text in HTML. */
	static String inHtml(String value) {
		return Entities.escape(value);
	}

}
