package vn.cchc.json;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.Version;
import tools.jackson.databind.PropertyName;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;
import tools.jackson.databind.module.SimpleModule;

/**
 * Teaches an application's mapper of Jackson 3 to read and write plans, registers of agencies,
 * organisations, observations and evaluations, as the documents are; {@link CchcModule} does it for
 * Jackson 2.
 *
 * <p>It also knows what documents are made of: results, criteria, scopes, values, ids, periods and
 * the names of constants. Any other value of ours has no JSON form of its own, and an exception
 * says what to do. Problems are written as {@link CchcJson#writeProblems} does, in Vietnamese and
 * in English. What cannot be read is an exception of Jackson whose cause is a {@link
 * RefusedDocumentException} with every problem.
 */
public final class CchcJackson3Module extends SimpleModule {
  private static final long serialVersionUID = 1L;

  /** Creates the module; {@code findAndAddModules} does it too. */
  public CchcJackson3Module() {
    super("vn.cchc.json", Version.unknownVersion());
  }

  @Override
  public void setupModule(SetupContext context) {
    super.setupModule(context);
    Jackson3Deserializers deserializers = new Jackson3Deserializers();
    context.addSerializers(new Jackson3Serializers());
    context.addKeySerializers(new Jackson3Serializers.Keys());
    context.addDeserializers(deserializers);
    context.addKeyDeserializers(deserializers);
    context.appendAnnotationIntrospector(new RootNames());
  }

  /** Wraps a document in the name of its type, also where the class has another. */
  private static final class RootNames extends NopAnnotationIntrospector {
    private static final long serialVersionUID = 1L;

    @Override
    public @Nullable PropertyName findRootName(MapperConfig<?> config, AnnotatedClass annotated) {
      return ValueForms.of(annotated.getRawType())
          .map(form -> PropertyName.construct(form.type().getSimpleName()))
          .orElse(null);
    }
  }
}
