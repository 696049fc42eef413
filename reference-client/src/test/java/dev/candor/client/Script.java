package dev.candor.client;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A collector that answers as told, the last answer for ever, and keeps what it received. */
final class Script implements Transport {
    private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");

    private final Deque<Object> answers = new ArrayDeque<>();
    private final List<String> bodies = new ArrayList<>();
    private final List<String> addresses = new ArrayList<>();
    private final List<Map<String, String>> headers = new ArrayList<>();

    static Script of(Object... answers) {
        Script script = new Script();
        script.answers.addAll(List.of(answers));
        return script;
    }

    @Override
    public Answer post(String address, Map<String, String> declared, byte[] body) throws IOException {
        addresses.add(address);
        headers.add(declared);
        bodies.add(new String(body, StandardCharsets.UTF_8));
        Object answer = answers.size() > 1 ? answers.remove() : answers.element();
        if (answer instanceof IOException failure) {
            throw failure;
        }
        return answer instanceof Answer given ? given : new Answer((Integer) answer, null);
    }

    List<String> bodies() {
        return bodies;
    }

    List<String> addresses() {
        return addresses;
    }

    List<Map<String, String>> headers() {
        return headers;
    }

    /** The ids of the events of one request. */
    List<String> ids(int request) {
        Matcher matcher = ID.matcher(bodies.get(request));
        return matcher.results().map(found -> found.group(1)).toList();
    }
}
