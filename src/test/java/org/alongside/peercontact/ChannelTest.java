package org.alongside.peercontact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.alongside.common.RuleViolation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChannelTest {
    @ParameterizedTest
    @CsvSource({
        "07700 900123, 07700 900123, tel:07700900123",
        "' 07700-900-123 ', 07700 900 123, tel:07700900123",
        "+44 (0)7700 900123, +44 7700 900123, tel:+447700900123",
        "(01632) 960101, 01632 960101, tel:01632960101",
        "0044 7700 900123, 0044 7700 900123, tel:00447700900123",
        "+353 1 234 5678, +353 1 234 5678, tel:+35312345678"
    })
    void aNumberIsTakenHoweverItIsWritten(String typed, String kept, String link) {
        assertThat(Channel.PHONE.check(typed)).isEqualTo(kept);
        assertThat(Channel.PHONE.link(kept)).isEqualTo(link);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "999",
                "12345",
                "07700 90012",
                "07700 900123 4",
                "ring me",
                "07700 9O0123",
                "+44",
                "00000 000000",
                "07700 900123;ext=1",
                "٠٧٧٠٠٩٠٠١٢٣"
            })
    void whatCannotBeRungIsRefused(String typed) {
        assertThatThrownBy(() -> Channel.PHONE.check(typed)).isInstanceOf(RuleViolation.Refused.class);
        assertThatThrownBy(() -> Channel.TEXT.check(typed)).isInstanceOf(RuleViolation.Refused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "alun", "alun@", "a b@demo.example", "07700 900123"})
    void whatCannotBeWrittenToIsRefused(String typed) {
        assertThatThrownBy(() -> Channel.EMAIL.check(typed)).isInstanceOf(RuleViolation.Refused.class);
    }

    @ParameterizedTest
    @CsvSource({"Alun@Demo.example, mailto:alun@demo.example", "a?bcc=eve@demo.example, mailto:a%3Fbcc=eve@demo.example"
    })
    void anAddressCannotSmuggleMoreIntoALink(String typed, String link) {
        assertThat(Channel.EMAIL.link(Channel.EMAIL.check(typed))).isEqualTo(link);
    }
}
