package org.alongside.common.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.alongside.common.RuleViolation;

/** A workbook is a packed folder: what a small file unpacks to may fill any memory, so it is measured first. */
final class XlsxLimits {
    private static final int MOST_ENTRIES = 2_000;
    private static final long MOST_BYTES = 300L << 20;
    /** These are held in memory while the sheet is read. */
    private static final long MOST_SHARED_TEXT = 64L << 20;

    private XlsxLimits() {}

    static void check(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_ENTRIES) {
                throw new RuleViolation.Refused("import.file.unpacks");
            }
            if (zip.getEntry("xl/workbook.xml") == null && zip.getEntry("[Content_Types].xml") == null) {
                throw new RuleViolation.Refused("import.file.type");
            }
            var total = 0L;
            for (var entry : zip.stream().toList()) {
                total += unpacked(zip, entry, MOST_BYTES - total);
            }
        } catch (java.util.zip.ZipException e) {
            throw new RuleViolation.Refused("import.file.broken");
        }
    }

    /** Counted, not believed: what the entry says of itself may be a lie. */
    private static long unpacked(ZipFile zip, ZipEntry entry, long most) throws IOException {
        var limit =
                entry.getName().endsWith("sharedStrings.xml") || entry.getName().endsWith("styles.xml")
                        ? Math.min(most, MOST_SHARED_TEXT)
                        : most;
        var buffer = new byte[65_536];
        var size = 0L;
        try (InputStream in = zip.getInputStream(entry)) {
            for (var read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                if (size > limit) {
                    throw new RuleViolation.Refused("import.file.unpacks");
                }
            }
        }
        return size;
    }
}
