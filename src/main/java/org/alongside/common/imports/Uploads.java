package org.alongside.common.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.alongside.common.RuleViolation;

/** Takes a file as it comes in, and gives its rows some hundred at a time. */
final class Uploads {
    /** Few enough for memory, also if all cells are long; many enough for the database. */
    static final int PART = 500;

    private static final int PART_CELLS = 200_000;

    private Uploads() {}

    /** A copy on this machine’s disk, which whoever called deletes. */
    static Path keep(InputStream in) throws IOException {
        var file = Files.createTempFile("import-", ".tmp");
        try (var out = Files.newOutputStream(file)) {
            var buffer = new byte[65_536];
            var size = 0L;
            for (var read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                if (size > TableFile.MOST_BYTES) {
                    throw new RuleViolation.Refused("import.file.large", TableFile.MOST_BYTES >> 20);
                }
                out.write(buffer, 0, read);
            }
            return file;
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    /** Gives every part with its number to the consumer; returns how many rows there are. */
    static int parts(TableFile table, BiConsumer<Integer, List<Row>> consumer) {
        try {
            var rows = 0;
            var number = 0;
            var part = new ArrayList<Row>();
            var most = Math.max(1, Math.min(PART, PART_CELLS / table.headings().size()));
            for (var row = table.next(); row != null; row = table.next()) {
                part.add(row);
                rows++;
                if (part.size() == most) {
                    consumer.accept(number++, part);
                    part.clear();
                }
            }
            if (!part.isEmpty()) {
                consumer.accept(number, part);
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
