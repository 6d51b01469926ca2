package jp.senrei.corpus.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.PropertyNamingStrategy;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.AnnotatedField;
import com.fasterxml.jackson.databind.introspect.AnnotatedMethod;
import com.fasterxml.jackson.databind.introspect.AnnotatedParameter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleDeserializers;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import jp.senrei.corpus.model.Coded;
import jp.senrei.corpus.model.PageRange;
import org.jspecify.annotations.Nullable;

/**
 * The records of {@link jp.senrei.corpus.model} as the JSON contract writes them: every key always
 * present, coded values by their code, dates in ISO form, a page range as {@code [from, to]}. The
 * only place that knows the JSON library.
 */
public final class CorpusJson {
    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .addModule(new JavaTimeModule())
                    .addModule(contract())
                    .propertyNamingStrategy(new CaseKeyword())
                    .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build();

    private CorpusJson() {}

    /** One line of JSON. */
    public static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads what {@link #write} wrote. */
    public static <T> T read(String json, Class<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SimpleModule contract() {
        var module =
                new SimpleModule("senrei-contract") {
                    private static final long serialVersionUID = 1;

                    @Override
                    public void setupModule(SetupContext context) {
                        super.setupModule(context);
                        context.addDeserializers(new CodedDeserializers());
                    }
                };
        module.addSerializer(Coded.class, new CodedSerializer());
        module.addSerializer(PageRange.class, new PageRangeSerializer());
        module.addDeserializer(PageRange.class, new PageRangeDeserializer());
        return module;
    }

    private static final class CodedSerializer extends StdSerializer<Coded> {
        private static final long serialVersionUID = 1;

        CodedSerializer() {
            super(Coded.class);
        }

        @Override
        public void serialize(Coded value, JsonGenerator out, SerializerProvider provider)
                throws IOException {
            out.writeString(value.code());
        }
    }

    private static final class CodedDeserializers extends SimpleDeserializers {
        private static final long serialVersionUID = 1;

        @Override
        public @Nullable JsonDeserializer<?> findEnumDeserializer(
                Class<?> type, DeserializationConfig config, BeanDescription description) {
            return Coded.class.isAssignableFrom(type) ? new CodedDeserializer(type) : null;
        }
    }

    private static final class CodedDeserializer extends JsonDeserializer<Object> {
        private final Class<?> type;

        CodedDeserializer(Class<?> type) {
            this.type = type;
        }

        @Override
        public Object deserialize(JsonParser in, DeserializationContext context)
                throws IOException {
            var code = in.getText();
            for (var value : type.getEnumConstants()) {
                if (((Coded) value).code().equals(code)) return value;
            }
            return context.handleWeirdStringValue(type, code, "not one of the contract's values");
        }
    }

    private static final class PageRangeSerializer extends StdSerializer<PageRange> {
        private static final long serialVersionUID = 1;

        PageRangeSerializer() {
            super(PageRange.class);
        }

        @Override
        public void serialize(PageRange pages, JsonGenerator out, SerializerProvider provider)
                throws IOException {
            out.writeArray(new int[] {pages.from(), pages.to()}, 0, 2);
        }
    }

    private static final class PageRangeDeserializer extends JsonDeserializer<PageRange> {
        @Override
        public PageRange deserialize(JsonParser in, DeserializationContext context)
                throws IOException {
            var ends = context.readValue(in, int[].class);
            return new PageRange(ends[0], ends[1]);
        }
    }

    /**
     * {@code case} is a Java keyword, so the component is named {@code caseId} and the JSON key
     * {@code case}.
     */
    private static final class CaseKeyword extends PropertyNamingStrategy {
        private static final long serialVersionUID = 1;

        private static String key(String component) {
            return component.equals("caseId") ? "case" : component;
        }

        @Override
        public String nameForField(MapperConfig<?> config, AnnotatedField field, String name) {
            return key(name);
        }

        @Override
        public String nameForGetterMethod(
                MapperConfig<?> config, AnnotatedMethod method, String name) {
            return key(name);
        }

        @Override
        public String nameForConstructorParameter(
                MapperConfig<?> config, AnnotatedParameter parameter, String name) {
            return key(name);
        }
    }
}
