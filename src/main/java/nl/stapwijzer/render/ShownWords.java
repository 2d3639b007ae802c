package nl.stapwijzer.render;

import freemarker.template.SimpleScalar;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateScalarModel;

/** Plain words: a template prints them as they are, or asks for their text as it does of a link. */
record ShownWords(String words) implements TemplateScalarModel, TemplateHashModel {
    @Override
    public String getAsString() {
        return words;
    }

    @Override
    public TemplateModel get(String name) {
        return name.equals("text") ? new SimpleScalar(words) : null;
    }

    @Override
    public boolean isEmpty() {
        return words.isEmpty();
    }
}
