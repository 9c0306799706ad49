package vn.cchc.examples.service;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/** Clients on this machine, each of which sends as soon as the request before is answered. */
final class LoadClients {
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final AtomicInteger numbers = new AtomicInteger();
  private final ConcurrentLinkedQueue<String> failed = new ConcurrentLinkedQueue<>();

  /** The nanoseconds that each request took, in order, and how long all were sent. */
  record Times(long[] sorted, Duration all) {
    double perSecond() {
      return sorted.length * 1e9 / all.toNanos();
    }

    /** {@return the milliseconds within which 99 of 100 were answered} */
    long of99() {
      return sorted[Math.max(0, (sorted.length * 99 + 99) / 100 - 1)] / 1_000_000;
    }
  }

  HttpClient client() {
    return client;
  }

  /** {@return how many requests were sent} */
  int requests() {
    return numbers.get();
  }

  /** {@return the answers that were not 200} */
  List<String> failed() {
    return List.copyOf(failed);
  }

  /** Sends to a service until the time is over; what it does at a request unanswered is kept. */
  Times run(ServiceProcess service, IntFunction<HttpRequest> requests, int clients, int seconds) {
    ConcurrentLinkedQueue<Long> times = new ConcurrentLinkedQueue<>();
    long begin = System.nanoTime();
    long end = begin + Duration.ofSeconds(seconds).toNanos();
    ExecutorService threads = Executors.newFixedThreadPool(clients);
    List<Future<?>> all = new ArrayList<>();
    for (int i = 0; i < clients; i++) {
      all.add(
          threads.submit(
              () -> {
                while (System.nanoTime() < end) {
                  HttpRequest request = requests.apply(numbers.getAndIncrement());
                  long start = System.nanoTime();
                  try {
                    HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
                    times.add(System.nanoTime() - start);
                    if (answer.statusCode() != 200) {
                      failed.add(answer.statusCode() + " " + answer.body());
                    }
                  } catch (HttpTimeoutException e) {
                    failed.add(request + ": " + e + "\n" + service.threads());
                  }
                }
                return null;
              }));
    }
    threads.shutdown();
    for (Future<?> one : all) {
      try {
        one.get();
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }
    long[] sorted = times.stream().mapToLong(Long::longValue).toArray();
    Arrays.sort(sorted);
    return new Times(sorted, Duration.ofNanos(System.nanoTime() - begin));
  }
}
