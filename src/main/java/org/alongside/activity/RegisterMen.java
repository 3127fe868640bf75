package org.alongside.activity;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.alongside.activity.RegisterImportStore.Man;
import org.alongside.common.imports.Columns;
import org.alongside.common.imports.Row;

/** Finds the man whom a row of an old register means: by his number, his whole name, or his first name if it is his alone. */
final class RegisterMen {
    private final List<Man> men;
    private final Columns columns;

    RegisterMen(List<Man> men, Columns columns) {
        this.men = men;
        this.columns = columns;
    }

    /** More than one if they cannot be told apart. */
    List<Man> find(Row row) {
        var reference = columns.cell(row, RegisterColumns.REFERENCE);
        if (!reference.isEmpty()) {
            return men.stream().filter(man -> Objects.equals(man.reference(), reference)).toList();
        }
        var name = normal(name(row));
        if (name.isEmpty()) {
            return List.of();
        }
        var whole = men.stream()
                .filter(man -> normal(man.firstName() + " " + man.familyName()).equals(name)
                        || normal(man.familyName() + " " + man.firstName()).equals(name)
                        || !man.familyName().isEmpty()
                                && normal(man.firstName() + " " + man.familyName().charAt(0)).equals(name))
                .toList();
        return whole.isEmpty()
                ? men.stream().filter(man -> normal(man.firstName()).equals(name)).toList()
                : whole;
    }

    String name(Row row) {
        var name = columns.cell(row, RegisterColumns.NAME);
        var both = (columns.cell(row, RegisterColumns.FIRST) + " " + columns.cell(row, RegisterColumns.FAMILY)).strip();
        return !both.isEmpty() ? both : !name.isEmpty() ? name : columns.cell(row, RegisterColumns.REFERENCE);
    }

    private static String normal(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
