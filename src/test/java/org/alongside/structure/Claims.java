package org.alongside.structure;

import java.util.regex.Pattern;

/** Words that say more than a comparison of before and after without a comparison group can. */
public final class Claims {
    public static final Pattern IN_ENGLISH = Pattern.compile(
            "\\b(caus(ed|es|ing)|prov(ed|en|es)|effective\\w*|thanks to|because of the programme)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);
    public static final Pattern IN_WELSH = Pattern.compile(
            "\\b(achos(odd|i|ir|wyd)|prof(odd|wyd)|wedi profi|effeithiol\\w*|diolch i’r rhaglen|oherwydd y rhaglen)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

    private Claims() {}
}
