package org.alongside.common.ui;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.QRCodeWriter;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Div;
import java.util.Map;

/** A QR code drawn as one SVG path, so that it is sharp on screen and on paper. */
public class QrCode extends Div {
    public QrCode(String content, String description) {
        addClassName("qr");
        getElement().setAttribute("role", "img");
        getElement().setAttribute("aria-label", description);
        add(new Html(svg(content)));
    }

    /** The picture alone, for a page that is not Flow’s. */
    public static String svg(String content) {
        try {
            var matrix =
                    new QRCodeWriter().encode(content, BarcodeFormat.QR_CODE, 0, 0, Map.of(EncodeHintType.MARGIN, 2));
            var path = new StringBuilder();
            for (var y = 0; y < matrix.getHeight(); y++) {
                for (var x = 0; x < matrix.getWidth(); x++) {
                    if (matrix.get(x, y)) {
                        path.append("M%d %dh1v1h-1z".formatted(x, y));
                    }
                }
            }
            // inside another element: at the root of Html the names of attributes lose their capitals
            return "<div><svg viewBox=\"0 0 %d %d\" aria-hidden=\"true\"><path d=\"%s\"/></svg></div>"
                    .formatted(matrix.getWidth(), matrix.getHeight(), path);
        } catch (WriterException e) {
            throw new IllegalArgumentException("too long for a QR code", e);
        }
    }
}
