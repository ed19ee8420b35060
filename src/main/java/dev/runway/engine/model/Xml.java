package dev.runway.engine.model;

import java.io.IOException;
import java.io.StringReader;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Reads the XML of models; the namespaces of BPMN, DMN and the engine's extensions. */
public final class Xml {

	public static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";

	static final String DMN = "https://www.omg.org/spec/DMN/20191111/MODEL/";

	private static final String MODELER = "http://camunda.org/schema/modeler/1.0";

	private static final String ZEEBE = "http://camunda.org/schema/zeebe/1.0";

	private Xml() {
	}

	/** Refuses what is not XML, and XML that brings a document type of its own. */
	public static Document parse(String xml) {
		try {
			var factory = DocumentBuilderFactory.newInstance();
			factory.setNamespaceAware(true);
			factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
			var builder = factory.newDocumentBuilder();
			builder.setErrorHandler(new Strict());
			return builder.parse(new InputSource(new StringReader(xml)));
		}
		catch (SAXParseException broken) {
			throw new IllegalArgumentException(BrokenText.inWords("XML", xml, broken.getLineNumber(), broken.getColumnNumber()), broken);
		}
		catch (SAXException | IOException | ParserConfigurationException broken) {
			throw new IllegalArgumentException("it is no XML", broken);
		}
	}

	/** The version of the platform that the model is made for. */
	static String platformVersion(Document model) {
		return model.getDocumentElement().getAttributeNS(MODELER, "executionPlatformVersion");
	}

	/** All elements of that name, at any depth. */
	public static Stream<Element> all(Document document, String namespace, String name) {
		return all(document.getDocumentElement(), namespace, name);
	}

	/** All elements of that name under the element, at any depth. */
	public static Stream<Element> all(Element element, String namespace, String name) {
		var found = element.getElementsByTagNameNS(namespace, name);
		return IntStream.range(0, found.getLength()).mapToObj(index -> (Element) found.item(index));
	}

	/** The elements directly under the element. */
	public static Stream<Element> children(Element element) {
		var nodes = element.getChildNodes();
		return IntStream.range(0, nodes.getLength())
			.mapToObj(nodes::item)
			.filter(node -> node.getNodeType() == Node.ELEMENT_NODE)
			.map(Element.class::cast);
	}

	/** The elements of that name directly under the element. */
	public static Stream<Element> children(Element element, String name) {
		return children(element).filter(child -> name.equals(child.getLocalName()));
	}

	/** The element that this one lies in; empty for the outermost. */
	public static Optional<Element> parent(Node node) {
		return node.getParentNode() instanceof Element parent ? Optional.of(parent) : Optional.empty();
	}

	/** The engine's extensions of that name on the element itself. */
	static Stream<Element> extensions(Element element, String name) {
		return children(element, "extensionElements").flatMap(extensions -> all(extensions, ZEEBE, name));
	}

	/** The value of an attribute of the first extension of that name. */
	static Optional<String> extension(Element element, String name, String attribute) {
		return extensions(element, name).findFirst()
			.map(extension -> extension.getAttribute(attribute))
			.filter(value -> !value.isBlank());
	}

	/** The value of a task header. */
	static Optional<String> header(Element task, String key) {
		return extensions(task, "header").filter(header -> header.getAttribute("key").equals(key))
			.findFirst()
			.map(header -> header.getAttribute("value"));
	}

	/** An attribute; empty where it is not written. */
	public static Optional<String> attribute(@Nullable Element element, String name) {
		return Optional.ofNullable(element).map(each -> each.getAttribute(name)).filter(value -> !value.isBlank());
	}

	/** Stops at the first error, and writes nothing to the console. */
	private static final class Strict implements ErrorHandler {

		@Override
		public void warning(SAXParseException problem) {
		}

		@Override
		public void error(SAXParseException problem) throws SAXException {
			throw problem;
		}

		@Override
		public void fatalError(SAXParseException problem) throws SAXException {
			throw problem;
		}

	}

}
