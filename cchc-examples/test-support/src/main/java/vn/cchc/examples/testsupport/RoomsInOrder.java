package vn.cchc.examples.testsupport;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Checks the packages of a module: a subclass in its tests names them. */
public abstract class RoomsInOrder {
  private static final int MOST_FILES_OF_A_ROOM = 22;

  private final List<String> rooms;
  private final JavaClasses classes =
      new ClassFileImporter().importPath(Path.of("target", "classes"));

  /**
   * Names the rooms.
   *
   * @param root the package above all others
   * @param rooms the rooms from the lowest to the highest, without the root; an empty text is the
   *     root itself
   */
  protected RoomsInOrder(String root, String... rooms) {
    this.rooms = Stream.of(rooms).map(room -> room.isEmpty() ? root : root + "." + room).toList();
  }

  @Test
  void aRoomUsesOnlyRoomsBelowIt() {
    assertThat(
            classes.stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(this::runsUpwards)
                .map(Dependency::getDescription))
        .isEmpty();
  }

  private boolean runsUpwards(Dependency dependency) {
    int from = rooms.indexOf(dependency.getOriginClass().getPackageName());
    int to = rooms.indexOf(dependency.getTargetClass().getBaseComponentType().getPackageName());
    return to > from;
  }

  @Test
  void everyPackageIsARoomWithAPageOfItsOwn() {
    assertThat(
            classes.stream()
                .filter(type -> type.getSimpleName().equals("package-info"))
                .map(JavaClass::getPackageName))
        .containsExactlyInAnyOrderElementsOf(rooms);
    assertThat(classes.stream().map(JavaClass::getPackageName)).isSubsetOf(rooms);
  }

  @Test
  void noRoomHasMoreFilesThanAReaderCanSurvey() {
    Map<String, Long> files =
        classes.stream()
            .filter(JavaClass::isTopLevelClass)
            .collect(groupingBy(JavaClass::getPackageName, Collectors.counting()));

    assertThat(files.values()).as(files.toString()).allMatch(some -> some <= MOST_FILES_OF_A_ROOM);
  }
}
