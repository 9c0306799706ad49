package vn.cchc.examples.service.store;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A plan, or the register, as it was once sent. Versions are kept for ever.
 *
 * @param number its number among all versions
 * @param plan the id of the plan; empty for the register
 * @param inForceFrom the day from which the revision is in force; empty where the plan names none
 * @param title the title of the plan
 * @param keptAt when it was kept, as an instant
 * @param keptBy who sent it
 * @param withdrawal how it was withdrawn, if it was
 */
public record DocumentVersion(
    long number,
    String plan,
    String inForceFrom,
    String title,
    String keptAt,
    String keptBy,
    Optional<Withdrawal> withdrawal) {

  /** {@return whether reports of a day are made with it, unless a later version replaces it} */
  public boolean counts(LocalDate asOf) {
    return withdrawal
        .map(taken -> !taken.neverInForce() && asOf.toEpochDay() < taken.on())
        .orElse(true);
  }

  /**
   * That a version was withdrawn.
   *
   * @param at when, as an instant
   * @param by who did
   * @param on the day in Viet Nam, as a number of days from 1970-01-01
   * @param neverInForce whether it does not count on earlier days either
   */
  public record Withdrawal(String at, String by, long on, boolean neverInForce) {}
}
