package dev.runway.dashboard;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells the navigation of every page where the reader is at home. */
@ControllerAdvice
class HomeOfReader {

	@ModelAttribute("home")
	Home home(HttpServletRequest reader) {
		return Home.of(reader);
	}

}
