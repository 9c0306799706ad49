package vn.cchc.examples.service.store;

import com.google.common.base.Throwables;
import javax.sql.DataSource;
import org.springframework.core.NestedRuntimeException;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;

/**
 * Rolls a write back unless the store has already done so. SQLite does where the disk is full, and
 * then refuses a second rollback, which would hide why the write failed.
 */
final class WriteTransactionManager extends JdbcTransactionManager {
  private static final long serialVersionUID = 1L;

  WriteTransactionManager(DataSource source) {
    super(source);
  }

  @Override
  protected void doRollback(DefaultTransactionStatus status) {
    try {
      super.doRollback(status);
    } catch (NestedRuntimeException e) {
      if (!String.valueOf(Throwables.getRootCause(e).getMessage())
          .contains("no transaction is active")) {
        throw e;
      }
    }
  }
}
