package org.alongside.common.imports;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Excel workbooks as the standard says they are, also hostile ones. Style 1 is a date. */
public final class Workbooks {
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";

    private Workbooks() {}

    /** Of cells as they stand in the sheet’s XML, such as {@code text("Gareth")} or {@code date(46000)}. */
    public static Path of(Path folder, List<List<String>> rows) {
        var sheet = new StringBuilder(HEAD + "<worksheet xmlns=\"" + MAIN + "\"><sheetData>");
        for (var r = 0; r < rows.size(); r++) {
            sheet.append("<row r=\"").append(r + 1).append("\">");
            for (var c = 0; c < rows.get(r).size(); c++) {
                sheet.append(rows.get(r).get(c).replace("@", (char) ('A' + c) + "" + (r + 1)));
            }
            sheet.append("</row>");
        }
        return withSheet(folder, sheet.append("</sheetData></worksheet>").toString());
    }

    public static String text(String text) {
        return "<c r=\"@\" t=\"inlineStr\"><is><t>%s</t></is></c>".formatted(text);
    }

    public static String number(String number) {
        return "<c r=\"@\"><v>%s</v></c>".formatted(number);
    }

    public static String date(int day) {
        return "<c r=\"@\" s=\"1\"><v>%d</v></c>".formatted(day);
    }

    public static String formula(String formula, String result) {
        return "<c r=\"@\" t=\"str\"><f>%s</f><v>%s</v></c>".formatted(formula, result);
    }

    static Path withSheet(Path folder, String sheet) {
        var parts = new LinkedHashMap<>(frame());
        parts.put("xl/worksheets/sheet1.xml", sheet);
        return write(folder.resolve("people.xlsx"), parts);
    }

    /** A gigabyte of one letter, in a megabyte. */
    static Path bomb(Path folder) {
        var file = folder.resolve("bomb.xlsx");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var part : frame().entrySet()) {
                put(zip, part.getKey(), part.getValue());
            }
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            var block = "a".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
            for (var i = 0; i < 1024; i++) {
                zip.write(block);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    private static Map<String, String> frame() {
        return Map.of(
                "[Content_Types].xml",
                HEAD + """
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                <Override PartName="/xl/workbook.xml"
                    ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
                <Override PartName="/xl/styles.xml"
                    ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>
                <Override PartName="/xl/worksheets/sheet1.xml"
                    ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>""",
                "_rels/.rels",
                HEAD + """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                <Relationship Id="rId1" Target="xl/workbook.xml"
                    Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/>
                </Relationships>""",
                "xl/workbook.xml",
                HEAD + "<workbook xmlns=\"" + MAIN + """
                " xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
                <sheets><sheet name="The men" sheetId="1" r:id="rId1"/></sheets></workbook>""",
                "xl/_rels/workbook.xml.rels",
                HEAD + """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                <Relationship Id="rId1" Target="worksheets/sheet1.xml"
                    Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet"/>
                <Relationship Id="rId2" Target="styles.xml"
                    Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles"/>
                </Relationships>""",
                "xl/styles.xml",
                HEAD + "<styleSheet xmlns=\"" + MAIN + """
                "><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>""");
    }

    private static Path write(Path file, Map<String, String> parts) {
        try (OutputStream out = Files.newOutputStream(file);
                var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                put(zip, part.getKey(), part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    private static void put(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
    }
}
