package dev.runway.models;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;

/** Draws a BPMN file as the Modeler shows it: with the Modeler's own viewer, in a browser. */
final class DiagramRenderer {

	private static final String VIEWER = "/META-INF/resources/webjars/bpmn-js/8.0.0/dist/bpmn-navigated-viewer.production.min.js";
	private static final int MARGIN = 20;

	private final Page page;

	DiagramRenderer(Browser browser) {
		page = browser.newPage();
		page.setContent("<!doctype html><div id='canvas' style='width: 100px; height: 100px'></div>");
		page.addScriptTag(new Page.AddScriptTagOptions().setContent(resource(VIEWER)));
	}

	/** The diagram as SVG on a white ground: the same diagram gives the same text. */
	String svg(String bpmn) {
		var svg = (String) page.evaluate("""
				async ([xml, margin]) => {
					const viewer = new BpmnJS({ container: '#canvas' });
					const { warnings } = await viewer.importXML(xml);
					if (warnings.length) throw new Error(warnings.map(warning => warning.message).join('; '));
					const { svg } = await viewer.saveSVG();
					viewer.destroy();
					const picture = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
					picture.querySelectorAll('.djs-hit, .djs-outline').forEach(helper => helper.remove());
					document.body.append(picture);
					const { x, y, width, height } = picture.getBBox();
					const box = [Math.floor(x) - margin, Math.floor(y) - margin, Math.ceil(width) + 2 * margin, Math.ceil(height) + 2 * margin];
					picture.setAttribute('viewBox', box.join(' '));
					picture.setAttribute('width', box[2]);
					picture.setAttribute('height', box[3]);
					picture.insertAdjacentHTML('afterbegin', `<rect x="${box[0]}" y="${box[1]}" width="${box[2]}" height="${box[3]}" fill="white"/>`);
					return new XMLSerializer().serializeToString(picture);
				}
				""", new Object[] {bpmn, MARGIN});
		return withStableNames(svg).replace("<g class=\"djs-group\">", "\n<g class=\"djs-group\">") + "\n";
	}

	/** The viewer ends the names of its arrow heads with a number drawn by lot. */
	private static String withStableNames(String svg) {
		return svg.replaceAll("-[0-9a-z]{20,}(?=[\"'])", "");
	}

	private static String resource(String name) {
		try (var stream = Objects.requireNonNull(DiagramRenderer.class.getResourceAsStream(name), name)) {
			return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
