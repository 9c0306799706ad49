package vn.cchc.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Values are read and written by what they say in public; nobody has to look inside them. */
class ModuleDescriptorTest {
  private static List<ModuleDescriptor> ours() throws IOException {
    List<ModuleDescriptor> ours = new ArrayList<>();
    for (URL url :
        Collections.list(CchcJson.class.getClassLoader().getResources("module-info.class"))) {
      try (InputStream stream = url.openStream()) {
        ModuleDescriptor descriptor = ModuleDescriptor.read(stream);
        if (descriptor.name().startsWith("vn.cchc.")) {
          ours.add(descriptor);
        }
      }
    }
    return ours;
  }

  @Test
  void noModuleOpensAnything() throws IOException {
    assertThat(ours())
        .extracting(ModuleDescriptor::name)
        .containsExactlyInAnyOrder("vn.cchc.core", "vn.cchc.json");
    assertThat(ours())
        .allSatisfy(
            module -> {
              assertThat(module.isOpen()).isFalse();
              assertThat(module.opens()).isEmpty();
            });
  }
}
