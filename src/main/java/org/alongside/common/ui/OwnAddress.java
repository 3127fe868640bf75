package org.alongside.common.ui;

import com.vaadin.flow.server.VaadinServletRequest;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Addresses of our own pages as somebody else must type or scan them. */
public final class OwnAddress {
    private OwnAddress() {}

    public static String of(String path) {
        return ServletUriComponentsBuilder.fromContextPath(
                                VaadinServletRequest.getCurrent().getHttpServletRequest())
                        .build()
                        .toUriString()
                + path;
    }
}
