package org.alongside.common;

import java.util.UUID;

/** Tells every open page, on every node, that something it may be showing has changed. Carries ids only. */
public interface Broadcast {
    /** Sent when the surrounding transaction commits, and never if it does not. */
    void changed(Topic topic, UUID subject);

    /** Until closed, runs for each change of that subject, and after any moment in which one may have been missed. */
    Subscription listen(Topic topic, UUID subject, Runnable listener);

    enum Topic {
        REGISTER,
        SESSION,
        REPLIES,
        CONTACTS,
        PLAN,
        IMPORT,
        SURVEY,
        RING
    }

    interface Subscription extends AutoCloseable {
        @Override
        void close();
    }
}
