package org.alongside.peercontact;

/** Something that one man can show another. A list, and no words of one’s own: nobody can be written to by it. */
public enum Skill {
    COOKING,
    GARDENING,
    REPAIRS,
    BICYCLES,
    ENGINES,
    WOOD,
    METAL,
    PAINTING,
    SEWING,
    PHONES,
    COMPUTERS,
    FORMS,
    BENEFITS,
    JOB_HUNTING,
    INTERVIEWS,
    READING,
    MONEY,
    DRIVING,
    LANGUAGE,
    GUITAR,
    DRUMS,
    SINGING,
    DRAWING,
    PHOTOS,
    FISHING,
    FOOTBALL,
    WALKING,
    GAMES,
    DOGS;

    /** On which side of it a man is. */
    public enum Side {
        SHOW,
        LIKE;

        Side other() {
            return this == SHOW ? LIKE : SHOW;
        }
    }
}
