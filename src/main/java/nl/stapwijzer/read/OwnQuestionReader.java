package nl.stapwijzer.read;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.stapwijzer.model.Norm;
import nl.stapwijzer.model.OwnQuestion;
import nl.stapwijzer.read.yaml.YamlMap;
import nl.stapwijzer.read.yaml.YamlValue;

/** What a school still asks itself, alone or with a question that it is asked anyway. */
final class OwnQuestionReader {
    private static final Map<String, String> ABOUT = NormsReader.read().all().stream()
            .filter(norm -> norm.scope() == Norm.Scope.PROTOCOL && !norm.separate()).map(Norm::id)
            .collect(Collectors.toMap(Function.identity(), Function.identity()));

    private OwnQuestionReader() {}

    static List<OwnQuestion> questions(YamlMap map) {
        return map.list("open-vragen", OwnQuestionReader::question);
    }

    private static Optional<OwnQuestion> question(YamlValue value) {
        return value.shortOrFull(word -> word.text().map(question -> new OwnQuestion(question, Optional.empty())),
                map -> new OwnQuestion(map.text("vraag"), map.optionalChoice("bij", ABOUT)));
    }
}
