package org.alongside.support;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** The database of the browser tests: each test begins with the demo programme as it was loaded. */
@TestConfiguration(proxyBeanMethods = false)
public class DemoServer {
    private static final String KEEP = """
            do $$
            declare name text;
            begin
                create schema as_loaded;
                for name in select tablename from pg_tables where schemaname = 'public' loop
                    execute format('create table as_loaded.%1$I as table public.%1$I', name);
                end loop;
            end $$""";

    /**
     * Without triggers, as of those the audit trail’s refuses to forget. That it went back is a change too: figures that
     * were kept while a test changed something are not those of the programme as it was loaded.
     */
    private static final String GO_BACK = """
            do $$
            declare name text;
            begin
                set local session_replication_role = replica;
                execute (select 'truncate ' || string_agg(format('public.%I', tablename), ', ')
                    from pg_tables where schemaname = 'public');
                for name in select tablename from pg_tables where schemaname = 'public' loop
                    execute format(
                        'insert into public.%1$I overriding system value select * from as_loaded.%1$I', name);
                end loop;
                insert into figures_change (cohort_id) select id from cohort;
            end $$""";

    private static final String DEADLOCK = "40P01";

    private boolean kept;

    @Bean
    JdbcConnectionDetails database() {
        return TestDatabase.connection(EmbeddedDatabase.newDatabase(EmbeddedDatabase.forTests(), "demo"));
    }

    /**
     * Goes back to the programme as it was loaded; the first call keeps what there is to go back to. What a page of
     * the test before still reads may stand in each other’s way with it: then once more, when that has ended.
     */
    void reset(DataSource database) {
        for (int attempt = 1; ; attempt++) {
            try (var connection = database.getConnection();
                    var statement = connection.createStatement()) {
                statement.execute(kept ? GO_BACK : KEEP);
                kept = true;
                return;
            } catch (SQLException e) {
                if (attempt == 10 || !DEADLOCK.equals(e.getSQLState())) {
                    throw new IllegalStateException(e);
                }
            }
        }
    }
}
