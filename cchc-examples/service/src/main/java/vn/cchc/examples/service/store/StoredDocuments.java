package vn.cchc.examples.service.store;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.json.CchcJson;
import vn.cchc.json.ReadResult;
import vn.cchc.organisation.Organisation;
import vn.cchc.plan.Plan;

/** The kept documents as the library has them; to be asked within a read or a write. */
public final class StoredDocuments {
  private final DocumentStore documents;

  /** Reads the documents of a store. */
  public StoredDocuments(DocumentStore documents) {
    this.documents = documents;
  }

  /** {@return the register that counts on a day} */
  public Optional<AgencyRegister> agencies(JdbcTemplate jdbc, LocalDate asOf) {
    return DocumentStore.counting(documents.versions(jdbc, DocumentStore.REGISTER), asOf).stream()
        .map(
            version ->
                kept(CchcJson.readOrganisation(documents.content(jdbc, version), "database")))
        .map(Organisation::agencies)
        .findFirst();
  }

  /** {@return the plans of versions that count on a day} */
  public ImmutableList<Plan> plans(
      JdbcTemplate jdbc, ImmutableList<DocumentVersion> versions, LocalDate asOf) {
    return DocumentStore.counting(versions, asOf).stream()
        .map(version -> plan(jdbc, version).value().orElseThrow())
        .collect(ImmutableList.toImmutableList());
  }

  /** {@return a version of a plan, read anew} */
  public ReadResult<Plan> plan(JdbcTemplate jdbc, DocumentVersion version) {
    ReadResult<Plan> reading = CchcJson.readPlan(documents.content(jdbc, version), version.plan());
    kept(reading);
    return reading;
  }

  private static <T> T kept(ReadResult<T> reading) {
    return reading
        .value()
        .orElseThrow(
            () -> new IllegalStateException("a kept document is not good: " + reading.problems()));
  }
}
