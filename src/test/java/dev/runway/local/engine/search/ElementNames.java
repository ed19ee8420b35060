package dev.runway.local.engine.search;

import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the labels of a diagram: an exporter of a real cluster does the same, because no record carries them. */
final class ElementNames {

	private static final XMLInputFactory XML = factory();

	private ElementNames() {
	}

	private static XMLInputFactory factory() {
		var factory = XMLInputFactory.newDefaultFactory();
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		return factory;
	}

	static Map<String, String> in(byte[] bpmn) {
		var names = new HashMap<String, String>();
		try {
			XMLStreamReader reader = XML.createXMLStreamReader(new ByteArrayInputStream(bpmn));
			while (reader.hasNext()) {
				if (reader.next() == XMLStreamReader.START_ELEMENT) {
					var id = reader.getAttributeValue(null, "id");
					var name = reader.getAttributeValue(null, "name");
					if (id != null && name != null) {
						names.put(id, name);
					}
				}
			}
		} catch (XMLStreamException ex) {
			throw new IllegalStateException("The engine took a diagram that is no XML", ex);
		}
		return names;
	}
}
