package nl.stapwijzer.plan.view;

import java.util.List;
import nl.stapwijzer.words.Markdown;
import nl.stapwijzer.words.Sentence;

/**
 * @param steps in which it holds; none for all
 * @param roles the ids of those who act or tell somebody
 */
public record EmergencyView(String title, Markdown when, Markdown act, Sentence who, List<InformView> informs, List<StepRef> steps,
        List<String> roles) {
    public List<Tells> tells() {
        return Tells.of(informs);
    }
}
