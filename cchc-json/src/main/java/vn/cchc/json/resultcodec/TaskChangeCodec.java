package vn.cchc.json.resultcodec;

import java.io.IOException;
import java.util.Optional;
import vn.cchc.evaluation.TaskChange;
import vn.cchc.indicator.TaskId;
import vn.cchc.json.cursor.Cursor;
import vn.cchc.json.cursor.JsonWriter;
import vn.cchc.json.cursor.ObjectCursor;
import vn.cchc.tasks.TaskResult;
import vn.cchc.tasks.TaskState;
import vn.cchc.tasks.Timeliness;

/**
 * What became of a task since an earlier day. It is checked but not kept, because the document does
 * not hold the results of the earlier day.
 */
final class TaskChangeCodec {
  private TaskChangeCodec() {}

  static Optional<TaskId> check(Cursor cursor) {
    return cursor.object().flatMap(TaskChangeCodec::check);
  }

  private static Optional<TaskId> check(ObjectCursor fields) {
    var task = fields.need("task", member -> member.id(TaskId::of));
    fields.get("before", member -> member.name(TaskState.class));
    fields.get("timelinessBefore", member -> member.name(Timeliness.class));
    fields.get("after", member -> member.name(TaskState.class));
    fields.get("timelinessAfter", member -> member.name(Timeliness.class));
    return fields.build(task::orElseThrow);
  }

  static void write(JsonWriter out, TaskChange change) throws IOException {
    out.object(
        () ->
            out.text("task", change.task())
                .name("before", change.before().map(TaskResult::state))
                .name("timelinessBefore", change.before().flatMap(TaskResult::timeliness))
                .name("after", change.after().map(TaskResult::state))
                .name("timelinessAfter", change.after().flatMap(TaskResult::timeliness)));
  }
}
