/** A consumer that is a named module and has a mapper of Jackson 3. */
module org.example.consumer {
  requires transitive tools.jackson.databind;
  requires vn.cchc.json;

  exports org.example.consumer;
}
