import Foundation
import Synchronization

/// A Kubernetes API server that lives in the test process and answers over TCP, as a real one of version 1.36 would.
///
/// It listens on a free port of 127.0.0.1 until it is stopped or let go of. Everything about it may be used from any
/// thread. Its answers are held against those of a real server by `KubeTranscriptTests`.
public final class StandInServer: Sendable {
  /// The objects, for tests to fill and to look at.
  public let store: ObjectStore
  /// What runs in the pods: their logs, the ports they listen on, and the commands they know.
  public let pods: PodRuntime
  /// What goes wrong.
  public let faults = FaultPlan()
  /// The requests so far.
  public let log = RequestLog()
  /// The port on 127.0.0.1, the same after `acceptConnections`.
  public let port: UInt16

  private let stopping = StopSignal()
  private let handler: ConnectionHandler
  private let listener: Mutex<ListeningSocket?>

  /// Starts a server.
  public init(_ configuration: StandInConfiguration = StandInConfiguration()) throws {
    store = ObjectStore(
      catalogue: APICatalogue(leavingOut: configuration.absentGroups),
      establishesDefinitions: configuration.establishesDefinitions,
      firstRevision: configuration.firstRevision,
      clock: configuration.clock
    )
    pods = PodRuntime()
    let listening = try ListeningSocket()
    port = listening.port
    listener = Mutex(listening)
    handler = ConnectionHandler(
      handler: APIHandler(configuration: configuration, store: store, pods: pods),
      faults: faults,
      log: log,
      stopping: stopping
    )
    for namespace in ["default", "kube-node-lease", "kube-public", "kube-system"] { store.addNamespace(namespace) }
    Self.accept(from: listening, with: handler)
  }

  deinit { stop() }

  /// The address without TLS.
  public var url: String { "http://127.0.0.1:\(port)" }

  /// How many connections are open.
  public var connectionCount: Int { stopping.connectionCount }

  /// Ends everything: the port is free and every connection is cut.
  public func stop() {
    refuseConnections()
    stopping.cutConnections(forGood: true)
    pods.endAllLogs()
    store.announce()
  }

  /// Refuses new connections from now on; those that are open stay.
  public func refuseConnections() {
    listener.withLock {
      $0?.stopListening()
      $0 = nil
    }
  }

  /// Takes connections again, on the same port.
  public func acceptConnections() throws {
    try listener.withLock { listener in
      guard listener == nil else { return }
      let listening = try ListeningSocket(port: port)
      listener = listening
      Self.accept(from: listening, with: handler)
    }
  }

  /// Cuts every connection that is open, in the middle of whatever it does.
  public func cutConnections() { stopping.cutConnections(forGood: false) }

  private static func accept(from listener: ListeningSocket, with handler: ConnectionHandler) {
    Thread.detachNewThread {
      while let socket = listener.accept() {
        handler.stopping.add(socket)
        Thread.detachNewThread { handler.serve(socket) }
      }
      listener.close()
    }
  }
}
