package vn.cchc.json;

import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.databind.PropertyName;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import com.fasterxml.jackson.databind.module.SimpleModule;
import org.jspecify.annotations.Nullable;

/**
 * Teaches an application's mapper of Jackson 2 to read and write plans, registers of agencies,
 * organisations, observations, evaluations, scorecards and entries of scores, as the documents are;
 * {@link CchcJackson3Module} does it for Jackson 3.
 *
 * <p>It also knows what documents are made of: results, criteria, scopes, values, ids, periods and
 * the names of constants. Any other value of ours has no JSON form of its own, and an exception
 * says what to do. Problems are written as {@link CchcJson#writeProblems} does, in Vietnamese and
 * in English. What cannot be read is an exception of Jackson whose cause is a {@link
 * RefusedDocumentException} with every problem.
 */
public final class CchcModule extends SimpleModule {
  private static final long serialVersionUID = 1L;

  /** Creates the module; {@code findAndRegisterModules} does it too. */
  public CchcModule() {
    super("vn.cchc.json", Version.unknownVersion());
  }

  @Override
  public void setupModule(SetupContext context) {
    super.setupModule(context);
    Jackson2Deserializers deserializers = new Jackson2Deserializers();
    context.addSerializers(new Jackson2Serializers());
    context.addKeySerializers(new Jackson2Serializers.Keys());
    context.addDeserializers(deserializers);
    context.addKeyDeserializers(deserializers);
    context.appendAnnotationIntrospector(new RootNames());
  }

  /** Wraps a document in the name of its type, also where the class has another. */
  private static final class RootNames extends NopAnnotationIntrospector {
    private static final long serialVersionUID = 1L;

    @Override
    public @Nullable PropertyName findRootName(AnnotatedClass annotated) {
      return ValueForms.of(annotated.getRawType())
          .map(form -> PropertyName.construct(form.type().getSimpleName()))
          .orElse(null);
    }
  }
}
