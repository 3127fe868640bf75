package org.alongside.common;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** Numbers that anybody may ring or text, the organisation’s to set. */
@ConfigurationProperties("alongside")
public record HelpLines(List<Line> helpLines) {
    /** {@code hours} is a message key; {@code text} is what to send where a text is meant, otherwise empty. */
    public record Line(String name, String number, String hours, String text) {
        public boolean isText() {
            return !text.isEmpty();
        }

        public String address() {
            return isText() ? Phone.text(number) + "?body=" + text : Phone.call(number);
        }
    }
}
