import Diagnostics
import YAML

/// What an istiod answers to `/debug/syncz`: the proxies that are connected to it.
public struct SyncReport: Hashable, Sendable {
  /// The path that it answers.
  public static let path = ["debug", "syncz"]
  /// The port of a pod of istiod that takes it from its own machine, as through a port-forward, without credentials.
  public static let port: UInt16 = 15_014

  /// The proxies, in the order of the answer.
  public let proxies: [ProxySync]

  /// Reads an answer; where no proxy is connected it is `null`. O(bytes).
  public init(parsing bytes: [UInt8]) throws(IstiodAnswerError) {
    let document = Parser.parse(SourceFile(name: "syncz", bytes: bytes), as: .json)
    if let failure = document.diagnostics.first(where: { $0.severity == .error }) {
      throw IstiodAnswerError("it is not JSON: \(failure.message)")
    }
    guard let root = document.root, root.kind == .sequence || root.isNull else {
      throw IstiodAnswerError("it is no list of proxies")
    }
    proxies = root.items.compactMap { ProxySync($0.resolved) }
  }
}
