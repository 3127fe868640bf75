package org.alongside.survey;

import java.util.UUID;
import org.alongside.account.Secrets;

/**
 * What a browser shows with each answer: for which response, its secret pass, and whose taps they are. It opens that
 * response and nothing else.
 */
public record SurveyKey(ResponseId response, String pass, UUID account) {
    byte[] hash() {
        return Secrets.hash(pass);
    }

    @Override
    public String toString() {
        return "SurveyKey[" + response.value() + "]";
    }
}
