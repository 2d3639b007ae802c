package nl.stapwijzer.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.stapwijzer.fixtures.Protocols;
import nl.stapwijzer.fixtures.Repository;

/** The kinds of input that are made to break the program: what is put into the folder of a school, and which command then meets it. */
enum HostileKind {
    DEFINITION(700, "build") {
        @Override
        void put(Path project, Random chance) throws IOException {
            String whole = chance.nextInt(4) == 0 ? Protocols.definition(any(Protocols.FIVE, chance))
                    : text(project, HostileProject.PROTOCOL);
            write(project, HostileProject.PROTOCOL, damaged(whole, YAML_SIGNS, chance));
        }
    },
    TEXT(400, "build") {
        @Override
        void put(Path project, Random chance) throws IOException {
            String text = signs(MARKDOWN_SIGNS, 1 + chance.nextInt(60), chance).replace("\n", "\n      ");
            write(project, HostileProject.PROTOCOL, text(project, HostileProject.PROTOCOL)
                    .replace("hoe: Rustig.", "hoe: |\n      x" + text + "\n"));
        }
    },
    OWN_PAGE(200, "build") {
        @Override
        void put(Path project, Random chance) throws IOException {
            write(project, "site/paginas/eigen.md", "titel: Eigen\n\n" + signs(MARKDOWN_SIGNS, 1 + chance.nextInt(200), chance));
        }
    },
    TEMPLATE(250, "build") {
        @Override
        void put(Path project, Random chance) throws IOException {
            String name = any(List.of("templates/step/step.ftlh", "templates/overview/overview.ftlh", "templates/shared/page.ftlh",
                    "templates/role-card/role-card.ftlh", "templates/shared/print.ftlh"), chance);
            write(project, name, damaged(Repository.source(name).text(), TEMPLATE_SIGNS, chance));
        }
    },
    STYLE(200, "build") {
        @Override
        void put(Path project, Random chance) throws IOException {
            String name = any(List.of("site/style.css", "templates/shared/print.css", "templates/poster/poster.css"), chance);
            write(project, name, damaged(Repository.source(name).text(), STYLE_SIGNS, chance));
        }
    },
    LOGO(150, "build") {
        @Override
        void put(Path project, Random chance) throws IOException {
            boolean drawn = chance.nextBoolean();
            write(project, "site/school.yaml", text(project, "site/school.yaml") + "logo: logo." + (drawn ? "svg" : "png") + "\n");
            byte[] picture = drawn ? damaged(SVG, SVG_SIGNS, chance).getBytes(StandardCharsets.UTF_8)
                    : damaged(HostileProject.PNG, chance);
            Files.write(project.resolve("site").resolve(drawn ? "logo.svg" : "logo.png"), picture);
        }
    },
    SCHOOL(200, "build") {
        @Override
        void put(Path project, Random chance) throws IOException {
            write(project, "site/school.yaml", damaged(Repository.source("site/school.yaml").text(), YAML_SIGNS, chance));
        }
    },
    FOLDER(120, "build") {
        @Override
        void put(Path project, Random chance) throws IOException {
            for (int i = 0; i < 1 + chance.nextInt(4); i++) {
                HostileFolder.oddity(project, chance);
            }
        }
    },
    CASE(100, "case", "proef", "--start=2026-11-20") {
        @Override
        void put(Path project, Random chance) throws IOException {
            DEFINITION.put(project, chance);
        }
    },
    FILLED_FORM(200, "count", "sheets") {
        @Override
        void put(Path project, Random chance) throws IOException {
            Files.createDirectories(project.resolve("sheets"));
            Files.write(project.resolve("sheets/een.pdf"), damaged(HostileProject.sheet(), chance));
        }
    };

    private static final List<String> YAML_SIGNS = List.of("[", "]", "{", "}", ":", ": ", ",", "- ", "\n", "\n  ", "\n    ", "?", "&a ",
            "*a", "!x ", "|", ">", "'", "\"", "%", "@", "`", "#", " #", "~", "\t", "\r", "\\", "\u0000", "\u0085", "\u2028", "\u202e",
            "\ufeff", "\u200b", "\u00a0", "\u00ad", "e\u0301", "😀", "onbekend", "ja", "nee", "binnen 2 schooldagen", "vanaf", "0", "-1",
            "99999999999", "1e400", "x".repeat(3000), "a-".repeat(400), "<<: ", "../", "/etc/passwd", "javascript:", "<script>");
    private static final List<String> MARKDOWN_SIGNS = List.of("*", "**", "_", "[", "]", "(", ")", "![", "](", "[a](", "<", ">", "`",
            "```\n", "~~~", "|", "\n|---|\n", "\\", "&#x6a;", "&", "- ", "+ ", "1. ", "> ", "# ", "\n", "\n\n", "  \n", "\t", "a", "é",
            "😀", "[x]: javascript:u\n", "[x]", "javascript:", "<a href=", "onclick=", "<!--", "-->", "<![CDATA[", "https://x", "\"",
            "'", "=\n", "\n---\n", "{", "}", "<script>", "<x:y>", "(/stappen/een)", "x".repeat(500), "//kwaad.example/",
            "data:text/html,x");
    private static final List<String> TEMPLATE_SIGNS = List.of("${", "}", "<#if x>", "</#if>", "<#list 1..9 as x>", "</#list>",
            "<#else>", "<#assign x=1>", "?no_esc", "?eval", "<script>alert(1)</script>", "<img src=x onerror=y>",
            "<a href=\"javascript:x\">", "<iframe src=\"https://kwaad.example\">", "style=\"background:url(https://kwaad.example/x)\"",
            "<base href=\"https://kwaad.example/\">", "<meta http-equiv=\"refresh\" content=\"0\">", "<object data=x>",
            "<form action=\"https://kwaad.example\">", "<svg><a href=\"javascript:x\"/></svg>", "<", ">", "\"", "</main>",
            "<#include \"../../x\">", "<#macro x></#macro>", "${frame}", "${1/0}", "<#-- ", "-->");
    private static final List<String> STYLE_SIGNS = List.of("{", "}", ";", ":", "/*", "*/", "@import url(https://kwaad.example/x.css);",
            "@media print{", "a{", "background: url(//kwaad.example/x)", "src: url(data:x)",
            "image-set(\"https://kwaad.example/x\" 1x)", "\\75rl(x)", ":not(", ":is(", "(", ")", "[a=", "]", ",", "*", ">", "+", "~ ",
            "\"", "'", "\\", "\u0000", "!important", "expression(x)", "x".repeat(3000), "@font-face{", "@namespace x;",
            "behavior:url(x)", "9".repeat(60) + "px", "-moz-binding:url(x)", "😀");
    private static final List<String> SVG_SIGNS = List.of("<", ">", "/>", "<script>x</script>", "<a href=\"javascript:x\">",
            "<image href=\"https://kwaad.example/x\"/>", "<use href=\"#a\"/>", "<style>@import 'https://kwaad.example/x'</style>",
            "onload=\"x\"", "<foreignObject>", "<!DOCTYPE x [<!ENTITY a \"b\">]>", "&a;", "<?x y?>", "<![CDATA[", "\"", "M0 0 L", "1e9",
            "-1e40", "<animate/>", "url(https://kwaad.example/x)", "x".repeat(2000));
    private static final String SVG = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 40 20\" width=\"40\" height=\"20\">"
            + "<title>School</title><g fill=\"#1d4f5c\"><path d=\"M2 2h16v16h-16z\"/>"
            + "<rect x=\"22\" y=\"2\" width=\"16\" height=\"16\" rx=\"2\"/>"
            + "<circle cx=\"30\" cy=\"10\" r=\"4\" fill=\"#fff\"/></g></svg>";

    private final int trials;
    private final List<String> command;

    HostileKind(int trials, String... command) {
        this.trials = trials;
        this.command = List.of(command);
    }

    /** How many of them make up a round of some minutes. */
    int trials() {
        return trials;
    }

    List<String> command() {
        return command;
    }

    /** Puts one into the folder of a school that was in order before. */
    abstract void put(Path project, Random chance) throws IOException;

    private static String text(Path project, String name) throws IOException {
        return Files.readString(project.resolve(name));
    }

    private static void write(Path project, String name, String text) throws IOException {
        Files.createDirectories(project.resolve(name).getParent());
        Files.writeString(project.resolve(name), text);
    }

    static <T> T any(List<T> all, Random chance) {
        return all.get(chance.nextInt(all.size()));
    }

    private static String signs(List<String> signs, int many, Random chance) {
        return IntStream.range(0, many).mapToObj(i -> any(signs, chance)).collect(Collectors.joining());
    }

    /** One to six times: a part taken out, doubled, moved, or a sign put in. */
    private static String damaged(String whole, List<String> signs, Random chance) {
        StringBuilder text = new StringBuilder(whole);
        for (int i = 0; i <= chance.nextInt(6); i++) {
            int at = chance.nextInt(text.length());
            int to = Math.min(text.length(), at + 1 + chance.nextInt(chance.nextInt(8) == 0 ? 4000 : 40));
            switch (chance.nextInt(4)) {
                case 0 -> text.delete(at, to);
                case 1 -> text.insert(at, text.substring(at, to));
                case 2 -> text.insert(chance.nextInt(text.length()), text.substring(at, to));
                default -> text.insert(at, any(signs, chance));
            }
            if (text.length() == 0) {
                text.append('x');
            }
        }
        return text.toString();
    }

    private static byte[] damaged(byte[] whole, Random chance) {
        byte[] bytes = chance.nextInt(5) == 0 ? Arrays.copyOf(whole, chance.nextInt(whole.length + 200)) : whole.clone();
        for (int i = 0; i <= chance.nextInt(12) && bytes.length > 0; i++) {
            int at = chance.nextInt(bytes.length);
            bytes[at] = (byte) (chance.nextBoolean() ? chance.nextInt(256) : "<>()[]/ 0%".charAt(chance.nextInt(10)));
        }
        return bytes;
    }
}
