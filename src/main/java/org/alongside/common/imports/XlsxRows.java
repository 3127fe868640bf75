package org.alongside.common.imports;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.alongside.common.RuleViolation;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/** The first sheet of an Excel workbook that can be seen. A formula counts as what it came to when the file was saved. */
final class XlsxRows implements RawRows {
    private static final Pattern NOT_A_FORMAT = Pattern.compile("\"[^\"]*\"|\\[[^]]*]|\\\\.");
    private static final Pattern DAY_OR_YEAR = Pattern.compile("[dDyY]");

    private final ReadableWorkbook workbook;
    private final Sheet sheet;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;

    XlsxRows(Path file) throws IOException {
        XlsxLimits.check(file);
        try {
            workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
            sheet = workbook.getSheets()
                    .filter(candidate -> candidate.getVisibility() == SheetVisibility.VISIBLE)
                    .findFirst()
                    .orElseThrow(() -> new RuleViolation.Refused("import.file.empty"));
            stream = sheet.openStream();
            rows = stream.iterator();
        } catch (IOException | RuntimeException e) {
            throw broken(e);
        }
    }

    @Override
    public String sheet() {
        return sheet.getName();
    }

    @Override
    public @Nullable RawRow next() {
        try {
            if (!rows.hasNext()) {
                return null;
            }
            var row = rows.next();
            var cells = new ArrayList<String>(row.getCellCount());
            for (var i = 0; i < row.getCellCount(); i++) {
                cells.add(Cells.clean(text(row.hasCell(i) ? row.getCell(i) : null)));
            }
            return new RawRow(row.getRowNum(), cells, null);
        } catch (RuntimeException e) {
            throw broken(e);
        }
    }

    private static String text(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY || cell.getType() == CellType.ERROR) {
            return "";
        }
        var raw = cell.getRawValue();
        if (cell.getType() == CellType.BOOLEAN) {
            return "1".equals(raw) || "true".equalsIgnoreCase(raw) ? "yes" : "no";
        }
        var number = number(cell.getType() == CellType.STRING ? null : raw);
        if (number == null) {
            var text = cell.getType() == CellType.STRING ? cell.getText() : raw;
            return text == null ? "" : text;
        }
        return isDate(cell.getDataFormatString()) ? date(cell, number) : plain(number);
    }

    private static @Nullable BigDecimal number(@Nullable String raw) {
        try {
            return raw == null || raw.length() > 40 ? null : new BigDecimal(raw);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static String date(Cell cell, BigDecimal number) {
        try {
            return cell.asDate().toLocalDate().toString();
        } catch (RuntimeException e) {
            // the format says date, the number cannot be one
            return plain(number);
        }
    }

    private static String plain(BigDecimal number) {
        return Math.abs(number.scale()) > 30 || number.precision() - number.scale() > 30
                ? number.toString()
                : number.stripTrailingZeros().toPlainString();
    }

    private static boolean isDate(@Nullable String format) {
        return format != null
                && DAY_OR_YEAR
                        .matcher(NOT_A_FORMAT.matcher(format).replaceAll(""))
                        .find();
    }

    private static RuntimeException broken(Exception e) {
        return e instanceof RuleViolation rule ? rule : new RuleViolation.Refused("import.file.broken");
    }

    @Override
    public void close() throws IOException {
        stream.close();
        workbook.close();
    }
}
