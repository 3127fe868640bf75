package org.alongside.survey;

/** How far a questionnaire has come. What was published never changes, and what was retired is not asked anew. */
public enum InstrumentState {
    DRAFT,
    PUBLISHED,
    RETIRED;

    public boolean canBecome(InstrumentState next) {
        return switch (this) {
            case DRAFT -> next == PUBLISHED;
            case PUBLISHED -> next == RETIRED;
            case RETIRED -> false;
        };
    }
}
