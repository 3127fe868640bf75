package org.alongside.common.imports;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Some rows of a file as bytes, as they are kept between the upload and the run. */
final class RowPart {
    private RowPart() {}

    static byte[] pack(List<Row> rows) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeInt(rows.size());
            for (var row : rows) {
                out.writeInt(row.number());
                writeTexts(out, row.cells());
                var problem = row.problem();
                out.writeUTF(problem == null ? "" : problem.key());
                writeTexts(out, problem == null ? List.of() : problem.arguments());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static List<Row> unpack(byte[] bytes) {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            var size = in.readInt();
            var rows = new ArrayList<Row>(size);
            for (var i = 0; i < size; i++) {
                var number = in.readInt();
                var cells = readTexts(in);
                var key = in.readUTF();
                var arguments = readTexts(in);
                rows.add(new Row(number, cells, key.isEmpty() ? null : new Sentence(key, arguments)));
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void writeTexts(DataOutputStream out, List<String> texts) throws IOException {
        out.writeInt(texts.size());
        for (var text : texts) {
            out.writeUTF(text);
        }
    }

    private static List<String> readTexts(DataInputStream in) throws IOException {
        var size = in.readInt();
        var texts = new ArrayList<String>(size);
        for (var i = 0; i < size; i++) {
            texts.add(in.readUTF());
        }
        return texts;
    }
}
