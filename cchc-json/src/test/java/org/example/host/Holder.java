package org.example.host;

/** A record of a host with any value in it. */
public record Holder(String name, Object value) {}
