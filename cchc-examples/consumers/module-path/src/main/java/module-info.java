/** A consumer that is a named module. */
module org.example.consumer {
  requires transitive vn.cchc.json;

  exports org.example.consumer;
}
