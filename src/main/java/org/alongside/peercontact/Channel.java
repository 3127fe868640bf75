package org.alongside.peercontact;

import java.util.regex.Pattern;
import org.alongside.account.EmailAddress;
import org.alongside.common.Phone;
import org.alongside.common.RuleViolation;
import org.springframework.web.util.UriUtils;

/** A way in which two men may reach each other, and the shape of what it takes. */
public enum Channel {
    PHONE,
    TEXT,
    WHATSAPP,
    EMAIL;

    private static final Pattern BETWEEN_DIGITS = Pattern.compile("[\\p{Z}\\s().\\-\u2010-\u2015]+");
    /** A British number as dialled at home or from abroad, or one of another country. */
    private static final Pattern NUMBER =
            Pattern.compile("(?:0|(?:\\+|00)44)(?:7\\d{9}|[1-689]\\d{8,9})|\\+(?!44)[1-9]\\d{6,14}");

    /** What a man wrote, tidied; refused if nobody could be reached by it. */
    public String check(String typed) {
        return this == EMAIL ? new EmailAddress(typed).value() : number(typed);
    }

    /** What a tap opens. */
    public String link(String detail) {
        return switch (this) {
            case PHONE -> Phone.call(detail);
            case TEXT -> Phone.text(detail);
            case WHATSAPP -> "https://wa.me/" + abroad(detail);
            case EMAIL -> "mailto:" + UriUtils.encodePathSegment(detail, "UTF-8");
        };
    }

    /** Digits only, from the country code on; a number that begins with 0 is British. */
    private static String abroad(String number) {
        var digits = number.replaceAll("[^0-9]", "");
        return digits.startsWith("00") ? digits.substring(2) : digits.replaceFirst("^0", "44");
    }

    private static String number(String typed) {
        // “+44 (0)7700” is dialled without the 0
        var abroad = typed.replaceFirst("^(\\s*(?:\\+|00)44\\s*)\\(0\\)", "$1");
        var spaced = BETWEEN_DIGITS.matcher(abroad).replaceAll(" ").strip();
        if (!NUMBER.matcher(spaced.replace(" ", "")).matches()) {
            throw new RuleViolation.Refused("people.number.shape");
        }
        return spaced;
    }
}
