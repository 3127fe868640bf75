package org.alongside.peercontact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.alongside.cohort.ParticipantId;
import org.alongside.peercontact.SealedDetails.Sealed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealedDetailsTest {
    private static final ParticipantId ALUN = new ParticipantId(UUID.randomUUID());
    private static final ParticipantId DAI = new ParticipantId(UUID.randomUUID());
    private static final String OLD = "2025:" + key('a');
    private static final String NEW = "2026:" + key('b');
    private static final String NUMBER = "07700 900111";

    @Test
    void whatIsSealedOpensForTheSameManAndChannelOnly() {
        var sealing = new SealedDetails(NEW);
        var sealed = sealing.seal(ALUN, Channel.PHONE, NUMBER);
        assertThat(sealing.open(ALUN, Channel.PHONE, sealed)).contains(NUMBER);
        assertThat(sealing.open(DAI, Channel.PHONE, sealed)).isEmpty();
        assertThat(sealing.open(ALUN, Channel.TEXT, sealed)).isEmpty();
        assertThat(new String(sealed.bytes(), StandardCharsets.ISO_8859_1)).doesNotContain("900111");
    }

    @Test
    void theSameNumberNeverLooksTheSame() {
        var sealing = new SealedDetails(NEW);
        assertThat(sealing.seal(ALUN, Channel.PHONE, NUMBER).bytes())
                .isNotEqualTo(sealing.seal(ALUN, Channel.PHONE, NUMBER).bytes());
    }

    @Test
    void theFirstKeySealsAndAnOlderOneStillOpens() {
        var old = new SealedDetails(OLD).seal(ALUN, Channel.PHONE, NUMBER);
        var both = new SealedDetails(NEW + ", " + OLD);
        assertThat(both.open(ALUN, Channel.PHONE, old)).contains(NUMBER);
        assertThat(both.seal(ALUN, Channel.PHONE, NUMBER).key()).isEqualTo("2026");
        assertThat(new SealedDetails(NEW).open(ALUN, Channel.PHONE, old)).isEmpty();
    }

    @Test
    void oneBitChangedOpensForNobody() {
        var sealing = new SealedDetails(NEW);
        var sealed = sealing.seal(ALUN, Channel.PHONE, NUMBER);
        for (var i = 0; i < sealed.bytes().length; i++) {
            var bytes = sealed.bytes().clone();
            bytes[i] ^= 1;
            assertThat(sealing.open(ALUN, Channel.PHONE, new Sealed("2026", bytes)))
                    .isEmpty();
        }
        assertThat(sealing.open(ALUN, Channel.PHONE, new Sealed("2026", new byte[3])))
                .isEmpty();
    }

    @Test
    void withoutAKeyNothingIsSealed() {
        assertThat(new SealedDetails(" ").currentKey()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026", "2026:short", ":secret", "2026:not base64!"})
    void aListThatDoesNotFitIsRefusedWithoutSayingWhatItHeld(String keys) {
        assertThatThrownBy(() -> new SealedDetails(keys))
                .hasMessageContaining("ALONGSIDE_CONTACT_KEYS")
                .hasMessageNotContaining("secret");
        assertThatThrownBy(() -> new SealedDetails(NEW + "," + NEW)).hasMessageContaining("each name once");
    }

    private static String key(char letter) {
        return Base64.getEncoder()
                .encodeToString(String.valueOf(letter).repeat(32).getBytes(StandardCharsets.UTF_8));
    }
}
