package org.alongside.cohort.ui;

import java.util.List;
import java.util.Optional;
import org.alongside.cohort.CohortId;
import org.springframework.modulith.NamedInterface;

/** What a module knows of a cohort that somebody should see to; shown on top of the cohort’s page. */
@NamedInterface("parts")
public interface AttentionPart {
    /** Lower comes first. */
    int order();

    /** For a cohort that the person signed in may see. */
    List<Attention> of(CohortId cohort);

    /** One sentence, in the reader’s language, and where to go to see to it: a page of ours or a place on this one. */
    record Attention(String text, Optional<Place> place) {
        public record Place(String address, String linkText) {}
    }
}
