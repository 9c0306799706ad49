package vn.cchc.examples.service;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;

/** A way to a server of this machine that a test can cut, and on which it can hold all bytes. */
final class NetworkProxy implements AutoCloseable {
  private final int target;
  private final int port;
  private final Queue<Socket> sockets = new ConcurrentLinkedQueue<>();
  private volatile ServerSocket server;
  private volatile boolean isFrozen;

  NetworkProxy(int target) throws IOException {
    this.target = target;
    this.server = listen(0);
    this.port = server.getLocalPort();
  }

  private ServerSocket listen(int wanted) throws IOException {
    ServerSocket socket = new ServerSocket();
    socket.setReuseAddress(true);
    socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted));
    start(() -> accept(socket));
    return socket;
  }

  private static void start(Runnable work) {
    Thread thread = new Thread(work, "network-proxy");
    thread.setDaemon(true);
    thread.start();
  }

  private void accept(ServerSocket socket) {
    try {
      while (true) {
        Socket client = socket.accept();
        Socket behind = new Socket(InetAddress.getLoopbackAddress(), target);
        sockets.add(client);
        sockets.add(behind);
        start(() -> pump(client, behind));
        start(() -> pump(behind, client));
      }
    } catch (IOException e) {
      // The way was cut.
    }
  }

  private void pump(Socket from, Socket to) {
    byte[] bytes = new byte[8192];
    try {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
        while (isFrozen) {
          TimeUnit.MILLISECONDS.sleep(10);
        }
        out.write(bytes, 0, read);
      }
      to.close();
    } catch (IOException e) {
      // The way was cut, or one end closed its connection.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  int port() {
    return port;
  }

  /** Closes every connection and refuses further ones, as where the server was stopped. */
  void cut() {
    try {
      server.close();
      for (Socket socket : sockets) {
        socket.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    sockets.clear();
  }

  /** Holds all bytes, as where the server's machine hangs. */
  void freeze() {
    isFrozen = true;
  }

  /** Lets bytes and connections pass again. */
  void restore() throws IOException {
    isFrozen = false;
    if (server.isClosed()) {
      server = listen(port);
    }
  }

  @Override
  public void close() {
    isFrozen = false;
    cut();
  }
}
