package dev.runway.support;

import java.io.StringReader;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/** Reads the XML of models; the namespaces of BPMN, its drawing, DMN and the engine's extensions. */
public final class Xml {

	public static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
	public static final String BPMN_DI = "http://www.omg.org/spec/BPMN/20100524/DI";
	public static final String DC = "http://www.omg.org/spec/DD/20100524/DC";
	public static final String DI = "http://www.omg.org/spec/DD/20100524/DI";
	public static final String DMN = "https://www.omg.org/spec/DMN/20191111/MODEL/";
	public static final String MODELER = "http://camunda.org/schema/modeler/1.0";
	public static final String ZEEBE = "http://camunda.org/schema/zeebe/1.0";

	private Xml() {
	}

	public static Document parse(String xml) {
		try {
			var factory = DocumentBuilderFactory.newInstance();
			factory.setNamespaceAware(true);
			factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
			return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
		} catch (Exception e) {
			throw new IllegalArgumentException("The model is not XML that can be read: " + e.getMessage(), e);
		}
	}

	/** The version of the platform that the model is made for. */
	public static String platformVersion(Document model) {
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
		return IntStream.range(0, nodes.getLength()).mapToObj(nodes::item)
				.filter(node -> node.getNodeType() == Node.ELEMENT_NODE).map(Element.class::cast);
	}

	/** The engine's extensions of that name on the element itself. */
	public static Stream<Element> extensions(Element element, String name) {
		return children(element).filter(child -> child.getLocalName().equals("extensionElements"))
				.flatMap(extensions -> all(extensions, ZEEBE, name));
	}

	/** The value of an attribute of the first extension of that name. */
	public static Optional<String> extension(Element element, String name, String attribute) {
		return extensions(element, name).findFirst().map(extension -> extension.getAttribute(attribute))
				.filter(value -> !value.isBlank());
	}

	/** The value of a task header. */
	public static Optional<String> header(Element task, String key) {
		return extensions(task, "header").filter(header -> header.getAttribute("key").equals(key)).findFirst()
				.map(header -> header.getAttribute("value"));
	}
}
