package org.alongside.peercontact.ui;

import static org.alongside.common.ui.Texts.t;

import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.stream.Stream;
import org.alongside.common.ui.Card;
import org.alongside.peercontact.Channel;
import org.alongside.peercontact.MyContactDetails;

/** How I may be reached, channel by channel. */
class MyDetails extends Card {
    private final MyContactDetails details;
    private final List<MyDetail> rows;

    MyDetails(MyContactDetails details) {
        super(t("people.mine"));
        this.details = details;
        rows = Stream.of(Channel.values())
                .map(channel -> new MyDetail(channel, details, this::refresh))
                .toList();
        add(new Paragraph(t("people.mine.hint")));
        add(rows.toArray(MyDetail[]::new));
        // after the page has come: what is in its first state stands in its source, and stays in the browser
        addAttachListener(event -> getElement().executeJs("return true").then(ready -> refresh()));
    }

    void refresh() {
        var mine = details.mine();
        rows.forEach(row -> row.show(mine.getOrDefault(row.channel(), "")));
    }
}
