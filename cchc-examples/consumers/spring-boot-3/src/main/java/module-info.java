/** A service that is a named module. */
module org.example.consumer {
  requires com.fasterxml.jackson.databind;
  requires java.net.http; // for its test
  requires spring.beans;
  requires spring.boot;
  requires spring.boot.autoconfigure;
  requires spring.context;
  requires spring.core;
  requires spring.web;
  requires vn.cchc.json;

  opens org.example.consumer;
}
