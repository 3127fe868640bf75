package org.alongside.common.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.alongside.common.RuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people send: from any spreadsheet, by mistake, or in bad faith. */
class TableFileTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void theDelimiterIsFoundOut(String delimiter) throws IOException {
        var rows = read("First name,Family name\nGareth,\"Pritchard, senior\"\nHuw,\n".replace(",", delimiter));
        assertThat(rows)
                .containsExactly(
                        row(
                                2,
                                "Gareth",
                                "Pritchard, senior".replace(",", delimiter).replace('\t', ' ')),
                        row(3, "Huw", ""));
    }

    @Test
    void theFirstLineMayNameTheDelimiter() throws IOException {
        assertThat(read("sep=;\nName;Age\nDai;51\n")).containsExactly(row(3, "Dai", "51"));
    }

    @Test
    void aMarkAtTheStartAndOldEncodingsDoNoHarm() throws IOException {
        assertThat(read("\uFEFFName,Age\nSiân,51".getBytes(StandardCharsets.UTF_8)))
                .containsExactly(row(2, "Siân", "51"));
        assertThat(read("Name,Age\nSiân – “Bear”,51".getBytes(Charset.forName("windows-1252"))))
                .containsExactly(row(2, "Siân – “Bear”", "51"));
        assertThat(read("Name\tAge\nSiân\t51".getBytes(StandardCharsets.UTF_16)))
                .containsExactly(row(2, "Siân", "51"));
    }

    @Test
    void titlesAboveTheHeadingsAndBlankRowsArePassedOver() throws IOException {
        assertThat(read("Gardening group,,\n,,\nName,Age,\n\nDai, 51 ,\n , ,\nHuw,,\n"))
                .containsExactly(row(5, "Dai", "51"), row(7, "Huw", ""));
    }

    @Test
    void aRowThatCannotBeReadNeverBlocksTheOthers() throws IOException {
        var rows = read("""
                Name,Note
                Dai,fine
                "Huw,no end
                "Ann","a ""good"" note"
                Glyn,%s
                Wyn,one,two
                Ray,last
                """.formatted("x".repeat(3_000)));
        assertThat(rows).extracting(Row::number).containsExactly(2, 3, 4, 5, 6, 7);
        assertThat(rows)
                .extracting(row -> row.problem() == null ? "" : row.problem().key())
                .containsExactly("", "import.row.quote", "", "import.row.long", "import.row.wide", "");
        assertThat(rows.get(2).cells()).containsExactly("Ann", "a \"good\" note");
    }

    @Test
    void aCellOfTenMegabytesIsOneBadRow() throws IOException {
        var rows = read("Name,Note\nDai," + "x".repeat(10 << 20) + "\nHuw,short\n");
        assertThat(rows).extracting(row -> row.problem() == null).containsExactly(false, true);
    }

    @Test
    void unseenCharactersAreTakenOutAndLettersComposed() throws IOException {
        assertThat(read("Name,Age\nSia\u0302n\u00A0\u0000,\u202E51\u200B\n".getBytes(StandardCharsets.UTF_16)))
                .containsExactly(row(2, "Siân", "51"));
    }

    @Test
    void whatIsNoTableIsSaidInASentence() {
        assertThat(refusal(new byte[0])).isEqualTo("import.file.empty");
        assertThat(refusal("\n\n , ,\n")).isEqualTo("import.file.empty");
        assertThat(refusal("Name,Age\n\n")).isEqualTo("import.file.noRows");
        assertThat(refusal("%PDF-1.7\n…")).isEqualTo("import.file.type");
        assertThat(refusal("<html><table>")).isEqualTo("import.file.type");
        assertThat(refusal(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0})).isEqualTo("import.file.type");
        assertThat(refusal(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1}))
                .isEqualTo("import.file.oldExcel");
        assertThat(refusal(new byte[] {'P', 'K', 3, 4, 9, 9, 9})).isEqualTo("import.file.broken");
        assertThat(refusal("a,".repeat(501) + "b\n1,2\n")).isEqualTo("import.file.columns");
        assertThat(refusal("a,b\n" + "\"x\n".repeat(60))).isEqualTo("import.file.quotes");
        assertThat(refusal("Name\n" + "Dai\n".repeat(200_001))).isEqualTo("import.file.rows");
    }

    @Test
    void aWorkbookIsReadWithItsDatesAndTheResultsOfItsFormulas() throws IOException {
        var file = Workbooks.of(
                folder,
                List.of(
                        List.of(Workbooks.text("Name"), Workbooks.text("Age"), Workbooks.date(46350)),
                        List.of(Workbooks.text("Siân &amp; co"), Workbooks.number("51.0"), Workbooks.text("x")),
                        List.of(Workbooks.formula("A2&amp;\"!\"", "Siân!"), Workbooks.number("7700900123"))));
        try (var table = TableFile.open(file)) {
            assertThat(table.sheet()).isEqualTo("The men");
            assertThat(table.headings()).containsExactly("Name", "Age", "2026-11-24");
            assertThat(all(table)).containsExactly(row(2, "Siân & co", "51", "x"), row(3, "Siân!", "7700900123", ""));
        }
    }

    @Test
    void aWorkbookThatUnpacksToAGigabyteIsNotOpened() {
        var bomb = Workbooks.bomb(folder);
        assertThat(bomb.toFile().length()).isLessThan(TableFile.MOST_BYTES);
        assertThatThrownBy(() -> TableFile.open(bomb)).hasMessage("import.file.unpacks");
    }

    @Test
    void aWorkbookNeitherReadsOtherFilesNorGrowsByEntities() throws IOException {
        var secret = Files.writeString(folder.resolve("secret"), "SECRET");
        var doctype = "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri() + "\"><!ENTITY a \"aaaaaaaaaa\">"
                + "<!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">]>";
        var sheet = "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                + "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Name</t></is></c></row>"
                + "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>x&e;&c;</t></is></c></row></sheetData></worksheet>";
        var file = Workbooks.withSheet(folder, doctype + sheet);
        try (var table = TableFile.open(file)) {
            assertThat(all(table).toString()).doesNotContain("SECRET").hasSizeLessThan(200);
        } catch (RuleViolation e) {
            assertThat(e.key()).isEqualTo("import.file.broken");
        }
    }

    private List<Row> read(String csv) throws IOException {
        return read(csv.getBytes(StandardCharsets.UTF_8));
    }

    private List<Row> read(byte[] bytes) throws IOException {
        try (var table = TableFile.open(Files.write(folder.resolve("file"), bytes))) {
            return all(table);
        }
    }

    private static List<Row> all(TableFile table) throws IOException {
        var rows = new ArrayList<Row>();
        for (var row = table.next(); row != null; row = table.next()) {
            rows.add(row);
        }
        return rows;
    }

    private String refusal(String csv) {
        return refusal(csv.getBytes(StandardCharsets.UTF_8));
    }

    private String refusal(byte[] bytes) {
        try {
            read(bytes);
            return "nothing was refused";
        } catch (RuleViolation e) {
            return e.key();
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static Row row(int number, String... cells) {
        return new Row(number, List.of(cells), null);
    }
}
