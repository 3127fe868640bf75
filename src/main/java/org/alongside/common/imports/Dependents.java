package org.alongside.common.imports;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What has come to depend on rows that somebody would like to take away, in whichever module it is: the database knows
 * who refers to whom.
 */
@Component
public class Dependents {
    private final JdbcClient jdbc;

    Dependents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Reference(String table, String columnName) {}

    /** One sentence for each table, but for those named, that refers to any of these rows. */
    public List<Sentence> of(String table, Collection<UUID> ids, Set<String> but) {
        var sentences = new ArrayList<Sentence>();
        for (var reference : references(table)) {
            if (but.contains(reference.table())) {
                continue;
            }
            // both names come from the catalogue of the database
            var count = jdbc.sql("select count(*) from %s where %s = any(:ids)"
                            .formatted(reference.table(), reference.columnName()))
                    .param("ids", ids.toArray(UUID[]::new))
                    .query(Integer.class)
                    .single();
            if (count > 0) {
                sentences.add(Sentence.of("import.depends." + reference.table(), count));
            }
        }
        return sentences;
    }

    private List<Reference> references(String table) {
        return jdbc.sql("""
                select con.conrelid::regclass::text as "table", quote_ident(att.attname) as column_name
                from pg_constraint con
                    join pg_attribute att on att.attrelid = con.conrelid and att.attnum = con.conkey[1]
                where con.contype = 'f' and con.confrelid = to_regclass(:table) and cardinality(con.conkey) = 1
                order by 1, 2""").param("table", table).query(Reference.class).list();
    }
}
