package dev.runway.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.springframework.security.web.access.AuthorizationManagerWebInvocationPrivilegeEvaluator.HttpServletRequestTransformer;
import org.springframework.security.web.access.PathPatternRequestTransformer;
import org.springframework.stereotype.Component;

/** Lets pages ask what they may offer: a request that nobody has sent is judged by the rules of the routes as if a browser had. */
@Component
class PossibleRequests implements HttpServletRequestTransformer {

	private final PathPatternRequestTransformer paths = new PathPatternRequestTransformer();

	@Override
	public HttpServletRequest transform(HttpServletRequest request) {
		return new HttpServletRequestWrapper(paths.transform(request)) {

			@Override
			public DispatcherType getDispatcherType() {
				return DispatcherType.REQUEST;
			}

		};
	}

}
