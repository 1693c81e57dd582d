import Console
import HTTP

/// Talks to the API server of one cluster as one user.
///
/// Reads are repeated when the connection is lost, everything is when the server asks for it; a write whose answer is
/// lost is `APIError.unknownOutcome` and never repeated. Values are copies of one another and share connections.
public struct APIClient: Sendable {
  /// What a client needs of the world.
  public struct Surroundings: Sendable {
    let makeTransport: @Sendable (TransportSettings) -> any Transport
    let warn: @Sendable (String) -> Void
    let clock: WallClock
    let cacheDirectory: String?
    let pause: @Sendable (Duration) async throws -> Void

    /// Describes it.
    ///
    /// - Parameters:
    ///   - cacheDirectory: where what the server serves is kept between runs; nil for nowhere.
    ///   - makeTransport: makes what requests go by.
    ///   - warn: is told each warning of the server once; the text is untrusted.
    ///   - pause: waits; tests need not.
    public init(
      clock: WallClock = .live,
      cacheDirectory: String? = nil,
      makeTransport: @escaping @Sendable (TransportSettings) -> any Transport = { CurlTransport($0) },
      warn: @escaping @Sendable (String) -> Void = { _ in },
      pause: @escaping @Sendable (Duration) async throws -> Void = { try await Task.sleep(for: $0) }
    ) {
      self.makeTransport = makeTransport
      self.warn = warn
      self.clock = clock
      self.cacheDirectory = cacheDirectory
      self.pause = pause
    }
  }

  let session: APISession
  let discovery: Discovery

  /// Makes a client; nothing is sent before it is asked for something.
  public init(_ connection: KubernetesConnection, _ surroundings: Surroundings) {
    session = APISession(connection, surroundings)
    discovery = Discovery(session, surroundings)
  }

  /// What the client talks to.
  public var connection: KubernetesConnection { session.connection }

  /// What version the server is of.
  public func serverVersion() async throws(APIError) -> ServerVersion {
    let root = try await session.answer(to: APIRequest(path: ["version"]))
    guard let version = ServerVersion(root) else {
      throw .unreadableAnswer("/version is no version", server: session.serverName)
    }
    return version
  }
}
