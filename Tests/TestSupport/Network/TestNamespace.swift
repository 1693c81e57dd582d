import Foundation

/// A network namespace of a test's own, in which an agent acts for the test.
///
/// The namespace has no name: it lives as long as its agent, and the agent ends when it is closed or when the test
/// process ends in whatever way. So nothing is left behind, and any number of tests run at once.
public final class TestNamespace {
  /// The agent, by which others name the namespace.
  public var processIdentifier: Int32 { process.processIdentifier }

  private let process = Process()
  private let requests = Pipe()
  private let replies = Pipe()
  private var unread = Data()

  /// Something that a namespace was asked and could not do.
  public struct Failure: Error, CustomStringConvertible {
    /// What went wrong.
    public let description: String
  }

  /// Makes an empty namespace, with mounts of its own.
  public init() throws {
    guard let python = RealComponent.python.path else { throw Failure(description: "there is no Python") }
    let agent = PackageDirectory.url.appendingPathComponent("Tests/TestSupport/Network/namespace_agent.py").path
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["unshare", "--net", "--mount", python, agent]
    process.standardInput = requests
    process.standardOutput = replies
    try process.run()
    // The agent's first line says that the namespace is there.
    _ = try reply()
  }

  /// Ends everything that runs in the namespace, and the namespace.
  public func close() {
    try? requests.fileHandleForWriting.close()
    process.terminate()
    process.waitUntilExit()
  }

  /// Answers whoever connects to a port with the name of the server, the address reached and the client's address.
  public func serve(
    _ name: String,
    as user: NetworkUser = .root,
    _ transport: PacketTransport,
    _ address: String,
    _ port: UInt16
  ) throws {
    try ask(
      NamespaceRequest(
        action: .serve,
        name: name,
        transport: transport,
        address: address,
        port: port,
        user: user.user,
        group: user.group
      )
    )
  }

  /// Connects as a user, perhaps from an address chosen, and tells who answered within some seconds.
  public func connect(
    as user: NetworkUser = .application,
    _ transport: PacketTransport = .tcp,
    from source: String? = nil,
    to address: String,
    _ port: UInt16,
    patience: Double? = nil
  ) throws -> NetworkAnswer {
    let reply = try ask(
      NamespaceRequest(
        action: .connect,
        transport: transport,
        source: source,
        address: address,
        port: port,
        user: user.user,
        group: user.group,
        patience: patience
      )
    )
    if let refusal = reply.refusal { return .refused(refusal) }
    return .answered((reply.answer ?? "").trimmingCharacters(in: .newlines))
  }

  /// Runs a program as root to its end.
  public func run(_ arguments: [String], input: String = "") throws -> ProgramResult {
    let reply = try ask(NamespaceRequest(action: .run, arguments: arguments, input: input))
    return ProgramResult(status: reply.status ?? -1, output: reply.output ?? "", errors: reply.errors ?? "")
  }

  /// Runs a program that has to succeed, and gives what it printed.
  @discardableResult
  public func require(_ arguments: [String], input: String = "") throws -> String {
    let result = try run(arguments, input: input)
    guard result.status == 0 else {
      throw Failure(description: "\(arguments.joined(separator: " ")): \(result.errors)")
    }
    return result.output
  }

  /// Starts a program that goes on until the namespace ends, and waits until it answers HTTP with 200.
  public func start(
    _ arguments: [String],
    as user: NetworkUser,
    log: URL,
    readyAt address: String,
    _ port: UInt16,
    _ path: String
  ) throws {
    try ask(
      NamespaceRequest(
        action: .start,
        user: user.user,
        group: user.group,
        arguments: arguments,
        log: log.path,
        ready: .init(address: address, port: port, path: path)
      )
    )
  }

  /// The body of an HTTP answer.
  public func get(_ address: String, _ port: UInt16, _ path: String) throws -> String {
    try ask(NamespaceRequest(action: .get, address: address, port: port, path: path)).output ?? ""
  }

  @discardableResult
  private func ask(_ request: NamespaceRequest) throws -> NamespaceReply {
    let line = try JSONEncoder().encode(request) + [UInt8(ascii: "\n")]
    try requests.fileHandleForWriting.write(contentsOf: line)
    let reply = try reply()
    if let failure = reply.failure { throw Failure(description: failure) }
    return reply
  }

  /// The next line of the agent.
  private func reply() throws -> NamespaceReply {
    while true {
      if let end = unread.firstIndex(of: UInt8(ascii: "\n")) {
        let line = unread[..<end]
        unread = Data(unread[(end + 1)...])
        return try JSONDecoder().decode(NamespaceReply.self, from: Data(line))
      }
      let read = replies.fileHandleForReading.availableData
      guard !read.isEmpty else { throw Failure(description: "the agent of the network namespace ended") }
      unread += read
    }
  }
}
