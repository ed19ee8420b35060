package dev.runway.access.web;

import java.net.URI;
import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import dev.runway.access.Scope;
import dev.runway.access.token.Token;
import dev.runway.access.token.Tokens;
import dev.runway.api.Answers;
import dev.runway.api.Page;
import dev.runway.api.Paging;
import dev.runway.api.Required;
import dev.runway.api.ShownOnce;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Gives systems their tokens, lists them and takes them back. */
@RestController
@RequestMapping("/api/v1/tokens")
class TokenController {

	private final Tokens tokens;

	TokenController(Tokens tokens) {
		this.tokens = tokens;
	}

	/** A page of the tokens that systems have. */
	@GetMapping
	Page<Token> listTokens(Paging paging) {
		return tokens.page(paging);
	}

	/** Gives a system a token. Answers with the secret, which cannot be seen again. */
	@PostMapping
	@ShownOnce
	@Answers(value = 201, headers = "Location")
	ResponseEntity<Issued> issueToken(@RequestBody NewToken request, Principal user) {
		var issued = tokens.issue(request.name(), request.scopes(), request.expiresOn(), user.getName());
		var token = issued.token();
		return ResponseEntity.created(URI.create("/api/v1/tokens/" + token.id()))
			.body(new Issued(token.id(), token.name(), token.scopes(), token.expiresOn(), issued.secret().text()));
	}

	/** Revokes a token at once. */
	@DeleteMapping("/{tokenId}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void revokeToken(@PathVariable UUID tokenId, Principal user) {
		tokens.revoke(tokenId, user.getName());
	}

	/** Which system is to have a token, what for and how long. */
	record NewToken(@Required @Nullable String name, @Required @Nullable List<@Nullable String> scopes, @Required @Nullable LocalDate expiresOn) {
	}

	/**
	 * A new token.
	 *
	 * @param token what the system sends as {@code Authorization: Bearer …}
	 */
	record Issued(UUID id, String name, List<Scope> scopes, LocalDate expiresOn, String token) {

		@Override
		public String toString() {
			return "Issued[%s]".formatted(id);
		}

	}

}
