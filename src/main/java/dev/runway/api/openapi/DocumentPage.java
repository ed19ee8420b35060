package dev.runway.api.openapi;

import java.io.IOException;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** Shows the description of the API to people. Pages have a session and no token, so the document is here a second time. */
@Controller
@RequestMapping("/docs")
class DocumentPage {

	private final OpenApiWebMvcResource document;

	private final String path;

	DocumentPage(OpenApiWebMvcResource document, @Value("${springdoc.api-docs.path}") String path) {
		this.document = document;
		this.path = path;
	}

	@GetMapping
	String show() {
		return "docs";
	}

	@GetMapping(path = "/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
	@ResponseBody
	byte[] document(HttpServletRequest request, Locale locale) throws IOException {
		return document.openapiJson(request, path, locale);
	}

}
