package org.alongside.peercontact;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** At each start, seals again with the first key what lies under an older one; then the older one may go. */
@Component
class ContactKeyChange {
    private static final Logger log = LoggerFactory.getLogger(ContactKeyChange.class);

    private final SealedDetails sealing;
    private final ContactDetails details;

    ContactKeyChange(SealedDetails sealing, ContactDetails details) {
        this.sealing = sealing;
        this.details = details;
    }

    @EventListener(ApplicationReadyEvent.class)
    void sealAgain() {
        var key = sealing.currentKey();
        if (key.isEmpty()) {
            log.warn("ALONGSIDE_CONTACT_KEYS is not set: the men cannot swap numbers until it is.");
            return;
        }
        var again = details.sealAgain(key.get());
        if (again.sealed() > 0) {
            log.info("{} contact details are now under the key “{}”.", again.sealed(), key.get());
        }
        if (again.unreadable() > 0) {
            log.error(
                    "{} contact details cannot be read with the keys of ALONGSIDE_CONTACT_KEYS: add the key that is missing.",
                    again.unreadable());
        }
    }
}
