package org.alongside.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The line between a phone and the server, which can be cut and mended. */
public final class Wire implements AutoCloseable {
    private final ServerSocket door;
    private final int server;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean whole = true;

    public Wire(int server) {
        this.server = server;
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    public int port() {
        return door.getLocalPort();
    }

    public void cut() {
        whole = false;
        open.forEach(Wire::close);
    }

    public void mend() {
        whole = true;
    }

    @Override
    public void close() throws IOException {
        cut();
        door.close();
    }

    private void accept() {
        try {
            while (true) {
                connect(door.accept());
            }
        } catch (IOException closed) {
            open.forEach(Wire::close);
        }
    }

    private void connect(Socket phone) {
        open.add(phone);
        if (!whole) {
            close(phone);
            return;
        }
        try {
            var to = new Socket(InetAddress.getLoopbackAddress(), server);
            open.add(to);
            Thread.ofVirtual().start(() -> pipe(phone, to));
            Thread.ofVirtual().start(() -> pipe(to, phone));
        } catch (IOException e) {
            close(phone);
        }
    }

    private void pipe(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException cut) {
            // the other end hears of it below
        }
        close(from);
        close(to);
        open.remove(from);
        open.remove(to);
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
