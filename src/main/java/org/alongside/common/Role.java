package org.alongside.common;

/** What a signed-in person is here for. */
public enum Role {
    PARTICIPANT,
    FACILITATOR,
    MANAGER,
    ADMINISTRATOR;

    /** The names, for annotations that take text. */
    public static final String P = "PARTICIPANT";

    public static final String F = "FACILITATOR";
    public static final String M = "MANAGER";
    public static final String A = "ADMINISTRATOR";

    public boolean isStaff() {
        return this != PARTICIPANT;
    }
}
