package org.alongside.peercontact.ui;

import org.alongside.peercontact.Contacts.Way;

/** What a man is shown of how things stand. */
enum Face {
    NOTHING("offer"),
    HE_ASKS("asks"),
    I_ASKED("waiting"),
    /** My yes ended with the cohort. */
    LAPSED("lapsed"),
    LINKED("linked");

    private final String key;

    Face(String key) {
        this.key = key;
    }

    static Face of(Way way) {
        if (way.linked()) {
            return LINKED;
        }
        if (way.lapsed()) {
            return LAPSED;
        }
        return way.iSaidYes() ? I_ASKED : way.heSaidYes() ? HE_ASKS : NOTHING;
    }

    static boolean isNothing(Way way) {
        return of(way) == NOTHING;
    }

    String key(Way way) {
        return "people." + key + "." + way.channel();
    }
}
