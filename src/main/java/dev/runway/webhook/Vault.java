package dev.runway.webhook;

import java.nio.charset.StandardCharsets;

import dev.runway.programme.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.encrypt.BytesEncryptor;
import org.springframework.security.crypto.encrypt.Encryptors;
import org.springframework.stereotype.Component;

/** Encrypts secrets before they are kept (AES-256-GCM), so that whoever reads the database or a backup of it cannot sign. */
@Component
public class Vault {

	/** The key is random itself; salt is for passwords. */
	private static final String SALT = "72756e776179";

	private final @Nullable BytesEncryptor encryptor;

	Vault(WebhookSettings settings) {
		var key = settings.key();
		encryptor = key == null || key.isBlank() ? null : Encryptors.stronger(key, SALT);
	}

	/** Whether there is a key. */
	public boolean ready() {
		return encryptor != null;
	}

	public byte[] seal(String secret) {
		return encryptor().encrypt(secret.getBytes(StandardCharsets.UTF_8));
	}

	/** What was sealed; fails where the key is another one by now. */
	public String open(byte[] sealed) {
		return new String(encryptor().decrypt(sealed), StandardCharsets.UTF_8);
	}

	private BytesEncryptor encryptor() {
		if (encryptor == null) {
			throw new Refused(Refused.Kind.CONFLICT, "Set runway.webhook.key first: without it, secrets cannot be kept.");
		}
		return encryptor;
	}

}
