package dev.runway.partner;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** A person who answers for partners; the user name is the one of the task list. */
@Entity
@Table(name = "owners", schema = "partner")
public class Owner implements Persistable<String> {

	@Id
	private String userName;

	private String name;

	private String email;

	private @Nullable String manager;

	private boolean active;

	@Transient
	private boolean persisted;

	@SuppressWarnings("NullAway.Init")
	protected Owner() {
	}

	Owner(OwnerProfile profile) {
		this.userName = profile.userName();
		this.name = profile.name();
		this.email = profile.email();
		this.manager = profile.manager();
		this.active = profile.active();
	}

	/** Takes over what differs, and says whether anything did. */
	boolean update(OwnerProfile profile) {
		if (profile().equals(profile)) {
			return false;
		}
		this.name = profile.name();
		this.email = profile.email();
		this.manager = profile.manager();
		this.active = profile.active();
		return true;
	}

	OwnerProfile profile() {
		return new OwnerProfile(userName, name, email, manager, active);
	}

	public String userName() {
		return userName;
	}

	public String name() {
		return name;
	}

	public String email() {
		return email;
	}

	/** The user name of the owner's manager; the head of the channel has none. */
	public @Nullable String manager() {
		return manager;
	}

	public boolean active() {
		return active;
	}

	@Override
	public String getId() {
		return userName;
	}

	@Override
	public boolean isNew() {
		return !persisted;
	}

	@PostLoad
	@PostPersist
	void markPersisted() {
		this.persisted = true;
	}

}
