package org.alongside.common;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhoneTest {
    @ParameterizedTest
    @CsvSource({
        "07700 900123, 07700900123",
        "(01632) 960-123, 01632960123",
        "+44 (0)20 7946 0123, +442079460123",
        "+44 20 7946 0123, +442079460123",
        "' +44(0)2079460123 ', +442079460123",
        "020 7946 0123 (ask for Ann), 02079460123",
        "(0)20 7946 0123, 02079460123",
        "116 123, 116123",
        "*67 01632 960123, *6701632960123"
    })
    void isWhatADiallerUnderstands(String written, String digits) {
        assertThat(Phone.call(written)).isEqualTo("tel:" + digits);
        assertThat(Phone.text(written)).isEqualTo("sms:" + digits);
    }
}
