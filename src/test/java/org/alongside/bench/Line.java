package org.alongside.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** One kept-alive HTTP connection of a phone, as lean as can be: the server is what is measured. */
final class Line implements AutoCloseable {
    private final int port;
    private Socket socket;
    private InputStream in;
    private boolean closing;

    Line(int port) throws IOException {
        this.port = port;
        this.socket = connect(port);
        this.in = new BufferedInputStream(socket.getInputStream(), 16_384);
    }

    private static Socket connect(int port) throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        return socket;
    }

    record Answer(int status, List<String> cookies, String body) {}

    Answer get(String path, String cookies) throws IOException {
        return send("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nCookie: " + cookies + "\r\n\r\n");
    }

    Answer post(String path, String cookies, String token, String json) throws IOException {
        var body = json.getBytes(StandardCharsets.UTF_8);
        return send("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nCookie: "
                + cookies + "\r\nX-XSRF-TOKEN: " + token + "\r\nContent-Length: " + body.length + "\r\n\r\n" + json);
    }

    private Answer send(String request) throws IOException {
        if (closing) {
            // after some hundred requests the server says that it will hang up, and a phone calls again
            socket.close();
            socket = connect(port);
            in = new BufferedInputStream(socket.getInputStream(), 16_384);
            closing = false;
        }
        socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
        var status = Integer.parseInt(line().substring(9, 12));
        var cookies = new ArrayList<String>();
        var length = 0;
        var chunked = false;
        for (var header = line(); !header.isEmpty(); header = line()) {
            if (header.regionMatches(true, 0, "Set-Cookie: ", 0, 12)) {
                cookies.add(header.substring(12, header.indexOf(';')));
            } else if (header.regionMatches(true, 0, "Content-Length: ", 0, 16)) {
                length = Integer.parseInt(header.substring(16));
            } else if (header.regionMatches(true, 0, "Transfer-Encoding: chunked", 0, 26)) {
                chunked = true;
            } else if (header.regionMatches(true, 0, "Connection: close", 0, 17)) {
                closing = true;
            }
        }
        if (!chunked) {
            return new Answer(status, cookies, text(length));
        }
        var body = new StringBuilder();
        for (var size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            body.append(text(size));
            line();
        }
        line();
        return new Answer(status, cookies, body.toString());
    }

    private String text(int length) throws IOException {
        return new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (var c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("the server hung up");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
