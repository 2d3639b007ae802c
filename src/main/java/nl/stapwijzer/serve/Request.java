package nl.stapwijzer.serve;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a browser asked for, within all bounds.
 *
 * @param path decoded, beginning with a slash; no step of it is empty, or leads up
 * @param query decoded; of a name that stands more than once all values
 * @param headers by their name in small letters
 * @param form the body, decoded as the query is
 * @param upload the file that was sent along, if there was one
 */
record Request(String method, String path, Map<String, List<String>> query, Map<String, String> headers, Map<String, List<String>> form,
        Optional<Upload> upload) {
    Request {
        query = Collections.unmodifiableMap(query);
        headers = Map.copyOf(headers);
        form = Collections.unmodifiableMap(form); // in the order in which its fields stand
    }

    boolean isPost() {
        return method.equals("POST");
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    /** The first value of the query or the form; empty if there is none. */
    String value(String name) {
        return query.getOrDefault(name, form.getOrDefault(name, List.of(""))).get(0);
    }

    Optional<String> cookie(String name) {
        return header("cookie").stream().flatMap(all -> List.of(all.split(";")).stream()).map(String::strip)
                .filter(one -> one.startsWith(name + "=")).map(one -> one.substring(name.length() + 1)).findFirst();
    }
}
