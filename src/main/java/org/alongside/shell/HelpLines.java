package org.alongside.shell;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** Numbers that anybody may ring or text, the organisation’s to set. */
@ConfigurationProperties("alongside")
record HelpLines(List<Line> helpLines) {
    /** {@code hours} is a message key; {@code text} is what to send where a text is meant, otherwise empty. */
    record Line(String name, String number, String hours, String text) {
        boolean isText() {
            return !text.isEmpty();
        }

        String address() {
            var digits = number.replace(" ", "");
            return isText() ? "sms:" + digits + "?body=" + text : "tel:" + digits;
        }
    }
}
