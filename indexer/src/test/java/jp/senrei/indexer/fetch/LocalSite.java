package jp.senrei.indexer.fetch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The site of an invented city, on a free port of this machine. */
public final class LocalSite implements AutoCloseable {
    /** Answers one request. */
    public interface Page {
        void answer(HttpExchange exchange) throws IOException;
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, Page> pages = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();

    public LocalSite() throws IOException {
        this("127.0.0.1");
    }

    LocalSite(String host) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName(host), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().toString();
            asked.add(path);
            pages.getOrDefault(path, status(404)).answer(exchange);
        }
    }

    public int port() {
        return server.getAddress().getPort();
    }

    public String at(String path) {
        return "http://" + server.getAddress().getHostString() + ":" + port() + path;
    }

    /** Paths and queries, in the order they were asked for. */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    public void forgetAsked() {
        asked.clear();
    }

    public LocalSite put(String path, Page page) {
        pages.put(path, page);
        return this;
    }

    public LocalSite put(String path, String type, String text) {
        return put(path, type, text.getBytes(StandardCharsets.UTF_8));
    }

    public LocalSite put(String path, String type, byte[] bytes) {
        return put(path, bytes(Map.of("Content-Type", type), bytes));
    }

    public void remove(String path) {
        pages.remove(path);
    }

    public static Page bytes(Map<String, String> headers, byte[] bytes) {
        return exchange -> {
            headers.forEach(exchange.getResponseHeaders()::set);
            exchange.sendResponseHeaders(200, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        };
    }

    public static Page status(int status) {
        return exchange -> exchange.sendResponseHeaders(status, -1);
    }

    public static Page redirect(String location) {
        return exchange -> {
            exchange.getResponseHeaders().set("Location", location);
            exchange.sendResponseHeaders(302, -1);
        };
    }

    /** Says 304 to whoever has this version. */
    public static Page versioned(String tag, String type, String text) {
        return exchange -> {
            var known = exchange.getRequestHeaders().getFirst("If-None-Match");
            exchange.getResponseHeaders().set("ETag", tag);
            if (tag.equals(known)) status(304).answer(exchange);
            else
                bytes(Map.of("Content-Type", type), text.getBytes(StandardCharsets.UTF_8))
                        .answer(exchange);
        };
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
