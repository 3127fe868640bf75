package org.alongside.survey;

import java.util.EnumMap;
import java.util.Map;
import org.alongside.cohort.ProgrammeId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The windows that programmes have set for themselves. */
@Component
class WaveSettingStore {
    private final JdbcClient jdbc;

    WaveSettingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Only those that were set; the others are the usual. */
    Map<Wave, WaveSetting> of(ProgrammeId programme) {
        var settings = new EnumMap<Wave, WaveSetting>(Wave.class);
        jdbc.sql("select wave, days_before, days_after, days_late from wave_window where programme_id = :programme")
                .param("programme", programme.value())
                .query(row -> {
                    settings.put(
                            Wave.of(row.getString(1)).orElseThrow(),
                            new WaveSetting(row.getInt(2), row.getInt(3), row.getInt(4)));
                });
        return settings;
    }

    void set(ProgrammeId programme, Wave wave, WaveSetting setting) {
        jdbc.sql("""
                insert into wave_window (programme_id, wave, days_before, days_after, days_late)
                values (:programme, :wave, :before, :after, :late)
                on conflict (programme_id, wave) do update set days_before = excluded.days_before,
                    days_after = excluded.days_after, days_late = excluded.days_late""")
                .param("programme", programme.value())
                .param("wave", wave.code())
                .param("before", setting.before())
                .param("after", setting.after())
                .param("late", setting.late())
                .update();
    }
}
