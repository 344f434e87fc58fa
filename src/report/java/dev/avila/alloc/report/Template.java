package dev.avila.alloc.report;

import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Map;

/** Texts from templates; a page includes {@code /report/page.css}. */
public final class Template {

    private static final String ROOT = "/dev/avila/alloc";

    private Template() {
    }

    /** The template {@code name}: a package below {@code dev.avila.alloc}, and a file in it. */
    public static String render(String name, Map<String, Object> model) throws IOException {
        Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
        configuration.setClassForTemplateLoading(Template.class, ROOT);
        configuration.setDefaultEncoding("UTF-8");
        configuration.setNumberFormat("computer");
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        StringWriter text = new StringWriter();
        try {
            configuration.getTemplate(name).process(model, text);
        } catch (TemplateException e) {
            throw new IllegalStateException(e);
        }
        return text.toString();
    }
}
