package nl.stapwijzer.publish;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A reference from one file of the publication to another.
 *
 * @param path the file it leads to, below the root of the publication; for a folder, the page that opens it
 * @param query from the question mark on, or empty
 * @param fragment the id within the file, without the hash; or empty
 */
record LocalLink(String path, String query, String fragment) {
    private static final Pattern ELSEWHERE = Pattern.compile("//.*|[a-zA-Z][a-zA-Z0-9+.-]*:.*", Pattern.DOTALL);
    private static final Pattern REFERENCE = Pattern.compile("([^?#]*)(\\?[^#]*)?(?:#(.*))?", Pattern.DOTALL);
    private static final String FOLDER_PAGE = "index.html";

    /**
     * Reads a reference as it is written in the page at {@code from}: from the root with a slash, from the page without.
     *
     * @return empty if it leads out of the publication
     */
    static Optional<LocalLink> of(String written, String from) {
        Matcher parts = REFERENCE.matcher(written.strip());
        if (ELSEWHERE.matcher(written.strip()).matches() || !parts.matches()) {
            return Optional.empty();
        }
        String query = parts.group(2) == null ? "" : parts.group(2);
        String fragment = parts.group(3) == null ? "" : parts.group(3);
        return Optional.of(new LocalLink(target(parts.group(1), from), query, fragment));
    }

    /** The same reference as the page at {@code from} must write it so that the folder works at any place. */
    String relativeTo(String from) {
        String suffix = query + (fragment.isEmpty() ? "" : "#" + fragment);
        return path.equals(from) && !suffix.isEmpty() ? suffix : steps(from) + suffix;
    }

    private static String target(String written, String from) {
        if (written.isEmpty()) {
            return from;
        }
        String folder = from.substring(0, from.lastIndexOf('/') + 1);
        String whole = written.startsWith("/") ? written.substring(1) : folder + written;
        boolean toFolder = whole.isEmpty() || whole.endsWith("/") || whole.endsWith("/..") || whole.endsWith("/.");
        return withoutDots(toFolder ? whole + "/" + FOLDER_PAGE : whole);
    }

    /** Steps that climb past the root stay, so that the check finds them. */
    private static String withoutDots(String path) {
        Deque<String> steps = new ArrayDeque<>();
        for (String step : path.split("/")) {
            if (step.equals("..") && !steps.isEmpty() && !steps.peekLast().equals("..")) {
                steps.removeLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.addLast(step);
            }
        }
        return String.join("/", steps);
    }

    private String steps(String from) {
        String[] here = from.split("/");
        String[] there = path.split("/");
        int shared = 0;
        while (shared < here.length - 1 && shared < there.length - 1 && here[shared].equals(there[shared])) {
            shared++;
        }
        return "../".repeat(here.length - 1 - shared) + String.join("/", Arrays.copyOfRange(there, shared, there.length));
    }
}
