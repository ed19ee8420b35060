package dev.runway.partner;

import org.jspecify.annotations.Nullable;

/**
 * What is known of an owner.
 *
 * @param userName the key, the same as in the task list
 * @param manager the user name of the owner's manager, if there is one
 * @param active whether the owner can be given partners
 */
public record OwnerProfile(String userName, String name, String email, @Nullable String manager, boolean active) {
}
