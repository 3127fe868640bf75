package org.alongside.common.imports;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What one run has made, written down so that it can be undone. */
public final class ImportTrace {
    private final JdbcClient jdbc;
    private final ImportId run;

    ImportTrace(JdbcClient jdbc, ImportId run) {
        this.jdbc = jdbc;
        this.run = run;
    }

    public void made(String what, Collection<UUID> ids) {
        jdbc.sql("""
                insert into import_trace (run_id, what, id)
                select :run, :what, id from unnest(cast(:ids as uuid[])) as new (id)""")
                .param("run", run.value())
                .param("what", what)
                .param("ids", ids.toArray(UUID[]::new))
                .update();
    }

    public List<UUID> made(String what) {
        return jdbc.sql("select id from import_trace where run_id = :run and what = :what order by id")
                .param("run", run.value())
                .param("what", what)
                .query(UUID.class)
                .list();
    }
}
