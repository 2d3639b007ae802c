package nl.stapwijzer.serve;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import nl.stapwijzer.edit.ValuePath;

/**
 * What is open.
 *
 * @param shown the document that is looked at; empty for the one that fits
 */
record Spot(String file, ValuePath path, String shown) {
    String address() {
        Map<String, String> values = new LinkedHashMap<>(Map.of("file", file, "path", path.toString()));
        if (!shown.isEmpty()) {
            values.put("show", shown);
        }
        return address("veld", values);
    }

    static String address(String view, Map<String, String> values) {
        return "/werkbank/" + view + "?" + values.entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(entry -> entry.getKey() + "=" + encoded(entry.getValue())).collect(Collectors.joining("&"));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("%2F", "/");
    }

    Spot at(ValuePath other) {
        return new Spot(file, other, "");
    }
}
