package dev.runway.api.openapi;

import java.io.IOException;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import tools.jackson.databind.json.JsonMapper;

/** Shows the description of the API to people. Pages have a session and no token, so the document is here a second time. */
@Controller
@RequestMapping("/docs")
class DocumentPage {

	private final OpenApiWebMvcResource document;

	private final String path;

	private final JsonMapper json;

	DocumentPage(OpenApiWebMvcResource document, @Value("${springdoc.api-docs.path}") String path, JsonMapper json) {
		this.document = document;
		this.path = path;
		this.json = json;
	}

	@GetMapping
	String show(HttpServletRequest request, Locale locale, Model model) throws IOException {
		model.addAttribute("document", ReadableDocument.of(json.readTree(document(request, locale))));
		return "docs";
	}

	@GetMapping(path = "/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
	@ResponseBody
	byte[] document(HttpServletRequest request, Locale locale) throws IOException {
		return document.openapiJson(request, path, locale);
	}

}
