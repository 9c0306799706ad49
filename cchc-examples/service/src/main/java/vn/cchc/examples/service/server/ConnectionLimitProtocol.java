package vn.cchc.examples.service.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.net.NioEndpoint;
import org.apache.tomcat.util.net.SocketWrapperBase;

/** HTTP for clients each of which may have so many connections at a time; more are closed. */
public final class ConnectionLimitProtocol extends Http11NioProtocol {
  private final Endpoint endpoint;

  /** For Tomcat. */
  public ConnectionLimitProtocol() {
    this(new Endpoint());
  }

  private ConnectionLimitProtocol(Endpoint endpoint) {
    super(endpoint);
    this.endpoint = endpoint;
  }

  void setMost(int most) {
    endpoint.most = most;
  }

  /**
   * Returns whether a client is known to have closed its connection, once everything that it sent
   * is read; to be called by the thread that works on its request.
   *
   * @param address the client's address
   * @param port the client's port
   */
  boolean isClosed(String address, int port) {
    return endpoint.getConnections().stream()
        .filter(
            connection ->
                connection.getRemotePort() == port && address.equals(connection.getRemoteAddr()))
        .anyMatch(ConnectionLimitProtocol::isClosed);
  }

  /** What a client sends ahead stays where the next request is read from. */
  private static boolean isClosed(SocketWrapperBase<?> connection) {
    try {
      connection.isReadyForRead();
      return false;
    } catch (IOException e) {
      return true;
    }
  }

  private static final class Endpoint extends NioEndpoint {
    private volatile int most = Integer.MAX_VALUE;

    /** Only the one thread that accepts connections comes here. */
    @Override
    protected boolean setSocketOptions(SocketChannel socket) {
      InetAddress client = socket.socket().getInetAddress();
      long open =
          client == null
              ? 0
              : getConnections().stream()
                  .map(SocketWrapperBase::getRemoteAddr) // of one that is just closed, none
                  .filter(client.getHostAddress()::equals)
                  .count();
      return open < most ? super.setSocketOptions(socket) : refuse(socket);
    }

    private boolean refuse(SocketChannel socket) {
      try {
        socket.setOption(StandardSocketOptions.SO_LINGER, 0);
      } catch (IOException e) {
        getLog().debug("a connection was gone before it was refused", e);
      }
      destroySocket(socket); // the server closes by itself only what it began to serve
      return false;
    }
  }
}
